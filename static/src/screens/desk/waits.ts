/** Until when a ticket is put off: moments that people mean, in their own clock. */
import { _ } from "../../sync/i18n.ts";

/** The hour at which a working day begins. */
const MORNING = 8;

export function waits(now: Date): { name: string; at: Date }[] {
  return [
    { name: _("2 hours"), at: new Date(now.getTime() + 2 * 3_600_000) },
    { name: _("Tomorrow morning"), at: morningIn(now, 1) },
    { name: _("Monday morning"), at: morningIn(now, (8 - now.getDay()) % 7 || 7) },
    { name: _("A week"), at: morningIn(now, 7) },
  ];
}

function morningIn(now: Date, days: number) {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}

/** Only who has the desk hears a ticket come, and only if they want that. */
import { same } from "../testing.ts";
import { heardTicket } from "./desk_alerts.ts";
import type { Change } from "./replica.ts";

const opened = (channel: string, kind = "ticket.opened") =>
  ({ kind, facts: { ticket: 31, channel } }) as unknown as Change;
const CY = { me: 3, onDuty: 3, wants: true };

Deno.test("whoever has the desk hears a ticket that was written", () => {
  same(heardTicket(opened("mail"), CY), 31);
  same(heardTicket(opened("web"), CY), 31);
});

Deno.test("nobody hears what a colleague typed in, or what is no new ticket", () => {
  same(heardTicket(opened("phone"), CY), 0);
  same(heardTicket(opened("mail", "ticket.replied"), CY), 0);
});

Deno.test("who has not the desk, or does not want it, hears nothing", () => {
  same(heardTicket(opened("mail"), { ...CY, onDuty: 4 }), 0);
  same(heardTicket(opened("mail"), { ...CY, onDuty: null }), 0);
  same(heardTicket(opened("mail"), { ...CY, wants: false }), 0);
});

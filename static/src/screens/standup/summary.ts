/** A standup that was held, as a text for the team's channel. */
import { rowsOf } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { namesOf, recordOf, titleOf } from "../../scenes/texts.ts";
import type { Standup } from "../../model/rows.ts";

/** Lines of plain text; "" while it is not over. Titles are those that walls may have. */
export function summaryText(standup: Standup) {
  const record = recordOf(standup);
  if (!record) return "";
  const teams = rowsOf("team", standup.teams).map((one) => one.name).join(" + ");
  const numbers = _("{n} of us, {minutes} minutes", {
    n: record.here.length,
    minutes: Math.max(1, Math.round(record.seconds / 60)),
  });
  return [
    `${_("The standup")} ${momentText(standup.started_at)} · ${teams} · ${numbers}`,
    ...part(_("Finished"), record.finished.map(titleOf)),
    ...part(_("Blocked"), record.blocked.map((one) => said(titleOf(one), one.reason))),
    ...part(_("Parked"), standup.parked.map((one) => said(one.text, namesOf(one.people)))),
  ].join("\n");
}

function part(name: string, lines: string[]) {
  return lines.length ? ["", `${name}:`, ...lines.map((line) => `- ${line}`)] : [];
}

const said = (text: string, more: string | null) => more ? `${text} (${more})` : text;

/** The decisions: each with the key that is printed on its button and does the same. */
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { toast } from "../../ui/toast/toast.tsx";
import { claim, distribute, duplicate, gather, release, spam } from "./actions.ts";
import { besideOf, wallTitleOf } from "./beside.ts";
import { askAsk, askDecline, askDistribute, askDuplicate, askSolve } from "./dialogs.tsx";
import { askCallBack, askCorrect, askNote, askSplitTicket, askWait } from "./more_dialogs.tsx";
import { askIncident } from "../../ui/incidents/telling.tsx";
import { picked } from "./queue.ts";
import type { Ticket } from "../../model/rows.ts";

/** `also` are letters for those who think in words. */
export type Verb = {
  key: string;
  also?: string[];
  name: string;
  icon: string;
  action: (ticket: Ticket) => unknown;
};

function deal(ticket: Ticket) {
  if (besideOf(ticket.id)?.proposal.why === "person") {
    toast(_("Two teams have given it back: name the team yourself."));
    return askDistribute(ticket);
  }
  return distribute(ticket.id, { wall_title: wallTitleOf(ticket.id) });
}

export const DECIDE: Verb[] = [
  { key: "1", also: ["s"], name: _("Solve now"), icon: "check", action: askSolve },
  { key: "2", name: _("Distribute"), icon: "share-2", action: deal },
  { key: "D", also: ["d"], name: _("To whom …"), icon: "list", action: askDistribute },
  { key: "3", also: ["m"], name: _("Duplicate"), icon: "merge", action: askDuplicate },
  { key: "4", also: ["w"], name: _("Wait"), icon: "clock", action: askWait },
  { key: "5", also: ["q"], name: _("Ask"), icon: "circle-help", action: askAsk },
  { key: "6", also: ["r"], name: _("Decline"), icon: "ban", action: askDecline },
  { key: "!", name: _("Spam"), icon: "trash-2", action: (ticket) => spam(ticket.id) },
];

export const BESIDE: Verb[] = [
  { key: "I", also: ["i"], name: _("Note"), icon: "message-square", action: askNote },
  { key: "E", also: ["e"], name: _("Correct"), icon: "pencil", action: askCorrect },
  { key: "T", also: ["t"], name: _("Two matters"), icon: "split", action: askSplitTicket },
];

export const CALL: Verb = {
  key: "B",
  also: ["b"],
  name: _("Called back"),
  icon: "phone",
  action: askCallBack,
};

/** Tells everybody what does not work; of a ticket, under the name that walls have for it. */
export const INCIDENT: Verb = {
  key: "A",
  also: ["a"],
  name: _("Incident …"),
  icon: "triangle-alert",
  action: ({ id, subject }) => askIncident({ ticket: id, title: wallTitleOf(id) || subject }),
};

const TAKE: Verb = {
  key: "c",
  name: _("Take in hand"),
  icon: "lock",
  action: (ticket) => claim(ticket.id),
};
const LET_GO: Verb = {
  key: "C",
  name: _("Let go"),
  icon: "undo-2",
  action: (ticket) => release(ticket.id),
};
const TAKE_OVER: Verb = {
  key: "Y",
  also: ["y"],
  name: _("Take over"),
  icon: "lock",
  action: (ticket) => claim(ticket.id, true),
};
export const CLAIMS = [TAKE, LET_GO, TAKE_OVER];

/** Which of them a ticket asks for. */
export function claimFor(ticket: Ticket): Verb {
  if (!ticket.claimed_by) return TAKE;
  return ticket.claimed_by === boot.me.id ? LET_GO : TAKE_OVER;
}

export const holderOf = (ticket: Ticket) => row("member", ticket.claimed_by)?.name;

/** Follows the likest open ticket. */
export function mergeLikest(ticket: Ticket) {
  const likest = besideOf(ticket.id)?.similar[0];
  if (likest) duplicate(ticket.id, likest.id);
  else toast(_("Nothing on the desk looks like it."));
}

export function gatherPicked() {
  const ids = [...picked.value].sort((a, b) => a - b);
  picked.value = new Set();
  if (ids.length > 1) gather(ids);
}

export function spamPicked() {
  const ids = [...picked.value];
  picked.value = new Set();
  for (const id of ids) spam(id);
}

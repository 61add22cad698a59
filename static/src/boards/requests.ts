/** What is done about the ticket behind a card: its requester is written to, or it is given back. */
import { boot } from "../sync/boot.ts";
import { _ } from "../sync/i18n.ts";
import { onCard, titleOf, writtenOn } from "./actions.ts";
import type { IsHeld } from "../model/answers.ts";
import type { Message } from "../model/rows.ts";

/** What was asked for, as the API tells those who work on its card. */
export type RequestOfCard = {
  ticket: number;
  subject: string;
  state: string;
  requester: { name: string; email: string; customer_id: number | null };
  messages: Message[];
  closing: string;
  rating: string;
  others: number;
};

/** Null where it is not theirs to read, or the server is away. */
export async function readRequest(cardId: number, signal?: AbortSignal) {
  const response = await fetch(`/api/v1/cards/${cardId}/request`, { signal }).catch(() => null);
  return response?.ok ? await response.json() as RequestOfCard : null;
}

/** What a requester is called. */
export const nameOf = ({ requester }: RequestOfCard) =>
  requester.name || requester.email || _("the requester");

export function writeToRequester(
  cardId: number,
  { text, asks, name }: { text: string; asks: boolean; name: string },
) {
  const about = _("Your message to the requester of “{title}”", { title: titleOf(cardId) });
  const said = () => _("To {name}, by mail in ten seconds", { name });
  const form = { written: writtenOn(cardId, "message", text, about), said };
  const summary = _("message to {name}", { name });
  return onCard(cardId, "request/messages", { text, asks }, summary, undefined, form);
}

export function wordClosing(cardId: number, text: string, isHeld?: IsHeld) {
  const about = _("What the requester of “{title}” reads", { title: titleOf(cardId) });
  const form = { written: writtenOn(cardId, "closing", text, about), isHeld };
  const summary = _("words for when it is done");
  return onCard(cardId, "request/closing", { text }, summary, undefined, form);
}

export function giveBack(
  cardId: number,
  body: { reason: string; team_id: number | null },
  isHeld?: IsHeld,
) {
  const summary = _("“{title}” given back to the desk", { title: titleOf(cardId) });
  const form = { isHeld, said: () => _("It is at the desk again") };
  return onCard(cardId, "request/return", body, summary, undefined, form);
}

/** May this person go to the desk? */
export const mayTriage = () => ["coordinator", "admin"].includes(boot.me.role);

/** What is done about the ticket behind a card: its requester is written to, or it is given back. */
import { boot } from "../sync/boot.ts";
import { _ } from "../sync/i18n.ts";
import { row } from "../sync/store.ts";
import { offered } from "../model/reply_templates.ts";
import { onCard, titleOf, writtenOn } from "./actions.ts";
import type { IsHeld } from "../model/answers.ts";
import type { Offerable } from "../model/reply_templates.ts";
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

/** Reply templates for whoever writes to a card's requester; none where they cannot be had. */
export async function readTemplates(cardId: number): Promise<Offerable[]> {
  const response = await fetch(`/api/v1/cards/${cardId}/request/templates`).catch(() => null);
  return response?.ok ? await response.json() : [];
}

/** What # offers, with the ticket's own words in place of the variables. */
export function templatesOf(request: RequestOfCard, templates: Offerable[], word: string) {
  const { name, customer_id } = request.requester;
  const customer = row("customer", customer_id)?.name ?? "";
  const facts = { name, customer, number: request.ticket, subject: request.subject };
  return offered(templates, word, boot.language, { ...facts, me: boot.me.name });
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

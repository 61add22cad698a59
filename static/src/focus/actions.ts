/** What can be done with initiatives, each with its optimistic update and the words of its undo. */
import { send } from "../sync/optimistic_updates.ts";
import { _, ngettext } from "../sync/i18n.ts";
import type { Action } from "../sync/optimistic_updates.ts";
import type { Card, Initiative, InitiativeLink } from "../model/rows.ts";

type More = Pick<Action, "optimistic" | "isHeld">;
export type Placed = Pick<Initiative, "id"> & { x: number; y: number };

export function onFocus(path: string, body: object, summary: string, more: More = {}) {
  return send({ path: `/api/v1/${path}`, body, summary, stream: "focus", ...more });
}

export function changeInitiative(
  { id, name }: Pick<Initiative, "id" | "name">,
  values: Partial<Initiative>,
) {
  const optimistic = { put: { initiative: { [id]: values } } };
  const summary = _("initiative “{name}” saved", { name: values.name ?? name });
  return onFocus(`initiatives/${id}/change`, values, summary, { optimistic });
}

export function placeInitiatives(places: Placed[]) {
  const rows = Object.fromEntries(places.map(({ id, x, y }) => [id, { x, y }]));
  const n = places.length;
  const summary = ngettext("{n} initiative placed", "{n} initiatives placed", n);
  return onFocus("initiatives/place", { places }, summary, {
    optimistic: { put: { initiative: rows } },
  });
}

export const linkInitiatives = (id: number, other_id: number, role: string) =>
  onFocus(`initiatives/${id}/links`, { other_id, role }, _("initiatives linked"));

export const unlinkInitiatives = ({ id }: InitiativeLink) =>
  onFocus(`initiative-links/${id}/remove`, {}, _("link removed"), {
    optimistic: { gone: { initiative_link: [id] } },
  });

export const changeDirection = (values: object, more: More = {}) =>
  onFocus("direction/change", values, _("mission and vision saved"), more);

/** Makes a card a step of an initiative, or of none. */
export function tie(card: Pick<Card, "id" | "board_id" | "title">, initiative_id: number | null) {
  return send({
    path: `/api/v1/cards/${card.id}/edit`,
    body: { initiative_id },
    summary: _("“{title}” changed", { title: card.title }),
    stream: `board/${card.board_id}`,
    optimistic: { put: { card: { [card.id]: { initiative_id } } } },
  });
}

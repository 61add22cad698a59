/** Cards, comments and tickets that the server finds, and what opens them. */
import { _ } from "../../sync/i18n.ts";
import { openers } from "./entries.ts";
import type { Entry, Found } from "./entries.ts";

const ICONS = { card: "square-kanban", comment: "message-square", ticket: "ticket" };
const LEAST = 2;

export async function search(text: string, signal: AbortSignal): Promise<Entry[]> {
  if (text.trim().length < LEAST) return [];
  const response = await fetch(`/api/v1/search?q=${encodeURIComponent(text)}`, { signal });
  if (!response.ok) return [];
  const found: Found[] = await response.json();
  return found.map(entryOf);
}

function entryOf(one: Found): Entry {
  const isTicket = one.kind === "ticket", why = isTicket ? _("decided") : _("archived");
  const place = isTicket
    ? `/desk?ticket=${one.id}`
    : `/boards/${one.board_id}/cards/${one.card_id}`;
  return {
    key: isTicket ? undefined : `card:${one.card_id}`,
    name: one.title,
    section: _("Found"),
    small: [one.is_archived ? why : "", one.excerpt].filter(Boolean).join(" · "),
    icon: ICONS[one.kind],
    hint: isTicket ? `T${one.id}` : String(one.card_id),
    action: () => openers.some((open) => open(one)) || location.assign(place),
  };
}

/** Who changed a card last, what it said, and who took it away: as far as this page has heard. */
import { signal } from "@preact/signals";
import { boot } from "../sync/boot.ts";
import { onChange, onRow, row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import type { Change } from "../model/replica.ts";

export type PastChange = { by: number | null; kind: string; at: string };

/** By card. */
const written = new Map<number, PastChange>();
const taken = signal<ReadonlyMap<number, PastChange>>(new Map());
const titles = new Map<number, string>();
/** Hears which cards somebody else has taken away. */
export const onTaken: ((ids: number[], past: PastChange) => void)[] = [];

onChange.push((change) => {
  const past = { by: change.by ?? null, kind: change.kind, at: change.at ?? "" };
  for (const id of cardsIn(change)) if (writesText(change)) written.set(id, past);
  const gone = change.gone.card ?? [];
  if (!gone.length) return;
  taken.value = new Map([...taken.peek(), ...gone.map((id) => [id, past] as const)]);
  if (past.by !== boot.me.id) { for (const listener of onTaken) listener(gone, past); }
});

onRow("card", (id, before, after) => {
  if (before && !after) titles.set(id, before.title);
});

/** What a card was called that is gone. */
export const lastTitle = (id: number) => titles.get(id) ?? _("card {n}", { n: id });

const cardsIn = ({ put }: Change) => Object.keys(put.card ?? {}).map(Number);

function writesText({ put }: Change) {
  return Object.values(put.card ?? {}).some((card) => "title" in card || "description" in card);
}

export function nameOfMember(id: number | null) {
  return row("member", id)?.name ?? _("Someone");
}

/** Who wrote a card's title or description last, by name. */
export const whoWrote = (id: number) => nameOfMember(written.get(id)?.by ?? null);

/** How a card went; undefined while it was not seen to go. */
export const howItWent = (id: number) => taken.value.get(id);

/** Who took it away and how, in a sentence. */
export function wentText(title: string, { by, kind }: PastChange) {
  const facts = { who: nameOfMember(by), title };
  if (kind === "card.left") return _("{who} moved “{title}” to another board", facts);
  if (kind === "card.deleted") return _("{who} deleted “{title}”", facts);
  if (isArchived(kind)) return _("{who} archived “{title}”", facts);
  return _("{who} took “{title}” off the board", facts);
}

/** It lies in the archive, from where it can be brought back. */
export const isArchived = (kind: string) => ["card.archived", "cards.changed"].includes(kind);

/** What is done in a retrospective. A step says which phase it leaves: two presses are one. */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { _ } from "../../sync/i18n.ts";
import { withDots } from "../../model/retrospective.ts";
import { here, ownDots, ownNotes, sentHere } from "./state.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Phase } from "../../model/retrospective.ts";
import type { Agreement, RetrospectiveNote } from "../../model/rows.ts";
import type { Action } from "../../sync/optimistic_updates.ts";
import type { OwnNote } from "./state.ts";

type More = Partial<Pick<Action, "summary" | "written" | "isHeld" | "optimistic">>;

/** @param more `summary` where it is undone */
function onHere(verb: string, body: object, more: More = {}) {
  const stream = `retrospective/${boot.retrospective}`;
  const path = `/api/v1/retrospectives/${boot.retrospective}/${verb}`;
  return send({ path, body, stream, summary: "", ...more });
}

/** Also on what an earlier retrospective agreed. */
function onAgreement(one: Agreement, verb: string, body: object, more: More = {}) {
  const path = `/api/v1/agreements/${one.id}/${verb}`;
  return send({
    path,
    body,
    stream: `retrospective/${one.retrospective_id}`,
    summary: "",
    ...more,
  });
}

export function begin(body: object, isHeld: IsHeld) {
  const path = `/api/v1/teams/${boot.team}/retrospectives`;
  return send({ path, body, isHeld, stream: `team/${boot.team}`, summary: "" });
}

export const draftOf = (column: number) => `retrospective.${boot.retrospective}.${column}`;

/** Once sent it is hidden from everybody; a signed one can be taken back. */
export async function write({ name, column_id, text }: OwnNote) {
  const written = {
    text,
    about: _("Your note in the retrospective"),
    draft: draftOf(column_id),
    href: location.pathname,
  };
  const answer = await onHere("notes", { name, column_id, text }, { written });
  if (!answer) return;
  sentHere.value++;
  if (!here.peek()?.is_anonymous) {
    ownNotes.value = [...ownNotes.value, { name, column_id, text }];
  }
}

/** Its words are in the field again, for who signed it. */
export async function takeBack(note: OwnNote) {
  const answer = await onHere("notes", { ...note, text: "" });
  if (answer) ownNotes.value = ownNotes.value.filter((one) => one.name !== note.name);
  return answer;
}

export const stepTo = (phase: string, to: Phase) => onHere("step", { phase, to });

export const group = (note: RetrospectiveNote, under: RetrospectiveNote | null) =>
  onHere("group", { note_id: note.id, under_id: under?.id ?? null }, {
    summary: under ? _("notes grouped") : _("note taken out of its group"),
  });

/** Shown at once; what is refused goes back. */
export async function giveDots(note: RetrospectiveNote, dots: number) {
  const before = ownDots.value, each = here.peek()?.dots_each ?? 0;
  const after = withDots(before, note.id, dots, each);
  if (after[note.id] === (before[note.id] ?? 0)) return;
  ownDots.value = after;
  const answer = await onHere("dots", { note_id: note.id, dots: after[note.id] });
  if (!answer) ownDots.value = { ...ownDots.value, [note.id]: before[note.id] ?? 0 };
}

export const spotlight = (note: RetrospectiveNote | null) =>
  onHere("spotlight", { note_id: note?.id ?? null });

export const setTimer = (minutes: number) => onHere("timer", { minutes });

export const agree = (text: string, owner_id: number | null) =>
  onHere("agreements", { text, owner_id }, {
    written: {
      text,
      about: _("What was agreed"),
      draft: draftOf(0),
      href: location.pathname,
    },
    summary: _("agreement written down"),
  });

export const changeAgreement = (
  one: Agreement,
  text: string,
  owner_id: number | null,
  isHeld: IsHeld,
) =>
  onAgreement(one, "change", { text, owner_id }, {
    isHeld,
    summary: _("agreement changed"),
    optimistic: { put: { agreement: { [one.id]: { text, owner_id } } } },
  });

export const removeAgreement = (one: Agreement) =>
  onAgreement(one, "remove", {}, {
    summary: _("agreement removed"),
    optimistic: { gone: { agreement: [one.id] } },
  });

export const makeCard = (one: Agreement, column_id: number) =>
  onAgreement(one, "card", { column_id }, { summary: _("agreement made a card") });

export const answer = (one: Agreement, outcome: string) =>
  onAgreement(one, "answer", { outcome }, {
    summary: _("agreement answered"),
    optimistic: { put: { agreement: { [one.id]: { outcome } } } },
  });

/** What one person can undo, and do again: two piles, the newest on top. */

/** An own command by the event that undoes it; what `isOnce` is not done again. */
export type Done = { stream: string; seq: number; summary: string; isOnce?: boolean };
/** The same as the log has it. */
export type OwnChange = {
  stream: string;
  seq: number;
  kind: string;
  facts: Record<string, unknown>;
};
/** The words for it; null for what is not taken back by a key. */
export type Words = (change: OwnChange) => Pick<Done, "summary" | "isOnce"> | null;

export class UndoHistory {
  readonly done: Done[] = [];
  readonly undone: Done[] = [];

  /** Something new was done: nothing is left to do again. */
  add(one: Done) {
    this.done.push(one);
    this.undone.length = 0;
  }

  /** It was undone, by this event. */
  noteUndo(one: Done) {
    if (!one.isOnce) this.undone.push(one);
  }

  noteRedo(one: Done) {
    this.done.push(one);
  }

  /** Takes out the one that is among these events. */
  take(events: Pick<Done, "stream" | "seq">[]): Done | undefined {
    const at = this.done.findIndex((one) => events.some((event) => isSame(one, event)));
    return at < 0 ? undefined : this.done.splice(at, 1)[0];
  }

  /** What the log knows from before this page; of what is here already it has no news. */
  fillFrom(changes: OwnChange[], words: Words) {
    const { done, undone } = replayed(changes, words);
    if (!this.done.length) this.done.push(...done);
    if (!this.undone.length) this.undone.push(...undone);
  }
}

/** @param changes oldest first */
function replayed(changes: OwnChange[], words: Words) {
  const history = new UndoHistory();
  for (const change of changes) {
    const { stream, seq, facts } = change, told = words(change);
    const before = { stream, seq: Number(facts.seq) };
    if (change.kind !== "undone") {
      if (told) history.add({ stream, seq, ...told });
      continue;
    }
    const taken = history.take([before]);
    if (taken) history.noteUndo({ ...taken, seq });
    else redo(history, before, seq);
  }
  return history;
}

function redo(history: UndoHistory, before: { stream: string; seq: number }, seq: number) {
  const at = history.undone.findIndex((one) => isSame(one, before));
  if (at < 0) return;
  const [again] = history.undone.splice(at, 1);
  history.noteRedo({ ...again, seq });
}

const isSame = (one: Pick<Done, "stream" | "seq">, other: Pick<Done, "stream" | "seq">) =>
  one.stream === other.stream && one.seq === other.seq;

/** Runs: events of one stream that follow each other, told without what each would repeat. */
import type { Change } from "./replica.ts";

/** Of an event what cannot be expected: its kind and author are most often those before. */
type Told = Partial<Omit<Change, "stream" | "epoch" | "seq" | "after">> & Pick<Change, "mark">;
/** `epoch`, `seq` and `after` are those of the first event. */
export type Run = { epoch: number; seq: number; after: number; events: Told[] };

const USUAL = { command: null, facts: {}, put: {}, gone: {} };

/** The events of a run, each of them whole. */
export function eventsOf(stream: string, { epoch, seq, after, events }: Run): Change[] {
  let before: Pick<Change, "kind" | "by" | "mark"> = { kind: "", by: null, mark: after };
  return events.map((told, place) => {
    const { kind, by, mark } = { ...before, ...told };
    const event = { stream, epoch, seq: seq + place, after: before.mark, ...USUAL, kind, by };
    before = { kind, by, mark };
    return { ...event, ...told };
  });
}

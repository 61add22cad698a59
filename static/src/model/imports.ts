/** An old queue that is taken in, as administrators see it, and what can be done with it next. */
export type Outcome = "opened" | "closed" | "joined" | "known" | "refused";
export type ImportState =
  | "taken"
  | "looking"
  | "looked"
  | "running"
  | "done"
  | "stopped"
  | "failed";

export type QueueImport = {
  id: number;
  name: string;
  size: number;
  kind: "csv" | "mbox";
  headings: string[];
  mapping: Record<string, number>;
  closed_words: string;
  otherwise: string;
  total: number;
  done: number;
  state: ImportState;
  is_real: boolean;
  problem: string;
  outcomes: Record<Outcome, number>;
  at: string;
};

export type Next = "columns" | "look" | "run" | "goOn" | "stop" | "report";

export const isWorking = ({ state }: QueueImport) => state === "looking" || state === "running";

/** What somebody can do with it now, the likeliest last. */
export function nextOf(one: QueueImport): Next[] {
  if (isWorking(one)) return ["stop"];
  const report: Next[] = one.done ? ["report"] : [];
  if (one.is_real) return one.state === "done" ? report : [...report, "goOn"];
  const columns: Next[] = one.kind === "csv" ? ["columns"] : [];
  return one.state === "looked" ? [...report, ...columns, "run"] : [...report, ...columns, "look"];
}

/** {field: column} of what was chosen; "" is none. */
export function mappingOf(chosen: Record<string, string>): Record<string, number> {
  const said = Object.entries(chosen).filter(([, column]) => column !== "");
  return Object.fromEntries(said.map(([field, column]) => [field, Number(column)]));
}

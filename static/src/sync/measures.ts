/** The numbers of what is not a wall's to read: of the desk, the focus areas, the flow, the measures. */
import { all } from "./store.ts";
import type { BoardFlow, DeskSummary, MeasureProgress, Progress } from "../model/rows.ts";

type Measures = {
  desk: DeskSummary;
  focus: Record<string, Progress>;
  flow: Record<string, BoardFlow>;
  measures: Record<string, MeasureProgress>;
};

/** Undefined until they are there. */
export function measured<Name extends keyof Measures>(name: Name) {
  const body = all("brief").find((one) => one.name === name)?.body ?? {};
  return Object.keys(body).length ? body as Measures[Name] : undefined;
}

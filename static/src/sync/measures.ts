/** The numbers of what is not a wall's to read: of the desk, the focus areas, the flow. */
import { all } from "./store.ts";
import type { BoardFlow, DeskSummary, Progress } from "../model/rows.ts";

type Measures = {
  desk: DeskSummary;
  focus: Record<string, Progress>;
  flow: Record<string, BoardFlow>;
};

/** Undefined until they are there. */
export function measured<Name extends keyof Measures>(name: Name) {
  const body = all("brief").find((one) => one.name === name)?.body ?? {};
  return Object.keys(body).length ? body as Measures[Name] : undefined;
}

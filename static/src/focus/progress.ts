/** How far an initiative is, over all boards: as the page began, and as it is measured since. */
import { boot } from "../sync/boot.ts";
import { measured } from "../sync/measures.ts";
import type { Progress } from "../model/rows.ts";

export const progressOf = (id: number): Progress | undefined =>
  measured("focus")?.[id] ?? boot.progress[id];

export const mayChange = boot.me.role !== "viewer";

/** What pages say to the worker of members' pages, and are answered. */
import type { Snapshot } from "../model/replica.ts";

/** Of the page at that path; `owner` is whose page it is. */
type Of = { path: string; owner: string };

export type FromPage =
  /** A page is here and alive: it is kept if it is not yet. Answered with the key. */
  | { kind: "here" } & Of
  /** A page that shows a copy asks whether that was right. */
  | { kind: "check" } & Of
  /** What the page knows by now of these streams. */
  | { kind: "rows"; streams: Snapshot[] } & Of
  /** This person may no longer see what that page is about. */
  | { kind: "lost" } & Of
  /** Nothing is kept of anybody any more. */
  | { kind: "forget" } & Of;

/** The worker asks a page for the key that it was given. */
export type FromWorker = { kind: "key" };

/**
 * A page of Tavla taken apart and put together again: what is around its rows (the shell), and the
 * rows of each stream. Pages are as board/pages/shell.py writes them.
 */

/** What a page starts with, as far as a copy looks at it. */
type Start = Record<string, unknown> & { owner?: string; now?: number; version?: string };
type Told = { stream: string };

/** `streams` and `parts` name the rows that stand in the page's lists of these names. */
export interface Shell {
  before: string;
  start: Start;
  after: string;
  streams: string[];
  parts: string[];
}
/** By stream: its snapshot, as JSON that may stand in a script. */
export type RowTexts = Record<string, string>;

const BEGINS = '<script type="application/json" id="boot">', ENDS = "</script>";
/** What differs each time that a page is written, and says nothing. */
const OF_THE_MOMENT = /(name="(?:csrf|next)"\s+value=)"[^"]*"| blocking="render"/g;

/** Null for what is no page of somebody who has signed in. */
export function takenApart(html: string): { shell: Shell; rows: RowTexts } | null {
  const begins = html.indexOf(BEGINS) + BEGINS.length, ends = html.indexOf(ENDS, begins);
  if (begins < BEGINS.length || ends < 0) return null;
  const { streams = [], parts = [], ...start } = JSON.parse(html.slice(begins, ends)) as Start & {
    streams?: Told[];
    parts?: Told[];
  };
  if (!start.owner) return null;
  const shell = {
    before: html.slice(0, begins),
    start,
    after: html.slice(ends),
    streams: streams.map((one) => one.stream),
    parts: parts.map((one) => one.stream),
  };
  const rows = [...streams, ...parts].map((one) => [one.stream, inScript(one)]);
  return { shell, rows: Object.fromEntries(rows) };
}

/**
 * The page with these rows. It says that it is a copy (`copied_at`, in ms by this machine's clock)
 * and what time it is by the server's clock.
 */
export function putTogether(shell: Shell, rows: RowTexts, copiedAt: number, now: number) {
  const { before, start, after, streams, parts } = shell;
  const of = (names: string[]) => `[${names.map((name) => rows[name]).join(",")}]`;
  const known = inScript({ ...start, now, copied_at: copiedAt }).slice(0, -1);
  return `${before}${known},"parts":${of(parts)},"streams":${of(streams)}}${after}`;
}

/** Do these say the same, apart from their rows? */
export function isSameShell(one: Shell, other: Shell) {
  return said(one) === said(other);
}

function said({ before, start, after, streams }: Shell) {
  const { csrf: _csrf, now: _now, copied_at: _at, ...rest } = start;
  const lasting = [before, after].map((text) => text.replace(OF_THE_MOMENT, "$1"));
  return JSON.stringify([lasting, rest, streams]);
}

export function inScript(value: unknown) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** Screens that are kept in step by their streams: these may be shown from a copy at once. */
const COPIED = /^\/(boards\/\d+(\/(backlog|standup))?|desk|mine|focus|people)$/;
const OPEN_CARD = /^(\/boards\/\d+)\/cards\/\d+$/;

/** Under which path a page's copy is kept, or "" where none is. A card lies on its board's page. */
export function copyPathOf(pathname: string) {
  const path = pathname.replace(OPEN_CARD, "$1");
  return COPIED.test(path) ? path : "";
}

/** The stream that a page is about, whose right decides about the page; "" where there is none. */
export function streamOf(path: string) {
  const board = path.match(/^\/boards\/(\d+)/)?.[1];
  return board ? `board/${board}` : path === "/desk" ? "desk" : "";
}

const MEMBERS = /^\/($|boards(\/|$)|standups\/|(mine|desk|focus|people|walls|notices)$)/;

/** Is it a page for who has signed in, with or without a copy? */
export const isMembersPage = (pathname: string) => MEMBERS.test(pathname);

/** Signing in or out, and what else decides whose pages these are and how they look. */
export function endsCopies(method: string, pathname: string) {
  return method !== "GET" || /^\/(sign-in|sign-out|invitation)(\/|$)/.test(pathname);
}

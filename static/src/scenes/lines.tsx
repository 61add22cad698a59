/**
 * What a turn shows, line by line, each with its height in units, so that what does not fit becomes
 * a count.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fitting } from "../model/legible.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { viewport } from "../ui/viewport.ts";
import { Stripe } from "./stripe.tsx";
import { titleOf } from "./texts.ts";
import { _ } from "../sync/i18n.ts";
import type { ComponentChild, ComponentChildren } from "preact";
import type { Card } from "../model/rows.ts";

const LINE = 4.3, COMPACT = 5.9;
const LEAST = 3;
/**
 * `key` changes with what it shows; `compact` is the same on one line, for when there is no room
 * for more.
 */
export type Drawing = { size: number; html: ComponentChild };
export type Entry = Drawing & { key: string; compact?: Drawing };

/**
 * As many as there is room for, the rest as a count, but never none: first by their heights; then,
 * should the drawn section still be higher than its place, by one less until it is not. Where
 * fewer than three would be left on a wall, which nobody scrolls, all are drawn on one line each.
 * @param props `more` are left out before; with a `title` the count stands beside it
 */
export function Lines(
  { entries, height, title = "", empty = "", more = 0, kind = "work" }: {
    entries: Entry[];
    height: number;
    title?: string;
    empty?: string;
    more?: number;
    kind?: string;
  },
) {
  const list = useRef<HTMLUListElement>(null);
  const { width, height: whole } = viewport.value;
  const key = `${entries.map((one) => one.key).join()} ${width} ${whole}`;
  const [tried, setTried] = useState({ key: "", less: 0, isTight: false });
  const { less, isTight } = tried.key === key
    ? tried
    : { less: 0, isTight: isTightFor(entries, height) };
  const { shown } = fitting(isTight ? entries.map(compacted) : entries, height);
  const count = Math.max(1, shown.length - less);
  useLayoutEffect(() => {
    if (!list.current || !isTooHigh(list.current)) return;
    if (!isTight && viewport.value.isWall && count <= Math.min(LEAST, entries.length)) {
      setTried({ key, less: 0, isTight: true });
    } else if (count > 1) setTried({ key, less: less + 1, isTight });
  });
  if (!entries.length) return empty ? <p class="overflow">{empty}</p> : null;
  const hidden = entries.length - count + more;
  const rest = hidden > 0 && <span class="num">{_("+{n} more", { n: hidden })}</span>;
  return (
    <>
      {title && <h2>{title}{rest}</h2>}
      <ul class={kind} data-tight={isTight} ref={list}>
        {shown.slice(0, count).map((entry) => entry.html)}
      </ul>
      {!title && rest && <p class="overflow">{rest}</p>}
    </>
  );
}

function isTightFor(entries: Entry[], height: number) {
  return viewport.value.isWall &&
    fitting(entries, height).shown.length < Math.min(LEAST, entries.length);
}

const compacted = (entry: Entry) => ({ ...entry, ...entry.compact });

function isTooHigh(list: HTMLElement) {
  const section = list.closest("section");
  return !!section && section.scrollHeight > section.clientHeight + 1;
}

/** A card on one line: its colour, that it is stuck, its title, whose it is. */
export function compactCard(card: Card, whose: ComponentChildren): Drawing {
  return {
    size: COMPACT,
    html: (
      <li key={`c${card.id}`} class="work-card compact">
        <Stripe card={card} />
        {card.blocked_at && (
          <span class="stuck">
            <Icon name="hourglass" />
          </span>
        )}
        <h2>{titleOf(card)}</h2>
        {whose && <span class="whose">{whose}</span>}
      </li>
    ),
  };
}

/** One line with a sign before it. */
export function lineEntry(key: string, icon: string, text: string, kind: string = ""): Entry {
  return {
    key: key + text,
    size: LINE,
    html: (
      <li key={key} class={`line ${kind}`}>
        <Icon name={icon} />
        <span>{text}</span>
      </li>
    ),
  };
}

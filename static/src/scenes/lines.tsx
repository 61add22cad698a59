/**
 * What a turn shows, line by line, each with its height in units, so that what does not fit becomes
 * a count.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fitting, linesOf } from "../model/legible.ts";
import { row } from "../sync/store.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { Label } from "../ui/label/label.tsx";
import { viewport } from "../ui/viewport.ts";
import { areaOf } from "../sync/selectors.ts";
import { daysText, namesOf, titleOf } from "./texts.ts";
import { _ } from "../sync/i18n.ts";
import type { ComponentChild, ComponentChildren } from "preact";
import type { Card } from "../model/rows.ts";

const LINE = 4.3, COMPACT = 5.9;
const AROUND_THE_TURN = 31;
const LEAST = 3;
const MOST_LABELS = 2;
/**
 * `key` changes with what it shows; `compact` is the same on one line, for when there is no room
 * for more.
 */
export type Drawing = { size: number; html: ComponentChild };
export type Entry = Drawing & { key: string; compact?: Drawing };

/** How wide and high the right half is, in units. */
export function space() {
  const { width, height, isPortrait } = viewport.value;
  const dial = isPortrait ? 0 : Math.min(41, width * 0.342) + 4;
  return { width: width - 8 - dial, height: height - AROUND_THE_TURN - (isPortrait ? 42 : 0) };
}

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

/** A card with its state. */
export function cardEntry(card: Card, width: number, withPeople: boolean = false): Entry {
  const title = titleOf(card);
  return {
    key: `c${card.id}${title}`,
    size: 6.7 + 3.75 * linesOf(title, width - 5),
    html: <Work key={`c${card.id}`} card={card} title={title} withPeople={withPeople} />,
    compact: compactCard(
      card,
      withPeople && <span>{namesOf(card.assignees) || _("nobody")}</span>,
    ),
  };
}

/** A card on one line: its colour, that it is stuck, its title, whose it is. */
export function compactCard(card: Card, whose: ComponentChildren): Drawing {
  return {
    size: COMPACT,
    html: (
      <li key={`c${card.id}`} class="work-card compact" data-hue={areaOf(card)?.hue}>
        <i class="stripe" />
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

function Work({ card, title, withPeople }: { card: Card; title: string; withPeople: boolean }) {
  const area = areaOf(card);
  const state = card.blocked_at
    ? (
      <span class="stuck">
        <Icon name="hourglass" />
        {[card.blocked_reason, daysText(card.blocked_at)].filter(Boolean).join(" · ")}
      </span>
    )
    : <span>{row("column", card.column_id)?.name} {daysText(card.moved_at)}</span>;
  return (
    <li class="work-card" data-hue={area?.hue}>
      <i class="stripe" />
      <h2>{title}</h2>
      <p>
        {area && <span class="area">{area.name}</span>}
        {state}
        {card.labels.slice(0, MOST_LABELS).map((name) => (
          <Label key={name} board={card.board_id} name={name} />
        ))}
        {withPeople && (
          <span class="whose">{card.assignees.length ? namesOf(card.assignees) : _("nobody")}</span>
        )}
      </p>
    </li>
  );
}

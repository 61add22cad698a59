/** What happened to a card, in the server's sentences; fetched only while the list is open. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { _, momentText } from "../sync/i18n.ts";
import { PagedList } from "../sync/paged_list.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { Older } from "../ui/older/older.tsx";
import { SkeletonLines } from "../ui/skeleton/skeleton.tsx";
import type { Card } from "../model/rows.ts";

export type Line = { seq: number; at: string; text: string };

export function Activity({ card }: { card: Card }) {
  const [isOpen, setIsOpen] = useState(false);
  const list = useMemo(
    () => new PagedList<Line>(`/api/v1/cards/${card.id}/activity`, (line) => line.seq),
    [card.id],
  );
  useEffect(() => {
    if (isOpen) list.refresh();
  }, [card, isOpen]);
  const lines = list.rows.value ?? [];
  return (
    <details class="part activity" onToggle={(e) => setIsOpen(e.currentTarget.open)}>
      <summary>
        <h3>
          <Icon name="clock" />
          {_("Activity")}
          <span class="count num">
            {lines.length ? `${lines.length}${list.next.value && "+"}` : ""}
          </span>
          <Icon name="chevron-down" />
        </h3>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.seq}>
            <time class="quiet num" dateTime={line.at}>{momentText(line.at)}</time> {line.text}
          </li>
        ))}
      </ul>
      {isOpen && !list.rows.value && !list.hasFailed.value && <SkeletonLines count={4} />}
      {isOpen && <Older list={list} />}
    </details>
  );
}

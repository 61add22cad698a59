/** What happened to a card, in the server's sentences; fetched only while the list is open. */
import { useEffect, useState } from "preact/hooks";
import { _, momentText } from "../sync/i18n.ts";
import { Icon } from "../ui/icon/icon.tsx";
import type { Card } from "../model/rows.ts";

export type Line = { seq: number; at: string; text: string };

export function Activity({ card }: { card: Card }) {
  const [isOpen, setIsOpen] = useState(false);
  const [lines, setLines] = useState<Line[]>([]);
  useEffect(() => {
    if (isOpen) fetchLines(card.id).then(setLines, () => {});
  }, [card, isOpen]);
  return (
    <details class="part activity" onToggle={(e) => setIsOpen(e.currentTarget.open)}>
      <summary>
        <h3>
          <Icon name="clock" />
          {_("Activity")}
          <span class="count num">{lines.length || ""}</span>
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
    </details>
  );
}

async function fetchLines(cardId: number): Promise<Line[]> {
  const answer = await fetch(`/api/v1/cards/${cardId}/activity`);
  return answer.ok ? await answer.json() : [];
}

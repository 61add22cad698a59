/** What happened to an initiative, in the server's sentences; fetched while the list is open. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { _, momentText } from "../../sync/i18n.ts";
import { PagedList } from "../../sync/paged_list.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Older } from "../../ui/older/older.tsx";
import { SkeletonLines } from "../../ui/skeleton/skeleton.tsx";
import type { Initiative } from "../../model/rows.ts";

type Line = { seq: number; at: string; text: string };

export function History({ initiative }: { initiative: Initiative }) {
  const [isOpen, setIsOpen] = useState(false), { id } = initiative;
  const list = useMemo(
    () => new PagedList<Line>(`/api/v1/initiatives/${id}/history`, (line) => line.seq),
    [id],
  );
  useEffect(() => {
    if (isOpen) list.refresh();
  }, [initiative, isOpen]);
  return (
    <details class="part history" onToggle={(e) => setIsOpen(e.currentTarget.open)}>
      <summary>
        <h2>
          {_("History")}
          <Icon name="chevron-down" />
        </h2>
      </summary>
      <ul>
        {list.rows.value?.map((line) => (
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

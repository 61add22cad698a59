/** What became of the rows, those of one outcome at a time; what was not taken comes first. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { PagedList } from "../../sync/paged_list.ts";
import { Older } from "../../ui/older/older.tsx";
import { OUTCOMES, WHYS } from "./import_words.ts";
import type { Outcome, QueueImport } from "../../model/imports.ts";

type Row = {
  number: number;
  outcome: Outcome;
  why: string;
  about: string;
  subject: string;
  ticket_id: number | null;
};
const FIRST: Outcome[] = ["refused", "joined", "known", "opened", "closed"];

export function Rows({ one }: { one: QueueImport }) {
  const there = FIRST.filter((outcome) => one.outcomes[outcome]);
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const now = chosen && there.includes(chosen) ? chosen : there[0];
  return (
    <>
      <div class="chips" role="group" aria-label={_("Rows")}>
        {there.map((outcome) => (
          <button
            key={outcome}
            class="chip plain"
            data-outcome={outcome}
            aria-pressed={outcome === now}
            onClick={() => setChosen(outcome)}
          >
            {OUTCOMES[outcome]}
            <b>{one.outcomes[outcome]}</b>
          </button>
        ))}
      </div>
      {now && <Listed key={`${now}-${one.state}`} one={one} outcome={now} />}
    </>
  );
}

function Listed({ one, outcome }: { one: QueueImport; outcome: Outcome }) {
  const path = `/api/v1/imports/${one.id}/rows?outcome=${outcome}`;
  const list = useMemo(() => new PagedList<Row>(path, (row) => row.number), [path]);
  useEffect(() => void list.refresh(), [list]);
  return (
    <div class="import-rows" tabIndex={0} role="region" aria-label={OUTCOMES[outcome]}>
      <ul>
        {list.rows.value?.map((row) => <OneRow key={row.number} row={row} />)}
      </ul>
      <Older list={list} />
    </div>
  );
}

function OneRow({ row }: { row: Row }) {
  const why = [
    WHYS[row.why],
    row.outcome === "joined" && row.about ? _("row {n}", { n: row.about }) : row.about,
  ];
  return (
    <li>
      <span class="name">
        {row.subject || "–"}
        <small>{[_("Row {n}", { n: row.number }), ...why].filter(Boolean).join(" · ")}</small>
      </span>
      {row.ticket_id && <a href={`/desk?ticket=${row.ticket_id}`}>#{row.ticket_id}</a>}
    </li>
  );
}

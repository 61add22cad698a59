/** One old queue: how far it is, what became of its rows, and what can be done next. */
import { _, momentText, ngettext } from "../../sync/i18n.ts";
import { isWorking, nextOf } from "../../model/imports.ts";
import { askColumns } from "./columns_dialog.tsx";
import { ask, fetchImports } from "./requests.ts";
import { Rows } from "./rows.tsx";
import { NEXT, STATES } from "./import_words.ts";
import type { Next, QueueImport } from "../../model/imports.ts";

export function One({ one }: { one: QueueImport }) {
  const rows = ngettext("{n} row", "{n} rows", one.total);
  return (
    <section class="import" data-state={one.state}>
      <header>
        <h2 class="long">{one.name}</h2>
        <p class="quiet">{[rows, momentText(one.at)].join(" · ")}</p>
        <p role="status">
          {one.is_real || one.state !== "stopped" ? STATES[one.state] : STATES.taken}
        </p>
      </header>
      {isWorking(one) && (
        <>
          <progress value={one.done} max={one.total} aria-label={STATES[one.state]} />
          <p class="quiet">{_("{done} of {total}", one)}</p>
        </>
      )}
      {one.state === "failed" && (
        <p class="banner">{_("The file could not be read any further: {problem}.", one)}</p>
      )}
      <div class="buttons start">
        {nextOf(one).map((next, place, all) => (
          <Step key={next} one={one} next={next} isLast={place === all.length - 1} />
        ))}
      </div>
      {one.done > 0 && !isWorking(one) && <Rows one={one} />}
    </section>
  );
}

function Step({ one, next, isLast }: { one: QueueImport; next: Next; isLast: boolean }) {
  if (next === "report") {
    return <a class="btn quiet" download href={`/api/v1/imports/${one.id}/report`}>{NEXT[next]}</a>;
  }
  return (
    <button
      class={isLast && next !== "stop" ? "btn" : "btn quiet"}
      onClick={() => take(one, next)}
    >
      {NEXT[next]}
    </button>
  );
}

function take(one: QueueImport, next: Exclude<Next, "report">) {
  if (next === "columns") return askColumns(one, fetchImports);
  return ask(one, next === "goOn" ? "run" : next);
}

/** All measures that are followed, each with its line; below those that have ended. */
import { all } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { by } from "../../model/sorting.ts";
import { MeasureCard } from "../../measures/card.tsx";
import { hueOf } from "../../measures/belonging.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { editMeasure } from "../../measures/dialogs.tsx";
import { mayChange } from "../../measures/may_change.ts";
import type { Measure } from "../../model/rows.ts";

export function Measures() {
  const measures = all("measure").sort(by((one: Measure) => `${hueOf(one) ?? "~"} ${one.name}`));
  const followed = measures.filter((one) => !one.ended_at);
  const ended = measures.filter((one) => one.ended_at);
  return (
    <div class="measures">
      <header class="page-head">
        <h1>{_("Measures")}</h1>
        <p class="quiet">{ngettext("{n} followed", "{n} followed", followed.length)}</p>
        <span class="grow" />
        <a class="btn quiet small" href="/focus">
          <Icon name="target" />
          {_("Focus")}
        </a>
        {mayChange && (
          <button class="btn small" onClick={() => editMeasure(null)}>
            <Icon name="plus" />
            {_("Measure")} <kbd>N</kbd>
          </button>
        )}
      </header>
      {!followed.length && <Nothing />}
      <ul class="measure-cards">
        {followed.map((one) => <MeasureCard key={one.id} measure={one} />)}
      </ul>
      {ended.length > 0 && (
        <details class="part">
          <summary>{_("Ended ({n})", { n: ended.length })}</summary>
          <ul class="ended">
            {ended.map((one) => (
              <li key={one.id}>
                <a href={`/measures/${one.id}`}>{one.name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const Nothing = () => (
  <div class="empty">
    <Icon name="chart-line" />
    <b>{_("Nothing is measured yet")}</b>
    <p>{_("Which number should be another one in half a year? Begin with that one.")}</p>
    {mayChange && <button class="btn" onClick={() => editMeasure(null)}>{_("New measure")}</button>}
  </div>
);

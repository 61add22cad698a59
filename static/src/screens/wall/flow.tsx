/** Flow: how much gets finished each week, and how long a card usually takes. */
import { boot } from "../../sync/boot.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { measured } from "../../sync/measures.ts";

export function Flow() {
  const flow = measured("flow")?.[boot.board];
  if (!flow) return null;
  const { weeks, median, usual } = flow;
  const most = Math.max(1, ...weeks);
  const days = (n: number | null) => n === null ? "–" : ngettext("{n} day", "{n} days", n);
  return (
    <section class="simple-scene">
      <h1>
        <Icon name="chart-line" />
        {_("Finished per week")}
      </h1>
      <ol class="weeks">
        {weeks.map((n, i) => {
          const height = 100 * n / most;
          return (
            <li key={i} data-now={i === weeks.length - 1}>
              <b class="num">{n}</b>
              <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" width="10" y={100 - height} height={height} />
              </svg>
            </li>
          );
        })}
      </ol>
      <p class="weeks-foot">
        <span>{_("seven weeks ago")}</span>
        <span>{_("this week")}</span>
      </p>
      <ol class="counts">
        <li>
          <b class="num">{days(median)}</b>
          <small />
          <span>{_("half of the cards take at most")}</span>
        </li>
        <li>
          <b class="num">{days(usual)}</b>
          <small />
          <span>{_("85 of 100 take at most")}</span>
        </li>
      </ol>
    </section>
  );
}

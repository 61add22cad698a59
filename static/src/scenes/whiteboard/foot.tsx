/** At the whiteboard's foot: what was finished, what is stuck, the desk, what the colours mean. */
import { all, rowsOf } from "../../sync/store.ts";
import { measured } from "../../sync/measures.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { firstName } from "../people.ts";
import { sinceText, whenText } from "../texts.ts";
import { hasOneLine, hasWords, roomForTheLegend } from "./room.ts";
import { legendRows, pageAt } from "../../model/whiteboard.ts";
import type { Showing } from "../../model/playlist.ts";
import type { Content } from "./content.ts";

/** `showing` is a wall's: a page in a browser has room for all of it. */
export function Foot(
  { content, pages = 1, showing }: { content: Content; pages?: number; showing?: Showing },
) {
  const isShort = hasOneLine() || !hasWords();
  return (
    <footer class="whiteboard-foot" data-short={hasOneLine()}>
      <ul class="sums">
        <Finished content={content} isShort={isShort} />
        {content.stuck.length > 0 && (
          <Sum
            icon="hourglass"
            kind="stuck"
            count={content.stuck.length}
            text={isShort ? "" : _("held up")}
          />
        )}
        <Desk isShort={isShort} />
        {!hasOneLine() && <NextStandup />}
        {pages > 1 && (
          <li class="page num">
            <Icon name="layers" />
            {`${showing ? pageAt(pages, showing) + 1 : 1} / ${pages}`}
          </li>
        )}
      </ul>
      <Legend content={content} figures={pages > 1 ? 4 : 3} showing={showing} />
    </footer>
  );
}

/** What the colours mean; where there is no room for all of them, in turn. */
function Legend(
  { content: { areas }, figures, showing }: {
    content: Content;
    figures: number;
    showing?: Showing;
  },
) {
  const rows = legendRows(
    areas.map((area) => area.name),
    showing ? roomForTheLegend(figures) : Infinity,
  );
  const row = showing ? rows[pageAt(rows.length, showing)] : rows[0];
  return (
    <ul class="legend" aria-label={_("What the colours mean")}>
      {row.map((i) => (
        <li key={areas[i].id} data-hue={areas[i].hue}>
          <i />
          {areas[i].name}
        </li>
      ))}
    </ul>
  );
}

function Finished({ content, isShort }: { content: Content; isShort: boolean }) {
  const text = isShort ? "" : _("finished {since}", { since: sinceText(content.since) });
  return <Sum icon="check-check" kind="good" count={content.finished.length} text={text} />;
}

function Desk({ isShort }: { isShort: boolean }) {
  const desk = measured("desk");
  if (!desk) return null;
  const [duty] = rowsOf("member", desk.on_duty).map(firstName);
  const name = duty ? _("at the desk, {name}", { name: duty }) : _("on the desk");
  return <Sum icon="inbox" count={desk.waiting} text={isShort ? "" : name} />;
}

function Sum(
  { icon, kind = "", count, text }: { icon: string; kind?: string; count: number; text: string },
) {
  return (
    <li class={kind}>
      <Icon name={icon} />
      <b class="num">{count}</b>
      {text && <span>{text}</span>}
    </li>
  );
}

function NextStandup() {
  const next = all("standup_plan").map((one) => one.next_at).filter((at) => at !== null).sort()[0];
  return next
    ? (
      <li>
        <Icon name="timer" />
        <span>{whenText(next)}</span>
      </li>
    )
    : null;
}

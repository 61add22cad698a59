/** At the whiteboard's foot: what was finished, what is stuck, the desk, what the colours mean. */
import { all, rowsOf } from "../../sync/store.ts";
import { measured } from "../../sync/measures.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { firstName } from "../people.ts";
import { sinceText, whenText } from "../texts.ts";
import { hasOneLine, hasWords } from "./room.ts";
import type { Content } from "./content.ts";

export function Foot(
  { content, page = 0, pages = 1 }: { content: Content; page?: number; pages?: number },
) {
  const isShort = !hasWords();
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
            {`${page + 1} / ${pages}`}
          </li>
        )}
      </ul>
      <ul class="legend" aria-label={_("What the colours mean")}>
        {content.areas.map((area) => (
          <li key={area.id} data-hue={area.hue}>
            <i />
            {area.name}
          </li>
        ))}
      </ul>
    </footer>
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

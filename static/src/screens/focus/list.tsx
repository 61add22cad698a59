/** Focus areas and their initiatives as a list: the map's twin, for reading and for screen readers. */
import { isStill, lacksStep } from "../../model/initiatives.ts";
import { HEALTH_ICONS, HEALTHS, STATES } from "../../focus/names.ts";
import { mayChange, progressOf } from "../../focus/progress.ts";
import { row, rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { openAreaMenu, reopen } from "./area_menu.tsx";
import { isPicked } from "./picked.ts";
import { areasInUse, initiativesIn, retiredAreas } from "./whole.ts";
import type { FocusArea, Initiative } from "../../model/rows.ts";

export function List() {
  const retired = retiredAreas();
  return (
    <>
      {areasInUse().map((area) => <Area key={area.id} area={area} />)}
      {retired.length > 0 && (
        <details class="retired">
          <summary>{_("Retired focus areas ({n})", { n: retired.length })}</summary>
          {retired.map((area) => <Area key={area.id} area={area} />)}
        </details>
      )}
    </>
  );
}

function Area({ area }: { area: FocusArea }) {
  const owner = row("member", area.owner_id);
  return (
    <section class="area-block" data-hue={area.hue} aria-labelledby={`area-${area.id}`}>
      <header>
        <h2 id={`area-${area.id}`}>
          <span class="dot" />
          {area.name}
        </h2>
        {owner && <Avatar person={owner} />}
        {mayChange && (area.retired_at
          ? (
            <button class="btn quiet small" onClick={() => reopen(area)}>
              {_("Bring it back")}
            </button>
          )
          : (
            <button
              class="icon-btn"
              aria-haspopup="menu"
              aria-label={_("Menu for {title}", { title: area.name })}
              onClick={(e) => openAreaMenu(e.currentTarget, area)}
            >
              <Icon name="ellipsis" />
            </button>
          ))}
      </header>
      <dl class="gap-line">
        <Said name={_("Now")} text={area.current_state} />
        <Said name={_("Vision")} text={area.vision} />
        <Said name={_("Gap")} text={area.gap} />
      </dl>
      <ul class="initiatives">
        {initiativesIn(area).filter(isPicked).map((one) => <Item key={one.id} initiative={one} />)}
      </ul>
    </section>
  );
}

const Said = ({ name, text }: { name: string; text: string }) =>
  text
    ? (
      <div>
        <dt>{name}</dt>
        <dd>{text}</dd>
      </div>
    )
    : null;

function Item({ initiative }: { initiative: Initiative }) {
  const progress = progressOf(initiative.id), owner = row("member", initiative.owner_id);
  return (
    <li class="initiative" data-state={initiative.state}>
      <i class="stripe" aria-hidden="true" />
      <a href={`/focus/initiatives/${initiative.id}`}>
        <b>{initiative.name}</b>
      </a>
      <p>{initiative.summary}</p>
      <div class="meta">
        <span class="state">{STATES[initiative.state]}</span>
        {rowsOf("focus_area", initiative.areas.slice(1)).map((area) => (
          <span class="also" key={area.id} data-hue={area.hue}>
            <span class="dot" />
            {area.name}
          </span>
        ))}
        {initiative.health && (
          <span class="health" data-health={initiative.health}>
            <Icon name={HEALTH_ICONS[initiative.health]} />
            {HEALTHS[initiative.health]}
          </span>
        )}
        {progress && <span class="num">{_("{finished} of {cards} steps", progress)}</span>}
        {lacksStep(initiative, progress) && <span class="lacks">{_("no step under way")}</span>}
        {isStill(initiative, progress) && !lacksStep(initiative, progress) && (
          <span class="lacks">{_("nothing moved")}</span>
        )}
        {owner && <Avatar person={owner} />}
      </div>
      {progress && (
        <svg class="progress" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={100 * progress.finished / progress.cards} height="1" />
        </svg>
      )}
    </li>
  );
}

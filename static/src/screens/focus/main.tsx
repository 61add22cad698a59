/** Focus areas and the initiatives tied to them, as a plain list with colour and progress. */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { all, row, rowsOf } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { editArea, editInitiative, STATES } from "./dialogs.tsx";
import type { FocusArea, Initiative } from "../../model/rows.ts";

const mayChange = boot.me.role !== "viewer";

function Focus() {
  const areas = all("focus_area"), initiatives = all("initiative");
  const active = initiatives.filter((one) => one.state === "active").length;
  return (
    <div class="focus">
      <header class="page-head">
        <h1>{_("Focus areas")}</h1>
        <p class="quiet">
          {ngettext("{n} initiative", "{n} initiatives", initiatives.length)},{" "}
          {_("{n} of at most 5 active", { n: active })}
        </p>
        <span class="grow" />
        {mayChange && (
          <>
            <button class="btn quiet small" onClick={() => editArea(null)}>
              <Icon name="plus" />
              {_("Focus area")}
            </button>
            <button
              class="btn small"
              disabled={!areas.length}
              onClick={() => editInitiative(null, areas[0]?.id)}
            >
              <Icon name="plus" />
              {_("Initiative")}
            </button>
          </>
        )}
      </header>
      {!areas.length && (
        <div class="empty">
          <Icon name="target" />
          <b>{_("No focus areas yet")}</b>
          <p>{_("What four things do you want to change? Begin with the first.")}</p>
          {mayChange && (
            <button class="btn" onClick={() => editArea(null)}>{_("New focus area")}</button>
          )}
        </div>
      )}
      {areas.map((area) => (
        <Area
          key={area.id}
          area={area}
          initiatives={initiatives.filter((one) => one.areas[0] === area.id)}
        />
      ))}
    </div>
  );
}

function Area({ area, initiatives }: { area: FocusArea; initiatives: Initiative[] }) {
  const order = Object.keys(STATES);
  initiatives.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.id - b.id);
  return (
    <section class="area-block" data-hue={area.hue} aria-labelledby={`area-${area.id}`}>
      <header>
        <h2 id={`area-${area.id}`}>
          <span class="dot" />
          {area.name}
        </h2>
        {mayChange && (
          <button
            class="icon-btn"
            aria-label={_("Change {name}", { name: area.name })}
            onClick={() => editArea(area)}
          >
            <Icon name="pencil" />
          </button>
        )}
      </header>
      <dl class="gap-line">
        {area.current_state && (
          <div>
            <dt>{_("Now")}</dt>
            <dd>{area.current_state}</dd>
          </div>
        )}
        {area.vision && (
          <div>
            <dt>{_("Vision")}</dt>
            <dd>{area.vision}</dd>
          </div>
        )}
        {area.gap && (
          <div>
            <dt>{_("Gap")}</dt>
            <dd>{area.gap}</dd>
          </div>
        )}
      </dl>
      <ul class="initiatives">
        {initiatives.map((one) => <Initiative key={one.id} initiative={one} />)}
      </ul>
    </section>
  );
}

function Initiative({ initiative }: { initiative: Initiative }) {
  const counts = boot.progress[initiative.id], owner = row("member", initiative.owner_id);
  const others = rowsOf("focus_area", initiative.areas.slice(1));
  return (
    <li class="initiative" data-state={initiative.state}>
      <i class="stripe" aria-hidden="true" />
      <button disabled={!mayChange} onClick={() => editInitiative(initiative)}>
        <b>{initiative.name}</b>
      </button>
      <p>{initiative.summary}</p>
      <div class="meta">
        <span class="state">{STATES[initiative.state]}</span>
        {others.map((area) => (
          <span class="also" key={area.id} data-hue={area.hue}>
            <span class="dot" />
            {area.name}
          </span>
        ))}
        {counts && <span class="num">{_("{finished} of {cards} cards done", counts)}</span>}
        {owner && <Avatar person={owner} />}
      </div>
      {counts && (
        <svg class="progress" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={100 * counts.finished / counts.cards} height="1" />
        </svg>
      )}
    </li>
  );
}

render(<Focus />, document.getElementById("app") as HTMLElement);
drawStatus("focus");
useKeys([{
  keys: ["n"],
  name: _("New initiative"),
  action: () =>
    mayChange && all("focus_area").length && editInitiative(null, all("focus_area")[0].id),
}]);
connect();

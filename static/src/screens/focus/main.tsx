/** The focus map: mission and vision, the areas, and what was chosen in each. */
import { render } from "preact";
import { connect } from "../../sync/connection.ts";
import { all } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { mayChange } from "../../focus/progress.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { addInitiative, editArea, editDirection } from "./dialogs.tsx";
import { List } from "./list.tsx";
import { FocusMap } from "./map.tsx";
import { activeCount, areasInUse, direction } from "./whole.ts";

function Focus() {
  const [first] = areasInUse();
  return (
    <div class="focus">
      <Head />
      {!first && (
        <div class="empty">
          <Icon name="target" />
          <b>{_("No focus areas yet")}</b>
          <p>{_("What four things do you want to change? Begin with the first.")}</p>
          {mayChange && (
            <button class="btn" onClick={() => editArea(null)}>{_("New focus area")}</button>
          )}
        </div>
      )}
      {first && <FocusMap />}
      <List />
    </div>
  );
}

function Head() {
  const { mission, vision, most_active } = direction(), [first] = areasInUse();
  return (
    <header class="focus-head">
      <div class="page-head">
        <h1>{_("Focus map")}</h1>
        <p class="quiet">
          {ngettext("{n} initiative", "{n} initiatives", all("initiative").length)},{" "}
          {_("{n} of at most {limit} active", { n: activeCount(), limit: most_active })}
        </p>
        <span class="grow" />
        <a class="btn quiet small" href="/measures">
          <Icon name="chart-line" />
          {_("Measures")}
        </a>
        {mayChange && (
          <>
            <button class="btn quiet small" onClick={() => editArea(null)}>
              <Icon name="plus" />
              {_("Focus area")}
            </button>
            <button
              class="btn small"
              disabled={!first}
              onClick={() => addInitiative(first.id)}
            >
              <Icon name="plus" />
              {_("Initiative")}
            </button>
          </>
        )}
      </div>
      <div class="direction">
        {mission && <p class="mission">{mission}</p>}
        {vision && <p class="vision">{vision}</p>}
        {mayChange && (
          <button class="btn quiet small" onClick={editDirection}>
            <Icon name="pencil" />
            {_("Mission and vision")}
          </button>
        )}
      </div>
    </header>
  );
}

render(<Focus />, document.getElementById("app") as HTMLElement);
drawStatus("focus");
useKeys([{
  keys: ["n"],
  name: _("New initiative"),
  action: () => {
    const [first] = areasInUse();
    if (mayChange && first) addInitiative(first.id);
  },
}]);
connect();

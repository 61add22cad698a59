// @ts-check
/**
 * The row over the board: filters that stand in the address and say honestly how much they hide,
 * lanes, order.
 */
import { boot } from "../../sync/boot.js";
import { send } from "../../sync/optimistic_updates.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { openMenu } from "../../ui/menu.js";
import { sendForm } from "../../ui/send_form.js";
import { toast } from "../../ui/toast.js";
import { shownIn } from "./cells.js";
import { openFilter } from "./filter_dialog.js";
import { boardMenu } from "./settings.js";
import { columns, listOf, mayWork } from "./lists.js";
import {
  filter,
  isFiltered,
  lanesBy,
  order,
  query,
  setFilter,
  setLanes,
  setOrder,
  showEverything,
  useQuery,
} from "./view.js";

export const LANE_NAMES = {
  none: _("No swimlanes"),
  team: _("Team"),
  assignee: _("Person"),
  area: _("Focus area"),
  customer: _("Customer"),
  service: _("Class of service"),
};
const ORDER_NAMES = {
  rank: _("As the team ordered them"),
  due: _("By due date"),
  age: _("By age"),
};

/** @param {number} id */
function toggleArea(id) {
  const { areas } = filter.value;
  setFilter({ areas: areas.includes(id) ? areas.filter((one) => one !== id) : [...areas, id] });
}

export function Filters() {
  const now = filter.value;
  /** @type {["mine" | "free" | "blocked" | "stale", string][]} */
  const plain = [["mine", _("My cards")], ["free", _("Untaken")], ["blocked", _("Blocked")], [
    "stale",
    _("Stalled"),
  ]];
  const isSinceStandup = now.added && now.done;
  return html`<section class="filters" aria-label=${_("Filter")}>
    <h1>${row("board", boot.board)?.name}</h1>
    <button class="icon-btn" aria-haspopup="menu" aria-label=${_("The board …")} title=${
    _("The board …")
  } onClick=${(
    /** @type {any} */ e,
  ) => boardMenu(e.currentTarget)}><${Icon} name="settings" /></button>
    ${
    all("focus_area").map((area) =>
      html`
        <button class="chip" key=${area.id} data-hue=${area.hue} aria-pressed=${now.areas.includes(
          area.id,
        )}
          onClick=${() => toggleArea(area.id)}><span class="dot"></span>${area.name}</button>
      `
    )
  }
    <span class="rule"></span>
    ${
    plain.map(([name, text]) =>
      html`
        <button class="chip plain" key=${name} aria-pressed=${now[name]}
          onClick=${() => setFilter({ [name]: !now[name] })}>${text}</button>
      `
    )
  }
    <button class="chip plain" aria-pressed=${isSinceStandup} onClick=${() =>
    setFilter({ added: !isSinceStandup, done: !isSinceStandup })}>${
    _("Since last standup")
  }</button>
    <button class="chip plain" onClick=${openFilter}><${Icon} name="sliders-horizontal" />${
    _("Filter …")
  }</button>
    <button class="chip plain" aria-haspopup="menu" onClick=${(/** @type {any} */ e) =>
    savedMenu(e.currentTarget)}><${Icon} name="bookmark" />${_("Saved")}</button>
    <button class="chip plain" aria-haspopup="menu" aria-pressed=${
    lanesBy.value !== "none"
  } onClick=${(
    /** @type {any} */ e,
  ) => viewMenu(e.currentTarget)}><${Icon} name="rows-3" />${
    lanesBy.value === "none" ? _("View") : LANE_NAMES[/** @type {"team"} */ (lanesBy.value)]
  }</button>
    <label class="search"><${Icon} name="search" /><span class="sr">${_("Search the board")}</span>
      <input id="search" type="search" placeholder=${_("Search")} value=${now.text} onInput=${(
    /** @type {any} */ e,
  ) => setFilter({ text: e.target.value })} /></label>
    <${FilterNotice} />
  </section>`;
}

function FilterNotice() {
  if (!isFiltered.value) return null;
  const whole = columns.value.reduce((sum, c) => sum + listOf(c.id).value.length, 0);
  const shown = columns.value.reduce((sum, c) => sum + shownIn(c.id).length, 0);
  return html`<span class="filter-notice" role="status">${
    _("Filter is on: {shown} of {whole}", { shown, whole })
  }
    <button class="btn quiet small" onClick=${showEverything}><${Icon} name="x" />${
    _("Show all")
  }</button></span>`;
}

/** @param {Element} anchor */
function viewMenu(anchor) {
  openMenu(anchor, _("Swimlanes and order"), [
    ...Object.entries(LANE_NAMES).map(([by, name]) => ({
      name: by === "none" ? name : _("Swimlanes: {name}", { name }),
      isOn: lanesBy.value === by,
      action: () => setLanes(by),
    })),
    ...Object.entries(ORDER_NAMES).map(([by, name]) => ({
      name,
      isOn: order.value === by,
      action: () => setOrder(by),
    })),
  ]);
}

/** @param {Element} anchor */
export function savedMenu(anchor) {
  const saved = all("saved_filter").filter((one) => one.board_id === boot.board);
  const entries = saved.sort((a, b) => a.name.localeCompare(b.name)).map((one) => ({
    name: one.name,
    icon: one.member_id ? "user" : "users",
    isOn: query() === one.query || undefined,
    action: () => useQuery(one.query),
  }));
  openMenu(anchor, _("Saved filters"), [
    ...entries,
    { name: _("Save this filter …"), icon: "plus", isOff: !isFiltered.value, action: saveFilter },
    {
      name: _("Remove a saved filter …"),
      icon: "trash-2",
      isOff: !saved.length,
      action: () => removeMenu(anchor),
    },
  ]);
}

function saveFilter() {
  openDialog(_("Save this filter"), (close) => {
    const save = async (/** @type {any} */ e) => {
      e.preventDefault();
      const { name, shared } = e.target.elements;
      const path = `/api/v1/boards/${boot.board}/filters${shared?.checked ? "/shared" : ""}`;
      const stream = shared?.checked ? `board/${boot.board}` : `me/${boot.me.id}`;
      const summary = _("filter “{name}”", { name: name.value }),
        body = { name: name.value.trim(), query: query() };
      const answer = await sendForm(
        e.target,
        close,
        (isHeld) => send({ path, body, summary, stream, isHeld }),
      );
      if (answer) toast(_("Saved as “{name}”", { name: name.value }));
    };
    return html`<form class="stacked" onSubmit=${save}><h2>${_("Save this filter")}</h2>
      <label>${_("Name")}<input name="name" required maxlength="60" autofocus /></label>
      ${
      mayWork() &&
      html`<label class="check"><input type="checkbox" name="shared" />${
        _("For everybody on this board")
      }</label>`
    }
      <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${
      _("Cancel")
    }</button><button class="btn">${_("Save")}</button></div></form>`;
  });
}

/** @param {Element} anchor */
function removeMenu(anchor) {
  const saved = all("saved_filter").filter((one) =>
    one.board_id === boot.board && (one.member_id || mayWork())
  );
  openMenu(
    anchor,
    _("Remove"),
    saved.map((one) => ({
      name: one.name,
      icon: "trash-2",
      action: () => {
        const stream = one.member_id ? `me/${one.member_id}` : `board/${boot.board}`;
        send({
          path: `/api/v1/filters/${one.id}/remove`,
          summary: _("filter “{name}” removed", one),
          stream,
        });
      },
    })),
  );
}

// @ts-check
/** The row of filters: it stands in the address, and says honestly how much it hides. */
import { computed, signal } from "@preact/signals";
import { EVERYTHING, fromQuery, isOn, lets, toQuery } from "../../model/filtering.js";
import { boot } from "../../sync/boot.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";
import { columns, listOf, standup } from "./lists.js";

export const filter = signal(fromQuery(location.search));
const isActive = computed(() => isOn(filter.value));

/** @param {any} card */
function areasOf(card) {
  return card.initiative_id ? row("initiative", card.initiative_id)?.areas ?? [] : [];
}

/** The ids that a column shows. @param {number} columnId */
export function shownIn(columnId) {
  const ids = listOf(columnId).value;
  if (!isActive.value) return ids;
  const known = { me: boot.me.id, areasOf, since: standup.value?.started_at ?? null };
  return ids.filter((id) => lets(filter.value, row("card", id), known));
}

/** @param {Partial<import("../../model/filtering.js").Filter>} change */
export function setFilter(change) {
  filter.value = { ...filter.value, ...change };
  history.replaceState(history.state, "", location.pathname + toQuery(filter.value));
}

/** @param {number} id */
function toggleArea(id) {
  const { areas } = filter.value;
  setFilter({ areas: areas.includes(id) ? areas.filter((one) => one !== id) : [...areas, id] });
}

export function Filters() {
  const now = filter.value;
  /** @type {["mine" | "free" | "blocked" | "fresh", string][]} */
  const plain = [["mine", _("My cards")], ["free", _("Untaken")], ["blocked", _("Blocked")], [
    "fresh",
    _("Since last standup"),
  ]];
  return html`<section class="filters" aria-label=${_("Filter")}>
    <h1>${row("board", boot.board)?.name}</h1>
    ${
    all("focus_area").map((area) =>
      html`
        <button class="chip" key=${area.id} data-hue=${area.hue} aria-pressed=${now.areas.includes(area.id)}
          onClick=${() => toggleArea(area.id)}><span class="dot"></span>${area.name}</button>
      `
    )
  }
    <span class="rule"></span>
    ${
    plain.map(([name, text]) =>
      html`<button class="chip plain" key=${name} aria-pressed=${now[name]} onClick=${() =>
        setFilter({ [name]: !now[name] })}>${text}</button>`
    )
  }
    <label class="search"><${Icon} name="search" /><span class="sr">${_("Search the board")}</span>
      <input id="search" type="search" placeholder=${_("Search")} value=${now.text} onInput=${(/** @type {any} */ e) =>
    setFilter({ text: e.target.value })} /></label>
    <${Told} />
  </section>`;
}

function Told() {
  if (!isActive.value) return null;
  const whole = columns.value.reduce((sum, c) => sum + listOf(c.id).value.length, 0);
  const shown = columns.value.reduce((sum, c) => sum + shownIn(c.id).length, 0);
  return html`<span class="told" role="status">${_("Filter is on: {shown} of {whole}", { shown, whole })}
    <button class="btn quiet small" onClick=${() => setFilter(EVERYTHING)}><${Icon} name="x" />${
    _("Show all")
  }</button></span>`;
}

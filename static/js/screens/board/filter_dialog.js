// @ts-check
/** Every condition of the filter at once; each takes hold as it is chosen. */
import { boot } from "../../sync/boot.js";
import { all } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { hueOf } from "../../ui/label.js";
import { activeMembers } from "../../ui/status.js";
import { SERVICES } from "./cells.js";
import { labelsInUse } from "./lists.js";
import { filter, setFilter, showEverything } from "./view.js";

export function openFilter() {
  openDialog(_("Filter"), (close) => html`<${Conditions} close=${close} />`, {
    className: "small wide",
  });
}

/** @param {{close: () => void}} props */
function Conditions({ close }) {
  const now = filter.value;
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  return html`
    <div class="stacked conditions">
      <h2>${_("Filter")}</h2>
      <${Chips} title=${_("People")} name="people" options=${activeMembers().map((
        one,
      ) => [one.id, one.name])} />
      <${Chips} title=${_("Focus area")} name="areas" options=${all("focus_area").map((
        one,
      ) => [one.id, one.name, one.hue])} />
      <${Chips} title=${_("Labels")} name="labels" options=${labelsInUse().map((
        one,
      ) => [one, one, hueOf(boot.board, one)])} />
      <${Chips} title=${_("Customer")} name="customers" options=${customers.map((
        one,
      ) => [one.id, one.name])} />
      <${Chips} title=${_("Class of service")} name="services" options=${SERVICES} />
      <fieldset>
        <legend>${_("State")}</legend>
        <div class="chips">
          ${Object.entries(FLAGS).map(([name, text]) =>
            html`
              <button type="button" class="chip plain" key=${name} aria-pressed=${now[
                /** @type {"mine"} */ (name)
              ]}
                onClick=${() =>
                  setFilter({ [name]: !now[/** @type {"mine"} */ (name)] })}>${text}</button>
            `
          )}</div>
      </fieldset>
      <div class="two">
          <label>${_("Due")}<select value=${now.due} onChange=${(/** @type {any} */ e) =>
            setFilter({ due: e.target.value })}>
            <option value="">${_("Any time")}</option><option value="late">${_("Late")}</option>
            <option value="week">${_("Within a week")}</option><option value="none">${_(
              "No date",
            )}</option></select></label>
          <label>${_("Age, at least days")}<input type="number" min="0" max="999" value=${now.age ||
            ""} onInput=${(
            /** @type {any} */ e,
          ) => setFilter({ age: Math.max(0, Number(e.target.value) || 0) })} /></label></div>
      <div class="buttons"><button class="btn quiet" onClick=${showEverything}>${_(
        "Show all",
      )}</button>
          <button class="btn" onClick=${close}>${_("Close")}</button></div>
    </div>
  `;
}

const FLAGS = {
  mine: _("My cards"),
  free: _("Untaken"),
  blocked: _("Blocked"),
  stale: _("Stalled"),
  asks: _("Open question"),
  added: _("Added since last standup"),
  done: _("Done since last standup"),
};

/** @param {{title: string, name: "people", options: [any, string, string?][]}} props */
function Chips({ title, name, options }) {
  if (!options.length) return null;
  const now = /** @type {any[]} */ (filter.value[name]);
  const toggle = (/** @type {any} */ id) =>
    setFilter({ [name]: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] });
  return html`
    <fieldset>
      <legend>${title}</legend>
      <div class="chips">${options.map(([id, text, hue]) =>
        html`
          <button type="button" class=${hue ? "chip" : "chip plain"} key=${id} data-hue=${hue ||
            null}
            aria-pressed=${now.includes(id)}
            onClick=${() => toggle(id)}>${hue &&
              html`<span class="dot"></span>`}${text}</button>
        `
      )}</div>
    </fieldset>
  `;
}

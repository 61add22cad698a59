// @ts-check
/** Focus areas and the initiatives tied to them, as a plain list with colour and progress. */
import { render } from "preact";
import { boot } from "../../sync/boot.js";
import { send } from "../../sync/optimistic_updates.js";
import { connect } from "../../sync/connection.js";
import { all, row } from "../../sync/store.js";
import { _, ngettext } from "../../sync/i18n.js";
import { openDialog, sendWithEnter } from "../../ui/dialog.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { useKeys } from "../../ui/keyboard_shortcuts.js";
import { sendForm } from "../../ui/send_form.js";
import { activeMembers, drawStatus } from "../../ui/status.js";

const HUES = ["blue", "rose", "green", "amber", "violet", "teal", "brick", "moss"];
const STATES = {
  active: _("Active"),
  candidate: _("Candidate"),
  done: _("Done"),
  lapsed: _("Lapsed"),
};
const mayChange = boot.me.role !== "viewer";

function Focus() {
  const areas = all("focus_area"), initiatives = all("initiative");
  const active = initiatives.filter((one) => one.state === "active").length;
  return html`<div class="focus"><header class="page-head"><h1>${_("Focus areas")}</h1>
      <p class="quiet">${ngettext("{n} initiative", "{n} initiatives", initiatives.length)}, ${
    _("{n} of at most 5 active", { n: active })
  }</p><span class="grow"></span>
      ${
    mayChange && html`
      <button class="btn quiet small" onClick=${() => editArea(null)}><${Icon} name="plus" />${_(
        "Focus area",
      )}</button>
      <button class="btn small" disabled=${!areas.length}
        onClick=${() => editInitiative(null, areas[0]?.id)}><${Icon} name="plus" />${_(
          "Initiative",
        )}</button>
    `
  }</header>
    ${
    !areas.length &&
    html`<div class="empty"><${Icon} name="target" /><b>${_("No focus areas yet")}</b><p>${
      _("What four things do you want to change? Begin with the first.")
    }</p></div>`
  }
    ${
    areas.map((area) =>
      html`<${Area} key=${area.id} area=${area} initiatives=${
        initiatives.filter((one) => one.areas[0] === area.id)
      } />`
    )
  }</div>`;
}

/** @param {{area: any, initiatives: any[]}} props */
function Area({ area, initiatives }) {
  const order = Object.keys(STATES);
  initiatives.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.id - b.id);
  return html`
    <section class="area-block" data-hue=${area.hue} aria-labelledby=${`area-${area.id}`}>
      <header><h2 id=${`area-${area.id}`}><span class="dot"></span>${area.name}</h2>${mayChange &&
        html`
          <button class="icon-btn" aria-label=${_("Change {name}", { name: area.name })}
            onClick=${() => editArea(area)}><${Icon} name="pencil" /></button>
        `}</header>
      <dl class="gap-line">${area.current_state && html`
        <div>
          <dt>${_("Now")}</dt>
          <dd>${area.current_state}</dd>
        </div>
      `}${area.vision && html`
        <div>
          <dt>${_("Vision")}</dt>
          <dd>${area.vision}</dd>
        </div>
      `}${area.gap && html`
        <div>
          <dt>${_("Gap")}</dt>
          <dd>${area.gap}</dd>
        </div>
      `}</dl>
      <ul class="initiatives">${initiatives.map((one) =>
        html`<${Initiative} key=${one.id} initiative=${one} />`
      )}</ul>
    </section>
  `;
}

/** @param {{initiative: any}} props */
function Initiative({ initiative }) {
  const counts = boot.progress[initiative.id], owner = row("member", initiative.owner_id);
  const others = initiative.areas.slice(1).map((/** @type {number} */ id) => row("focus_area", id))
    .filter(Boolean);
  return html`<li class="initiative" data-state=${initiative.state}><i class="stripe" aria-hidden="true"></i>
    <button disabled=${!mayChange} onClick=${() =>
    editInitiative(initiative)}><b>${initiative.name}</b></button>
    <p>${initiative.summary}</p>
    <div class="meta"><span class="state">${
    STATES[/** @type {"active"} */ (initiative.state)]
  }</span>
      ${
    others.map((/** @type {any} */ area) =>
      html`<span class="also" key=${area.id} data-hue=${area.hue}><span class="dot"></span>${area.name}</span>`
    )
  }
      ${counts && html`<span class="num">${_("{finished} of {cards} cards done", counts)}</span>`}${
    owner && html`<${Avatar} person=${owner} />`
  }</div>
    ${
    counts && html`
      <svg class="progress" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width=${100 * counts.finished / counts.cards} height="1" />
      </svg>
    `
  }</li>`;
}

/** @param {any} area */
function editArea(area) {
  openDialog(_("Focus area"), (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      const { name, hue, current_state, vision, gap } = e.target.elements;
      const body = {
        name: name.value,
        hue: hue.value,
        current_state: current_state.value,
        vision: vision.value,
        gap: gap.value,
      };
      const path = area ? `/api/v1/focus-areas/${area.id}/change` : "/api/v1/focus-areas";
      const title = _("focus area “{name}”", { name: body.name });
      sendForm(
        e.target,
        close,
        (isHeld) => send({ path, body, summary: title, stream: "focus", isHeld }),
      );
    };
    return html`
      <form class="stacked" onSubmit=${save} onKeyDown=${sendWithEnter}>
        <h2>${_("Focus area")}</h2>
        <label>${_(
          "Name",
        )}<input name="name" required maxlength="80" autofocus defaultValue=${area?.name ??
          ""} /></label>
        <fieldset class="hues"><legend>${_("Colour")}</legend>${HUES.map((hue, i) =>
          html`
            <label key=${hue}
              data-hue=${hue}><input type="radio" name="hue" value=${hue} defaultChecked=${area
                ? area.hue === hue
                : i === 0} /><span class="dot"></span><span class="sr">${hue}</span></label>
          `
        )}</fieldset>
        <label>${_(
          "How it is now",
        )}<textarea name="current_state" rows="2" maxlength="4000" defaultValue=${area
          ?.current_state ??
          ""}></textarea></label>
        <label>${_(
          "Vision",
        )}<textarea name="vision" rows="2" maxlength="4000" defaultValue=${area?.vision ??
          ""}></textarea></label>
        <label>${_(
          "The gap between",
        )}<textarea name="gap" rows="2" maxlength="4000" defaultValue=${area?.gap ??
          ""}></textarea></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Save")}</button></div>
      </form>
    `;
  });
}

/** @param {any} initiative @param {number} [areaId] */
function editInitiative(initiative, areaId) {
  const chosen = initiative?.areas ?? [areaId];
  openDialog(_("Initiative"), (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      const { name, summary, state, owner } = e.target.elements;
      const ticked = [...e.target.querySelectorAll("[name=area]:checked")].map((one) =>
        Number(one.value)
      );
      const areas = [
        ...chosen.filter((/** @type {number} */ id) => ticked.includes(id)),
        ...ticked.filter((id) => !chosen.includes(id)),
      ];
      const body = {
        name: name.value,
        summary: summary.value,
        state: state.value,
        owner_id: Number(owner.value) || null,
        areas,
      };
      const path = initiative
        ? `/api/v1/initiatives/${initiative.id}/change`
        : "/api/v1/initiatives";
      const title = _("initiative “{name}”", { name: body.name });
      sendForm(
        e.target,
        close,
        (isHeld) => send({ path, body, summary: title, stream: "focus", isHeld }),
      );
    };
    return html`
      <form class="stacked" onSubmit=${save} onKeyDown=${sendWithEnter}>
        <h2>${_("Initiative")}</h2>
        <label>${_(
          "Name",
        )}<input name="name" required maxlength="120" autofocus defaultValue=${initiative?.name ??
          ""} /></label>
        <label>${_(
          "In a sentence or two",
        )}<textarea name="summary" rows="3" maxlength="4000" defaultValue=${initiative?.summary ??
          ""}></textarea></label>
        <label>${_("State")}<select name="state" defaultValue=${initiative?.state ??
          "candidate"}>${Object.entries(
            STATES,
          ).map(([state, text]) =>
            html`<option key=${state} value=${state} selected=${
              state === (initiative?.state ?? "candidate")
            }>${text}</option>`
          )}</select></label>
        <fieldset class="stacked"><legend>${_(
          "Focus areas; the first gives the colour",
        )}</legend>${all("focus_area")
          .map((area) =>
            html`
              <label class="check"
                key=${area.id}><input type="checkbox" name="area" value=${area
                  .id} defaultChecked=${chosen.includes(
                    area.id,
                  )} />${area.name}</label>
            `
          )}</fieldset>
        <label>${_("Owner")}<select name="owner"><option value="">–</option>${activeMembers().map((
          person,
        ) =>
          html`<option key=${person.id} value=${person.id} selected=${
            person.id === initiative?.owner_id
          }>${person.name}</option>`
        )}</select></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Save")}</button></div>
      </form>
    `;
  });
}

render(html`<${Focus} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
drawStatus("focus");
useKeys([{
  keys: ["n"],
  name: _("New initiative"),
  action: () =>
    mayChange && all("focus_area").length && editInitiative(null, all("focus_area")[0].id),
}]);
connect();

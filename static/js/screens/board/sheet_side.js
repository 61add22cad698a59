// @ts-check
/** The side of a card's sheet: where it is, whose it is, when it is due, what it belongs to, what holds it up. */
import { boot } from "../../sync/boot.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/words.js";
import { useSharedValue } from "../../ui/field.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { openMenu } from "../../ui/menu.js";
import { activeMembers } from "../../ui/status.js";
import { blockCard, toggleAssignee, unblockCard } from "./deeds.js";
import { areaOf, columns, mayWork } from "./lists.js";

/** @param {{card: any, move: (column: number) => void, edit: (values: any) => void}} props */
export function Side({ card, move, edit }) {
  const isOff = !mayWork();
  const labels = useSharedValue(card.labels.join(", "));
  const saveLabels = (/** @type {any} */ e) => edit({ labels: labelsIn(e.target.value) });
  const initiatives = all("initiative").filter((one) => one.state === "active" || one.id === card.initiative_id);
  return html`
    <aside class="sheet-side">
      <fieldset class="stacked" disabled=${isOff}>
        <label>${_("Column")}<select value=${card.column_id} onChange=${(/** @type {any} */ e) =>
          move(Number(e.target.value))}>${columns.value.map((c) =>
            html`<option key=${c.id} value=${c.id}>${c.name}</option>`
          )}</select></label>
        <${Assignees} card=${card} />
        <label>${_("Initiative")}<select value=${card.initiative_id ?? ""} onChange=${(/** @type {any} */ e) =>
          edit({ initiative_id: e.target.value ? Number(e.target.value) : null })}>
          <option value="">${_("None")}</option>${initiatives.map((one) =>
            html`<option key=${one.id} value=${one.id}>${one.name}</option>`
          )}</select></label>
        ${areaOf(card) &&
          html`<p class="area-line" data-hue=${areaOf(card).hue}><span class="dot"></span>${areaOf(card).name}</p>`}
        <label>${_("Due")}<input type="date" value=${card.due_on ?? ""} onChange=${(/** @type {any} */ e) =>
          edit({ due_on: e.target.value || null })} /></label>
        <label>${_("Labels (with commas between)")}<input ref=${labels} defaultValue=${card.labels.join(
          ", ",
        )} onChange=${saveLabels} /></label>
        <${Blocked} card=${card} />
        <label class="check"><input type="checkbox" checked=${card.is_expedite} onChange=${(/** @type {any} */ e) =>
          edit({ is_expedite: e.target.checked })} />${_("Expedite: before everything else")}</label>
        ${card.ticket_id &&
          html`<label class="check"><input type="checkbox" checked=${card.is_title_on_wall} onChange=${(
            /** @type {any} */ e,
          ) => edit({ is_title_on_wall: e.target.checked })} />${
            _("Show the title on walls (it names no person)")
          }</label>`}
        ${card.ticket_id &&
          html`<p class="quiet"><${Icon} name="ticket" /> ${_("From ticket {n}", { n: card.ticket_id })}</p>`}
      </fieldset>
    </aside>
  `;
}

/** @param {{card: any}} props */
function Assignees({ card }) {
  const people = card.assignees.map((/** @type {number} */ id) => row("member", id)).filter(Boolean);
  return html`<div class="field"><span>${_("People")}</span><div class="chosen">
    ${
    people.map((/** @type {any} */ person) =>
      html`
        <button type="button" class="person" key=${person.id} title=${_("Remove")}
          onClick=${() => toggleAssignee(card.id, person.id)}><${Avatar} person=${person} />${person
            .name}<${Icon} name="x" /></button>
      `
    )
  }
    <button type="button" class="btn quiet small" aria-haspopup="menu" onClick=${(/** @type {any} */ e) =>
    openPeople(e.currentTarget, card.id)}><${Icon} name="user-plus" />${_("Add")}</button>
    ${
    !card.assignees.includes(boot.me.id) && html`<button type="button" class="btn quiet small" onClick=${() =>
      toggleAssignee(card.id, boot.me.id)}>${_("Take it")}</button>`
  }</div></div>`;
}

/** @param {Element} anchor @param {number} cardId */
export function openPeople(anchor, cardId) {
  const now = row("card", cardId).assignees, team = row("board", boot.board).team_id;
  const people = activeMembers().sort((a, b) => Number(b.team_id === team) - Number(a.team_id === team));
  openMenu(
    anchor,
    _("People"),
    people.map((person) => ({
      name: person.name,
      isOn: now.includes(person.id),
      deed: () => toggleAssignee(cardId, person.id),
    })),
  );
}

/** @param {{card: any}} props */
function Blocked({ card }) {
  const ref = useSharedValue(card.blocked_reason ?? "");
  const save = (/** @type {any} */ e) => {
    const reason = e.target.value.trim();
    if (reason && reason !== card.blocked_reason) blockCard(card.id, reason);
    else if (!reason && card.blocked_at) unblockCard(card.id);
  };
  return html`<label>${_("Blocked, because")}<input maxlength="200" placeholder=${
    _("waiting for …")
  } ref=${ref} defaultValue=${card.blocked_reason ?? ""} onChange=${save} /></label>
    ${
    card.blocked_at && html`<button type="button" class="btn quiet small" onClick=${() =>
      unblockCard(card.id)}><${Icon} name="play" />${_("It can go on")}</button>`
  }`;
}

/** @param {string} text */
function labelsIn(text) {
  return [...new Set(text.split(",").map((one) => one.trim()).filter(Boolean))].slice(0, 10);
}

// @ts-check
/**
 * The side of a card's sheet: where it is, whose it is, when it is due, what it belongs to, what
 * holds it up.
 */
import { useEffect, useState } from "preact/hooks";
import { boot } from "../../sync/boot.js";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { useSharedValue } from "../../ui/field.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { openChooser } from "../../ui/chooser.js";
import { activeMembers } from "../../ui/status.js";
import { hueOf } from "../../ui/label.js";
import { labelMenu } from "./card_menu.js";
import { SERVICES } from "./cells.js";
import { blockCard, toggleAssignee, toggleLabel, unblockCard } from "./actions.js";
import { allColumns, areaOf, mayWork } from "./lists.js";

/** @param {{card: any, move: (column: number) => void, edit: (values: any) => void}} props */
export function Side({ card, move, edit }) {
  const estimate = useSharedValue(card.estimate ?? "");
  const set = (/** @type {string} */ name) => (/** @type {any} */ e) =>
    edit({ [name]: e.target.value || null });
  const setId = (/** @type {string} */ name) => (/** @type {any} */ e) =>
    edit({ [name]: Number(e.target.value) || null });
  const initiatives = all("initiative").filter((one) =>
    one.state === "active" || one.id === card.initiative_id
  );
  const sprints = all("sprint").filter((one) =>
    one.state !== "closed" || one.id === card.sprint_id
  );
  const isScrum = row("board", boot.board)?.kind === "scrum";
  return html`
    <aside class="sheet-side">
      <fieldset class="stacked" disabled=${!mayWork()}>
        <label>${_("Column")}<select value=${card.column_id} onChange=${(/** @type {any} */ e) =>
          move(Number(e.target.value))}>${options(allColumns.value)}</select></label>
        <${Assignees} card=${card} />
        <${Labels} card=${card} />
        <label>${_("Class of service")}<select value=${card.service} onChange=${(
          /** @type {any} */ e,
        ) => edit({ service: e.target.value })}>${SERVICES.map(([id, name]) =>
          html`<option value=${id}>${name}</option>`
        )}</select></label>
        <div class="two"><label>${_("Due")}<input type="date" value=${card.due_on ??
          ""} onChange=${set(
            "due_on",
          )} /></label>
          <label>${_(
            "Estimate",
          )}<input type="number" min="0" max="999" step="0.5" ref=${estimate} defaultValue=${card
            .estimate ?? ""}
            onChange=${(/** @type {any} */ e) =>
              edit({
                estimate: e.target.value === "" ? null : Number(e.target.value),
              })} /></label></div>
        ${isScrum &&
          html`<label>${_("Sprint")}<select value=${card.sprint_id ?? ""} onChange=${
            setId("sprint_id")
          }>
          <option value="">${_("None: in the backlog")}</option>${
            options(sprints)
          }</select></label>`}
        <label>${_("Initiative")}<select value=${card.initiative_id ?? ""} onChange=${setId(
          "initiative_id",
        )}>
          <option value="">${_("None")}</option>${options(initiatives)}</select></label>
        <${Initiative} card=${card} />
        <label>${_("Customer")}<select value=${card.customer_id ?? ""} onChange=${setId(
          "customer_id",
        )}>
          <option value="">${_("None")}</option>${options(all("customer"))}</select></label>
        <${Blocked} key=${`blocked.${returnsOf(`block.${card.id}`)}`} card=${card} />
        ${card.ticket_id && html`<${OnWalls} card=${card} edit=${edit} />`}
      </fieldset>
    </aside>
  `;
}

/**
 * What walls and guests read: no requester's words, until somebody says that the title names
 * nobody.
 * @param {{card: any, edit: (values: any) => void}} props
 */
function OnWalls({ card, edit }) {
  const ref = useSharedValue(card.wall_title ?? "");
  return html`
    ${!card.is_title_on_wall &&
      html`<label>${
        _("What walls call it: no names")
      }<input maxlength="200" ref=${ref} defaultValue=${card.wall_title ?? ""}
        onChange=${(/** @type {any} */ e) =>
        edit({ wall_title: e.target.value.trim() })} /></label>`}
    <label
      class="check"><input type="checkbox" checked=${card.is_title_on_wall} onChange=${(
        /** @type {any} */ e,
      ) => edit({ is_title_on_wall: e.target.checked })} />${_(
        "Show the title on walls (it names no person)",
      )}</label>
  `;
}

/** @param {any[]} rows */
function options(rows) {
  return rows.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`);
}

/**
 * The initiative's focus area, and how far it has come over all boards.
 * @param {{card: any}} props
 */
function Initiative({ card }) {
  const [progress, setProgress] = useState(/** @type {any} */ (null));
  useEffect(() => {
    if (!card.initiative_id) return;
    fetch("/api/v1/initiatives/progress").then((r) => r.ok ? r.json() : {})
      .then((all) => setProgress(all[card.initiative_id] ?? null), () => {});
  }, [card.initiative_id, card.finished_at]);
  const area = areaOf(card);
  if (!area) return null;
  return html`<div class="area-line" data-hue=${area.hue}><span class="dot"></span>${area.name}
    ${
    progress &&
    html`<span class="grow"></span><span class="num">${progress.finished}/${progress.cards}</span>`
  }
    ${
    progress &&
    html`<progress max=${progress.cards || 1} value=${progress.finished} aria-label=${
      _("How far the initiative is")
    }></progress>`
  }</div>`;
}

/** @param {{card: any}} props */
function Assignees({ card }) {
  const people = card.assignees.map((/** @type {number} */ id) => row("member", id)).filter(
    Boolean,
  );
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
    <button type="button" class="btn quiet small" aria-haspopup="menu" onClick=${(
    /** @type {any} */ e,
  ) => openPeople(e.currentTarget, card.id)}><${Icon} name="user-plus" />${_("Add")}</button>
    ${
    !card.assignees.includes(boot.me.id) &&
    html`<button type="button" class="btn quiet small" onClick=${() =>
      toggleAssignee(card.id, boot.me.id)}>${_("Take it")}</button>`
  }</div></div>`;
}

/** @param {{card: any}} props */
function Labels({ card }) {
  return html`<div class="field"><span>${_("Labels")}</span><div class="chosen">
    ${
    card.labels.map((/** @type {string} */ label) =>
      html`
        <button type="button" class="label removable" key=${label} data-hue=${hueOf(
          card.board_id,
          label,
        ) || null} title=${_("Remove")}
          onClick=${() => toggleLabel(card.id, label)}>${label}<${Icon} name="x" /></button>
      `
    )
  }
    <button type="button" class="btn quiet small" aria-haspopup="menu" onClick=${(
    /** @type {any} */ e,
  ) => labelMenu(e.currentTarget, card.id)}><${Icon} name="tag" />${
    _("Label")
  }</button></div></div>`;
}

/** @param {Element} anchor @param {number} cardId */
export function openPeople(anchor, cardId) {
  const now = row("card", cardId).assignees, team = row("board", boot.board).team_id;
  const people = activeMembers().sort((a, b) =>
    Number(b.team_id === team) - Number(a.team_id === team)
  );
  openChooser(
    anchor,
    _("People"),
    people.map((person) => ({
      name: person.name,
      person,
      isOn: now.includes(person.id),
      action: () => toggleAssignee(cardId, person.id),
    })),
  );
}

/** @param {{card: any}} props */
function Blocked({ card }) {
  const name = `block.${card.id}`, shown = draft(name) || (card.blocked_reason ?? "");
  const ref = useSharedValue(shown);
  const save = (/** @type {any} */ e) => {
    const reason = e.target.value.trim();
    keepDraft(name, "");
    if (reason && reason !== card.blocked_reason) blockCard(card.id, reason);
    else if (!reason && card.blocked_at) unblockCard(card.id);
  };
  return html`<label>${_("Blocked, because")}<input maxlength="200" placeholder=${
    _("waiting for …")
  } ref=${ref} defaultValue=${shown} onChange=${save} /></label>
    ${
    card.blocked_at && html`
      <button type="button" class="btn quiet small"
        onClick=${() => unblockCard(card.id)}><${Icon} name="play" />${_("It can go on")}</button>
    `
  }`;
}

// @ts-check
/**
 * A wall's settings: name, board, size and distance, remote control, bright hours, and what it
 * shows for how long.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { _ } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { post } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { SCENE_NAMES } from "./names.js";

const USUAL_SECONDS = 15;
const playlist = signal(/** @type {any[]} */ ([]));

/** @param {any} wall @param {() => Promise<void>} saved */
export function openSettings(wall, saved) {
  playlist.value = wall.playlist;
  openDialog(
    _("Settings of the wall"),
    (close) => html`<${Settings} wall=${wall} close=${close} saved=${saved} />`,
    {
      className: "small wide",
    },
  );
}

/** @param {{wall: any, close: () => void, saved: () => Promise<void>}} props */
function Settings({ wall, close, saved }) {
  const save = async (/** @type {any} */ e) => {
    e.preventDefault();
    const { name, board, inches, metres, steer, from, to } = e.target.elements;
    const answer = await post(`/api/v1/walls/${wall.id}/change`, {
      name: name.value,
      board_id: Number(board.value),
      inches: Number(inches.value),
      distance_cm: Math.round(Number(metres.value) * 100),
      may_steer: steer.checked,
      bright_from: from.value,
      bright_to: to.value,
      playlist: playlist.value,
    });
    if (answer.problem) return toast(answer.problem.title, undefined, "bad");
    close();
    await saved();
  };
  return html`
    <form class="stacked wall-settings" onSubmit=${save}>
      <h2>${_("Settings of the wall")}</h2>
      <div
        class="two"><label>${_(
          "Name",
        )}<input name="name" maxlength="80" required defaultValue=${wall
          .name} /></label>
          <label>${_("Board")}<select name="board">${boot.boards.filter((/** @type {any} */ one) =>
            one.may_change
          ).map(
            (/** @type {any} */ one) =>
              html`<option key=${one.id} value=${one.id} selected=${
                wall.board_ids.includes(one.id)
              }>${one.name}</option>`,
          )}</select></label></div>
      <div
        class="two"><label>${_(
          "Screen, inches across",
        )}<input type="number" name="inches" min="7" max="200" required defaultValue=${wall
          .inches} /></label>
          <label>${_(
            "Read from how far, in metres",
          )}<input type="number" name="metres" min="0.5" max="30" step="0.5" required defaultValue=${wall
            .distance_cm /
            100} /></label></div>
      <div
        class="two"><label>${_("Bright from")}<input type="time" name="from" defaultValue=${wall
          .bright_from} /></label>
          <label>${_("until")}<input type="time" name="to" defaultValue=${wall
            .bright_to} /></label></div>
      <label
        class="check"><input type="checkbox" name="steer" defaultChecked=${wall.may_steer} />${_(
          "Its remote control or clicker may steer the standup",
        )}</label>
      <${Playlist} />
      <div
        class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
          "Cancel",
        )}</button><button class="btn">${_("Save")}</button></div>
    </form>
  `;
}

function Playlist() {
  const items = playlist.value,
    left = Object.keys(SCENE_NAMES).filter((scene) => !items.some((one) => one.scene === scene));
  return html`
    <fieldset class="playlist">
      <legend>${_("What it shows between standups; what is empty is passed over")}</legend>
      <ol>${items.map((item, i) => html`<${Item} key=${item.scene} item=${item} i=${i} />`)}</ol>
      <div class="chips">${left.map((scene) =>
        html`
          <button type="button" class="chip plain" key=${scene}
            onClick=${() =>
              playlist.value = [...items, {
                scene,
                seconds: USUAL_SECONDS,
                from: "",
                to: "",
              }]}><${Icon} name="plus" />${SCENE_NAMES[scene]}</button>
        `
      )}</div>
    </fieldset>
  `;
}

/** @param {{item: any, i: number}} props */
function Item({ item, i }) {
  const change = (/** @type {any} */ values) =>
    playlist.value = playlist.value.map((one, n) => n === i ? { ...one, ...values } : one);
  const name = SCENE_NAMES[item.scene];
  return html`<li><span>${name}</span>
    <label class="num"><span class="sr">${
    _("Seconds of {name}", { name })
  }</span><input type="number" min="5" max="3600" required value=${item.seconds} onChange=${(
    /** @type {any} */ e,
  ) => change({ seconds: Number(e.target.value) })} /> s</label>
    <label><span class="sr">${
    _("{name} from", { name })
  }</span><input type="time" value=${item.from} onChange=${(
    /** @type {any} */ e,
  ) => change({ from: e.target.value })} /></label>
    <label><span class="sr">${
    _("{name} until", { name })
  }</span><input type="time" value=${item.to} onChange=${(
    /** @type {any} */ e,
  ) => change({ to: e.target.value })} /></label>
    <button type="button" class="icon-btn" disabled=${i === 0} aria-label=${
    _("{name}: earlier", { name })
  } onClick=${() => up(i)}><${Icon} name="arrow-up" /></button>
    <button type="button" class="icon-btn" aria-label=${
    _("Leave out {name}", { name })
  } onClick=${() =>
    playlist.value = playlist.value.filter((_one, n) =>
      n !== i
    )}><${Icon} name="x" /></button></li>`;
}

/** @param {number} i */
function up(i) {
  const items = [...playlist.value];
  [items[i - 1], items[i]] = [items[i], items[i - 1]];
  playlist.value = items;
}

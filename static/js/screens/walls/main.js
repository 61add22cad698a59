// @ts-check
/** The paired TVs: pair one by its code, see them, send one away. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { connect } from "../../sync/connection.js";
import { _ } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";
import { drawStatus, post } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";

const walls = signal(boot.walls);
const mayPair = boot.me.role !== "viewer";

function Walls() {
  return html`<div class="walls"><header class="page-head"><h1>${_("Walls")}</h1></header>
    ${
    mayPair && html`
      <form class="stacked pair-form" onSubmit=${pair}>
        <h2>${_("Pair a TV")}</h2>
        <p class="quiet">${_("Open {address} in the TV's browser. It shows a code; type it here.", {
          address: `${location.host}/wall`,
        })}</p>
        <label>${_(
          "Code on the TV",
        )}<input name="code" class="code num" required maxlength="8" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="ABC 123" defaultValue=${boot
          .code} /></label>
        <label>${_("Name of the wall")}<input name="name" required maxlength="80" placeholder=${_(
          "The room by the stairs",
        )} /></label>
        <label>${_("Board")}<select name="board">${boot.boards.map((/** @type {any} */ board) =>
          html`<option key=${board.id} value=${board.id}>${board.name}</option>`
        )}</select></label>
        <div class="buttons"><button class="btn"><${Icon} name="tv" />${_("Pair")}</button></div>
      </form>
    `
  }
    <ul class="wall-list">${
    walls.value.map((/** @type {any} */ wall) =>
      html`<li key=${wall.id}><${Icon} name="tv" /><span><b>${wall.name}</b><small>${
        boot.boards.find((/** @type {any} */ b) => b.id === wall.board_id)?.name
      }</small></span>
      ${mayPair && html`<button class="btn bad small" onClick=${() => revoke(wall)}>${_("Send away")}</button>`}</li>`
    )
  }</ul>
    ${
    !walls.value.length && html`<div class="empty"><${Icon} name="tv" /><b>${_("No wall is paired yet")}</b></div>`
  }</div>`;
}

/** @param {any} e */
async function pair(e) {
  e.preventDefault();
  const form = e.target, { code, name, board } = form.elements;
  const answer = await post("/api/v1/walls", { code: code.value, name: name.value, board_id: Number(board.value) });
  if (answer.problem) return toast(answer.problem.title, undefined, "bad");
  toast(_("“{name}” is paired", { name: name.value }));
  form.reset();
  await reload();
}

/** @param {any} wall */
async function revoke(wall) {
  const answer = await post(`/api/v1/walls/${wall.id}/revoke`, {});
  if (answer.problem) return toast(answer.problem.title, undefined, "bad");
  toast(_("“{name}” shows nothing any more", { name: wall.name }));
  await reload();
}

async function reload() {
  walls.value = await (await fetch("/api/v1/walls")).json();
}

render(html`<${Walls} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
drawStatus("people");
connect();

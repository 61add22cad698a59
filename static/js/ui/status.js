// @ts-check
/**
 * The right end of the bar: the sync status, what is not saved yet, who is here. And the theme of
 * the menu.
 */
import { render } from "preact";
import { boot } from "../sync/boot.js";
import { redo, undo } from "../sync/optimistic_updates.js";
import { lost, newVersion } from "../sync/connection.js";
import { presence } from "../sync/presence.js";
import { trouble, unsaved } from "../sync/outbox.js";
import { all, row } from "../sync/store.js";
import { _ } from "../sync/i18n.js";
import { SyncStatus } from "./sync_status.js";
import { Avatar, html, Icon } from "./html.js";
import { isTyping } from "./keyboard_shortcuts.js";
import { drawPaletteButton } from "./palette.js";
import { Bell } from "./notification_tray.js";
import { openUnsaved, watchUnsaved } from "./unsaved.js";

/** @param {string} stream whose people are shown */
export function drawStatus(stream) {
  const place = document.getElementById("status");
  if (place) render(html`<${Status} stream=${stream} />`, place);
  const theme = document.getElementById("theme");
  if (theme) render(html`<${Theme} />`, theme);
  drawPaletteButton();
  watchUnsaved();
  addEventListener("keydown", undoKeys);
  addEventListener(
    "keydown",
    (e) => e.key === "Escape" && document.querySelector("details.me")?.removeAttribute("open"),
  );
}

/** @param {{stream: string}} props */
function Status({ stream }) {
  return html`
    <div class="status">
      <${Lost} />
      <${Newer} />
      <${SyncStatus} unsaved=${unsaved.value} trouble=${trouble.value} open=${openUnsaved} />
      <${Here} stream=${stream} />
      <${Bell} />
      <button class="icon-btn" title=${_("Undo (Ctrl+Z)")} aria-label=${_("Undo (Ctrl+Z)")}
        onClick=${undo}><${Icon} name="undo-2" /></button>
    </div>
  `;
}

/** @param {{stream: string}} props */
function Here({ stream }) {
  const here = (presence.value[stream] ?? []).map((one) => row("member", one.member)).filter(
    Boolean,
  );
  if (!here.length) return null;
  const names = here.map((person) => person.name).join(", ");
  return html`<div class="stack" role="img" aria-label=${_("Here now: {names}", { names })}>
    ${here.slice(0, 5).map((person) => html`<${Avatar} key=${person.id} person=${person} />`)}
    ${here.length > 5 && html`<span class="avatar more-people num">+${here.length - 5}</span>`}
  </div>`;
}

/** The server's pages are newer than this one; what is written here is kept over the reload. */
function Newer() {
  return newVersion.value &&
    html`
      <button class="btn quiet small"
        onClick=${() => location.reload()}><${Icon} name="refresh-cw" />${_(
          "New version: reload",
        )}</button>
    `;
}

function Lost() {
  if (lost.value === "signed_out") {
    const back = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
    return html`<a class="btn small" href=${back}>${
      _("You are signed out. Sign in; what you did is kept")
    }</a>`;
  }
  return lost.value &&
    html`<a class="btn small" href="/">${_("You may no longer see this. To the start")}</a>`;
}

function Theme() {
  const choose = async (/** @type {string} */ theme) => {
    await post("/api/v1/me/preferences", { theme });
    location.reload();
  };
  const names = { system: _("System"), light: _("Light"), dark: _("Dark") };
  return html`<form onSubmit=${(/** @type {Event} */ e) => e.preventDefault()} aria-label=${
    _("Colours")
  }>
    ${
    Object.entries(names).map(([theme, name]) =>
      html`<button type="button" aria-pressed=${boot.me.theme === theme} onClick=${() =>
        choose(theme)}>${name}</button>`
    )
  }
  </form>`;
}

/**
 * A request that is no command on a stream.
 * @param {string} path @param {any} body @returns {Promise<any>}
 */
export async function post(path, body) {
  const headers = { "Content-Type": "application/json", "X-CSRF-Token": boot.csrf };
  const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  const answer = await response.json();
  return response.ok ? answer : { problem: answer };
}

/** @param {KeyboardEvent} e */
function undoKeys(e) {
  if (!(e.ctrlKey || e.metaKey) || isTyping(e)) return;
  const key = e.key.toLowerCase();
  if (key === "z" && !e.shiftKey) undo();
  else if (key === "y" || (key === "z" && e.shiftKey)) redo();
  else return;
  e.preventDefault();
}

/** Members who can be chosen, by name. */
export function activeMembers() {
  return all("member").filter((person) => person.is_active).sort((a, b) =>
    a.name.localeCompare(b.name)
  );
}

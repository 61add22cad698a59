// @ts-check
/** The board's secret addresses: make one, copy it, take it back. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { all, row } from "../../sync/store.js";
import { _, momentText } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { toast } from "../../ui/toast.js";
import { act } from "./actions.js";
import { mayWork } from "./lists.js";

/** The address that was just made; it is told this once. */
const made = signal("");

export function openSharing() {
  made.value = "";
  openDialog(_("Share the board"), (close) => html`<${Sharing} close=${close} />`);
}

/** @param {{close: () => void}} props */
function Sharing({ close }) {
  const links = all("board_link").sort((a, b) => a.id - b.id);
  return html`<div class="stacked sharing"><h2>${_("Share the board")}</h2>
      <p>${
    _("Whoever has a public link sees columns and cards, live, without signing in: what, not who. No names, no texts, nothing to press.")
  }</p>
      ${mayWork() && html`<${Make} />`}
      ${
    made.value && html`
      <label>${_("Copy it now: it is shown this once")}<input readonly value=${made
        .value} onFocus=${(
        /** @type {any} */ e,
      ) => e.target.select()} ref=${(/** @type {any} */ e) => e?.focus()} /></label>
      <div
        class="buttons start"><button class="btn quiet" onClick=${copy}><${Icon} name="copy" />${_(
          "Copy",
        )}</button></div>
    `
  }
      ${links.length > 0 && html`<h3>${_("Links that stand")}</h3>`}
      <ul class="link-list">${
    links.map((link) =>
      html`<li key=${link.id}><${Icon} name=${link.kind === "board" ? "eye" : "calendar"} />
        <span>${link.kind === "board" ? _("Public link") : _("Calendar link")}<small>${
        row("member", link.made_by)?.name ?? ""
      } · ${momentText(link.made_at)}</small></span>
        <button class="btn bad small" onClick=${() => revoke(link)}>${_("Take back")}</button></li>`
    )
  }</ul>
      <div class="buttons"><button class="btn quiet" onClick=${close}>${
    _("Close")
  }</button></div></div>`;
}

/** Not on an archived board: there links can only be taken back. */
function Make() {
  return html`
    <div
      class="buttons start"><button class="btn" onClick=${() =>
        make("board")}><${Icon} name="eye" />${_("Make a public link")}</button>
            <button class="btn quiet" onClick=${() =>
              make("calendar")}><${Icon} name="calendar" />${_(
                "Make a calendar link for the standups",
              )}</button></div>
  `;
}

/** @param {"board" | "calendar"} kind */
async function make(kind) {
  const answer = await act(`boards/${boot.board}/links`, { kind }, _("a new link"));
  if (!answer) return;
  const { token, link } = answer.result;
  if (!token) {
    toast(_("The line broke before the address came. Make another link."), undefined, "bad");
    return void act(`boards/${boot.board}/links/${link}/revoke`, {}, _("a link taken back"));
  }
  made.value = location.origin + (kind === "board" ? `/shared/${token}` : `/calendar/${token}.ics`);
}

async function copy() {
  await navigator.clipboard.writeText(made.value);
  toast(_("Copied"));
}

/** @param {any} link */
function revoke(link) {
  made.value = "";
  act(`boards/${boot.board}/links/${link.id}/revoke`, {}, _("a link taken back"));
}

// @ts-check
/**
 * The paired TVs: pair one by its code, see how each is, name it, furnish it, steer it, send it
 * away.
 */
import { render } from "preact";
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { seconds } from "../../sync/clock.js";
import { connect } from "../../sync/connection.js";
import { _, ngettext, timeText } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { openMenu } from "../../ui/menu.js";
import { drawStatus, post } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { AskingScreen } from "./asking_screen.js";
import { openSettings } from "./furnishing.js";
import { SCENE_NAMES } from "./names.js";

const walls = signal(boot.walls);
/** Those that a wall of one's own may show. */
const boards = boot.boards.filter((/** @type {any} */ board) => board.may_change);
/** The code as it stands in the form. */
const typed = signal(boot.code ?? "");
const LOOK_EVERY = 15_000, SILENT_AFTER = 150_000;
const MESSAGE_HOURS = 12;

function Walls() {
  return html`<div class="walls"><header class="page-head"><h1>${_("Walls")}</h1></header>
    ${boards.length > 0 && html`<${PairForm} />`}
    <ul class="wall-list">${
    walls.value.map((/** @type {any} */ wall) => html`<${Wall} key=${wall.id} wall=${wall} />`)
  }</ul>
    ${
    !walls.value.length &&
    html`<div class="empty"><${Icon} name="tv" /><b>${_("No wall is paired yet")}</b></div>`
  }</div>`;
}

function PairForm() {
  return html`
    <form class="stacked pair-form" onSubmit=${pair}>
      <h2>${_("Pair a TV")}</h2>
      <p class="quiet">${_("Open {address} in the TV's browser. It shows a code; type it here.", {
        address: `${location.host}/wall`,
      })}</p>
      <label>${_(
        "Code on the TV",
      )}<input name="code" class="code num" required maxlength="12" autocomplete="off"
        autocapitalize="characters" spellcheck="false" placeholder="ABCD 1234"
        defaultValue=${boot.code}
        onInput=${(/** @type {any} */ e) => typed.value = e.target.value} /></label>
      <${AskingScreen} code=${typed.value} />
      ${boot.code && html`<${Compare} code=${boot.code} />`}
      <div class="two"><label>${_(
        "Name of the wall",
      )}<input name="name" required maxlength="80" placeholder=${_(
        "The room by the stairs",
      )} /></label>
        <label>${_("Board")}<select name="board">${boards.map((/** @type {any} */ board) =>
          html`<option key=${board.id} value=${board.id}>${board.name}</option>`
        )}</select></label></div>
      <div
        class="two"><label>${_(
          "Screen, inches across",
        )}<input type="number" name="inches" min="7" max="200" required defaultValue="55" /></label>
        <label>${_(
          "Read from how far, in metres",
        )}<input type="number" name="metres" min="0.5" max="30" step="0.5" required defaultValue="4" /></label></div>
      <p class="quiet">${_(
        "Text is made as large as that needs; what does not fit is counted, never made smaller.",
      )}</p>
      <div class="buttons"><button class="btn"><${Icon} name="tv" />${_("Pair")}</button></div>
    </form>
  `;
}

/**
 * A link may come from anybody, and its code from a screen anywhere: whoever follows one looks at
 * the TV first.
 * @param {{code: string}} props
 */
function Compare({ code }) {
  const middle = Math.ceil(code.length / 2);
  return html`<div class="compare">
    <p>${
    _(
      "The link has brought this code along. If the TV in front of you shows another one, or you are in front of none, somebody else's screen would show your board.",
    )
  }</p>
    <label class="check"><input type="checkbox" required />${
    _("The TV in front of me shows {code}", {
      code: `${code.slice(0, middle)}\u00a0${code.slice(middle)}`,
    })
  }</label></div>`;
}

/** @param {{wall: any}} props */
function Wall({ wall }) {
  const shown = boot.boards.filter((/** @type {any} */ board) => wall.board_ids.includes(board.id));
  const old = seconds.value - Date.parse(wall.seen_at ?? 0), isLive = old < SILENT_AFTER;
  const facts = [
    ...shown.map((/** @type {any} */ board) => board.name),
    `${wall.inches}″ · ${wall.distance_cm / 100} m`,
    wall.screen,
    wall.may_steer && _("may steer"),
  ];
  return html`
    <li
      data-live=${isLive}><${Icon} name="tv" /><span><b>${wall.name}</b><small>${facts.filter(
        Boolean,
      ).join(" · ")}</small>
        <small class="seen"><i class="dot"></i>${!wall.seen_at
          ? _("not seen yet")
          : isLive
          ? _("is on")
          : _("last seen {when}", { when: seenText(old, wall.seen_at) })}${wall.version &&
            wall.version !== boot.version
          ? ` · ${_("an older version")}`
          : ""}</small>${wall.screen?.endsWith("!") &&
          html`<small class="warn"><${Icon} name="circle-alert" />${
            _("This screen is too small to be read from so far away")
          }</small>`}${wall.problems.map((/** @type {string} */ text) =>
            html`<small class="warn" key=${text}><${Icon} name="circle-alert" />${text}</small>`
          )}</span>
        ${wall.may_change && html`
          <button class="btn quiet small" onClick=${() => ask(wall, "identify")}>${_(
            "Which one?",
          )}</button>
          <button class="icon-btn" aria-haspopup="menu" aria-label=${_("Menu for {title}", {
            title: wall.name,
          })}
            onClick=${(/** @type {any} */ e) =>
              menu(e.currentTarget, wall)}><${Icon} name="ellipsis" /></button>
        `}</li>
  `;
}

/** @param {number} old @param {string} at */
function seenText(old, at) {
  const minutes = Math.round(old / 60_000), days = Math.floor(minutes / 1440);
  if (minutes < 60) return ngettext("{n} minute ago", "{n} minutes ago", minutes);
  return days ? ngettext("{n} day ago", "{n} days ago", days) : timeText(at);
}

/** @param {Element} anchor @param {any} wall */
function menu(anchor, wall) {
  openMenu(anchor, wall.name, [
    { name: _("Settings …"), icon: "settings", action: () => openSettings(wall, reload) },
    { name: _("Show now …"), icon: "play", action: () => scenes(anchor, wall) },
    {
      name: wall.message ? _("Take the message away") : _("Message …"),
      icon: "message-square",
      action: () => message(wall),
    },
    { name: _("Load it anew"), icon: "refresh-cw", action: () => ask(wall, "reload") },
    { name: _("Send away"), icon: "x", action: () => revoke(wall) },
  ]);
}

/** @param {Element} anchor @param {any} wall */
function scenes(anchor, wall) {
  openMenu(anchor, _("Show now"), [
    ...Object.entries(SCENE_NAMES).map(([scene, name]) => ({
      name,
      icon: "play",
      isOn: wall.pinned === scene && Date.parse(wall.pinned_until) > seconds.peek(),
      action: () => ask(wall, "scene", { scene }),
    })),
    {
      name: _("Back to the playlist"),
      icon: "repeat",
      action: () => ask(wall, "scene", { scene: "" }),
    },
  ]);
}

/** @param {any} wall */
function message(wall) {
  if (wall.message) return ask(wall, "message", { text: "" });
  openDialog(_("Message"), (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      ask(wall, "message", {
        text: e.target.elements.text.value,
        hours: Number(e.target.elements.hours.value),
      });
      close();
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${_("Message on “{name}”", { name: wall.name })}</h2>
        <label>${_("Text")}<input name="text" maxlength="200" required autofocus /></label>
        <label>${_(
          "For how many hours",
        )}<input type="number" name="hours" min="1" max="240" required defaultValue=${MESSAGE_HOURS} /></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Show it")}</button></div>
      </form>
    `;
  });
}

/** @param {any} wall @param {string} verb @param {any} [body] */
async function ask(wall, verb, body = {}) {
  const answer = await post(`/api/v1/walls/${wall.id}/${verb}`, body);
  if (answer.problem) toast(answer.problem.title, undefined, "bad");
  else await reload();
  return answer;
}

/** @param {any} e */
async function pair(e) {
  e.preventDefault();
  const form = e.target, { code, name, board, inches, metres } = form.elements;
  const answer = await post("/api/v1/walls", {
    code: code.value,
    name: name.value,
    board_id: Number(board.value),
    inches: Number(inches.value),
    distance_cm: Math.round(Number(metres.value) * 100),
  });
  if (answer.problem) return toast(answer.problem.title, undefined, "bad");
  toast(_("“{name}” is paired", { name: name.value }));
  form.reset();
  await reload();
}

/** @param {any} wall */
async function revoke(wall) {
  const answer = await ask(wall, "revoke");
  if (!answer.problem) toast(_("“{name}” shows nothing any more", { name: wall.name }));
}

async function reload() {
  const response = await fetch("/api/v1/walls").catch(() => null); // the next look tries again
  if (response?.ok) walls.value = await response.json();
}

render(html`<${Walls} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
drawStatus("people");
connect();
setInterval(() => document.visibilityState === "visible" && reload(), LOOK_EVERY);

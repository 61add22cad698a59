// @ts-check
/** The standup in the team's browsers: the wall's picture, and below it what steers it. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { clockText } from "../../model/ages.js";
import { boot } from "../../sync/boot.js";
import { connect } from "../../sync/connection.js";
import { all } from "../../sync/store.js";
import { _, ngettext } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";
import { useKeys } from "../../ui/keys.js";
import { drawStatus } from "../../ui/status.js";
import { mayWork, standup } from "../board/lists.js";
import { finish, next, park, pauseOrResume, previous, start, unpark } from "./deeds.js";
import { sinceText, StandupScene, titleOf } from "./scene.js";

const isParking = signal(false);

function Screen() {
  const now = standup.value;
  if (!now || now.state !== "running") return html`<${Before} last=${now} />`;
  return html`
    <${Mine} standup=${now} />
    <${StandupScene} standup=${now} />
    <${Remote} standup=${now} />
    <${Parked} standup=${now} />
  `;
}

/** @param {{last: any}} props */
function Before({ last }) {
  const done = last ? all("card").filter((card) => last.record.finished?.includes(card.id)) : [];
  return html`<section class="before">
    <h1>${
    last?.finished_at && Date.now() - Date.parse(last.finished_at) < 3.6e6
      ? _("Thank you, have a good day")
      : _("The standup")
  }</h1>
    ${
    last &&
    html`<p>${
      _("Last held {when}: {time}", { when: sinceText(last.started_at), time: clockText(last.record.seconds ?? 0) })
    }
      · ${ngettext("{n} card finished", "{n} cards finished", last.record.finished?.length ?? 0)} · ${
      _("{n} blocked", { n: last.record.blocked?.length ?? 0 })
    }</p>`
  }
    <ul class="finished">${
    done.slice(0, 8).map((card) => html`<li key=${card.id}><${Icon} name="check" />${titleOf(card)}</li>`)
  }</ul>
    ${
    last?.parked.length > 0 && html`
      <h2>${_("Parked")}</h2>
      <ul class="finished">${last.parked.map((/** @type {any} */ topic) =>
        html`<li key=${topic.id}><${Icon} name="square-parking" />${topic.text}</li>`
      )}</ul>
    `
  }
    <p class="quiet">${
    _("First a minute to update the board; then the clock starts for everybody, on every screen.")
  }</p>
    <div class="buttons">${
    mayWork() && html`<button class="btn" onClick=${start}><${Icon} name="timer" />${_("Start the standup")}</button>`
  }
      <a class="btn quiet" href=${`/boards/${boot.board}`}>${_("To the board")}</a></div></section>`;
}

/** @param {{standup: any}} props */
function Mine({ standup }) {
  if (standup.people[standup.turn] !== boot.me.id) return null;
  return html`<p class="banner mine" role="status"><${Icon} name="sparkles" />${_("It is your turn")}</p>`;
}

/** @param {{standup: any}} props */
function Remote({ standup }) {
  if (!mayWork()) return null;
  const isLast = standup.turn >= standup.people.length;
  const save = (/** @type {any} */ e) => {
    e.preventDefault();
    const text = e.target.elements.text.value.trim();
    if (text) park(standup, text);
    isParking.value = false;
  };
  if (isParking.value) {
    return html`<form class="remote parking" onSubmit=${save}><label class="sr" for="topic">${
      _("What to talk about afterwards")
    }</label>
      <input id="topic" name="text" maxlength="200" required placeholder=${_("What to talk about afterwards")} ref=${(
      /** @type {any} */ e,
    ) => e?.focus()} onKeyDown=${(/** @type {any} */ e) => e.key === "Escape" && (isParking.value = false)} />
      <button class="btn">${_("Park")}</button></form>`;
  }
  return html`<div class="remote" role="group" aria-label=${_("Steer the standup")}>
    <button class="btn quiet" disabled=${standup.turn === 0} onClick=${() =>
    previous(standup)}><${Icon} name="chevron-left" />${_("Previous")} <kbd>←</kbd></button>
    ${
    isLast
      ? html`<button class="btn wide" onClick=${() => finish(standup)}><${Icon} name="check-check" />${
        _("Finish")
      }</button>`
      : html`<button class="btn wide" onClick=${() => next(standup)}>${
        _("Next")
      }<${Icon} name="chevron-right" /> <kbd>→</kbd></button>`
  }
    <button class="btn quiet" aria-pressed=${!!standup.paused_at} onClick=${() =>
    pauseOrResume(standup)}><${Icon} name=${standup.paused_at ? "play" : "pause"} />${
    standup.paused_at ? _("Go on") : _("Pause")
  } <kbd>P</kbd></button>
    <button class="btn quiet" onClick=${() => isParking.value = true}><${Icon} name="square-parking" />${
    _("Park a topic")
  } <kbd>K</kbd></button>
    ${
    !isLast && html`<button class="btn quiet" onClick=${() =>
      finish(standup)}><${Icon} name="check-check" />${_("Finish")}</button>`
  }
  </div>`;
}

/** @param {{standup: any}} props */
function Parked({ standup }) {
  if (!standup.parked.length) return null;
  return html`<ul class="parked-list" aria-label=${_("Parked")}>${
    standup.parked.map((/** @type {any} */ topic) =>
      html`<li key=${topic.id}><${Icon} name="square-parking" />${topic.text}
    ${
        mayWork() &&
        html`<button class="icon-btn" aria-label=${_("Remove “{text}”", { text: topic.text })} onClick=${() =>
          unpark(standup, topic.id)}><${Icon} name="x" /></button>`
      }</li>`
    )
  }</ul>`;
}

/** @param {(standup: any) => void} deed */
const steering = (deed) => () => standup.value?.state === "running" && mayWork() && deed(standup.value);

render(html`<${Screen} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
drawStatus(`board/${boot.board}`);
useKeys([
  {
    keys: ["ArrowRight", "PageDown"],
    name: _("Next"),
    deed: steering((now) => now.turn < now.people.length && next(now)),
  },
  { keys: ["ArrowLeft", "PageUp"], name: _("Previous"), deed: steering((now) => now.turn > 0 && previous(now)) },
  { keys: ["p", " "], name: _("Pause"), deed: steering(pauseOrResume) },
  { keys: ["k"], name: _("Park a topic"), deed: steering(() => isParking.value = true) },
]);
connect();

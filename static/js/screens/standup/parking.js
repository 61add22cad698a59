// @ts-check
/**
 * The parking lot: a topic and who it concerns; afterwards a card, a follow-up with a time, or
 * dropped.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { serverNow } from "../../sync/clock.js";
import { _, momentText } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { columns, mayWork, standup as newest } from "../board/lists.js";
import { park, settle, unpark } from "./actions.js";
import { team } from "./gather_scene.js";
import { namesOf } from "./texts.js";

const chosen = signal(/** @type {number[]} */ ([]));

export function parkTopic() {
  const now = newest.peek();
  const speaker = now?.style === "round" ? now.people[now.turn] : undefined;
  chosen.value = speaker ? [speaker] : [];
  openDialog(_("Park a topic"), (close) => html`<${Park} close=${close} />`);
}

/** @param {{close: () => void}} props */
function Park({ close }) {
  const save = (/** @type {any} */ e) => {
    e.preventDefault();
    const text = e.target.elements.text.value.trim();
    if (!text || !newest.peek()) return close();
    sendForm(e.target, close, (isHeld) => park(newest.peek(), text, chosen.peek(), isHeld));
  };
  const toggle = (/** @type {number} */ id) =>
    chosen.value = chosen.value.includes(id)
      ? chosen.value.filter((one) => one !== id)
      : [...chosen.value, id];
  return html`
    <form class="stacked" onSubmit=${save}>
      <h2>${_("Park a topic")}</h2>
      <label>${_(
        "What to talk about afterwards",
      )}<input name="text" maxlength="200" required autofocus /></label>
      <fieldset>
        <legend>${_("Whom it concerns")}</legend>
        <div class="chips">${team().map((one) =>
          html`
            <button type="button" class="chip plain" key=${one.id} aria-pressed=${chosen.value
              .includes(one.id)}
              onClick=${() => toggle(one.id)}><${Avatar} person=${one} />${one.name}</button>
          `
        )}</div>
      </fieldset>
      <div
        class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
          "Cancel",
        )}</button><button class="btn">${_("Park")}</button></div>
    </form>
  `;
}

/** @param {{standup: any}} props */
export function Parked({ standup }) {
  if (!standup.parked.length) return null;
  return html`
    <section class="panel">
      <h2>${_("Parked")}</h2>
      <ul class="parked-list">${standup.parked.map((/** @type {any} */ topic) =>
        html`<${Topic} key=${topic.id} standup=${standup} topic=${topic} />`
      )}</ul>
    </section>
  `;
}

/** @param {{standup: any, topic: any}} props */
function Topic({ standup, topic }) {
  const isOpen = standup.state === "running" || standup.state === "gathering";
  return html`<li><${Icon} name="square-parking" /><span>${topic.text}${
    topic.people?.length > 0 && html`<small>${namesOf(topic.people)}</small>`
  }</span>${
    topic.outcome
      ? html`<span class="settled"><${Icon} name="check" />${outcomeText(topic)}</span>`
      : !mayWork()
      ? null
      : isOpen
      ? html`
        <button class="icon-btn" aria-label=${_("Remove “{text}”", { text: topic.text })}
          onClick=${() => unpark(standup, topic.id)}><${Icon} name="x" /></button>
      `
      : html`<span class="outcomes">
          <button class="btn quiet small" onClick=${() =>
        toCard(standup, topic)}><${Icon} name="plus" />${_("Card")}</button>
          <button class="btn quiet small" onClick=${() =>
        followUp(standup, topic)}><${Icon} name="clock" />${_("Follow-up …")}</button>
          <button class="btn quiet small" onClick=${() => settle(standup, topic.id, "dropped")}>${
        _("Drop")
      }</button></span>`
  }</li>`;
}

/** @param {any} topic */
function outcomeText(topic) {
  if (topic.outcome === "card") {
    return html`<a href=${`/boards/${boot.board}/cards/${topic.card}`}>${_("became a card")}</a>`;
  }
  if (topic.outcome === "follow_up") {
    return topic.at ? _("follow-up {when}", { when: momentText(topic.at) }) : _("follow-up");
  }
  return _("dropped");
}

/** @param {any} standup @param {any} topic */
function toCard(standup, topic) {
  const first = columns.value.find((column) => !column.is_started) ?? columns.value[0];
  settle(standup, topic.id, "card", { column_id: first.id });
}

/** @param {any} standup @param {any} topic */
function followUp(standup, topic) {
  openDialog(_("Follow-up"), (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      settle(standup, topic.id, "follow_up", {
        at: new Date(e.target.elements.at.value).toISOString(),
      });
      close();
    };
    const soon =
      new Date(serverNow() + 3.6e6 - new Date().getTimezoneOffset() * 60_000).toISOString().slice(
        0,
        13,
      ) +
      ":00";
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${topic.text}</h2>
        <label>${_(
          "When",
        )}<input type="datetime-local" name="at" required defaultValue=${soon} /></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Save")}</button></div>
      </form>
    `;
  });
}

// @ts-check
/** What is said is written up under the speaker's name, and is on the wall as it is typed. */
import { useRef } from "preact/hooks";
import { row } from "../../sync/store.js";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";
import { _ } from "../../sync/i18n.js";
import { html } from "../../ui/html.js";
import { mayWork } from "../board/lists.js";
import { DRAFTS, say } from "./actions.js";
import { firstName } from "./texts.js";

const PAUSE = 350;

/** @param {{standup: any}} props */
export function Writing({ standup }) {
  const id = standup.style === "round" ? standup.people[standup.turn] : undefined,
    who = row("member", id);
  if (!mayWork() || !who) return null;
  return html`<${Line} key=${id} standup=${standup} who=${who} />`;
}

/**
 * One line at a time: sent after each short pause in typing, in order; Enter begins the next.
 * @param {{standup: any, who: any}} props
 */
function Line({ standup, who }) {
  /** @type {{current: {line: number | null, timer: number, sent: string, turn: Promise<any>}}} */
  const state = useRef({ line: null, timer: 0, sent: "", turn: Promise.resolve() });
  const send = (/** @type {string} */ text) => {
    const now = state.current;
    now.turn = now.turn.then(async () => {
      if (text === now.sent || (!text && !now.line)) return;
      now.sent = text;
      const answer = await say(standup, who.id, text, now.line);
      now.line = text ? answer?.result.line ?? now.line : null;
    });
    return now.turn;
  };
  const onInput = (/** @type {any} */ e) => {
    clearTimeout(state.current.timer);
    const text = e.target.value.trim();
    state.current.timer = setTimeout(() => send(text), PAUSE);
  };
  const onSubmit = async (/** @type {any} */ e) => {
    e.preventDefault();
    const field = e.target.elements.text, text = field.value.trim();
    clearTimeout(state.current.timer);
    keepDraft(DRAFTS.said, "");
    field.value = "";
    await send(text);
    state.current.line = null;
    state.current.sent = "";
  };
  return html`
    <form class="panel write-up"
      onSubmit=${onSubmit}><label for="said">${_("Write up what {name} says", {
        name: firstName(who),
      })}</label><input id="said" name="text" key=${returnsOf(DRAFTS.said)} defaultValue=${draft(
        DRAFTS.said,
      )} maxlength="200" autocomplete="off" onInput=${onInput} placeholder=${_(
        "It is on the wall as you type; Enter begins a new line",
      )} /></form>
  `;
}

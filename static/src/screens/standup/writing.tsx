/** What is said is written up under the speaker's name, and is on the wall as it is typed. */
import { useRef } from "preact/hooks";
import { row } from "../../sync/store.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { _ } from "../../sync/i18n.ts";
import { takeText } from "../../ui/form_fields.ts";
import { maySteer } from "../../sync/selectors.ts";
import { DRAFTS, say } from "./actions.ts";
import { firstName } from "../../scenes/people.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { Member, Standup } from "../../model/rows.ts";

const PAUSE = 350;

export function Writing({ standup }: { standup: Standup }) {
  const id = standup.style === "round" ? standup.people[standup.turn] : undefined,
    who = row("member", id);
  if (!maySteer(standup.teams) || !who) return null;
  return <Line key={id} standup={standup} who={who} />;
}

/** The line under way: its id once it has one, what of it was sent, and after what comes next. */
type Written = { line: number | null; timer: number; sent: string; turn: Promise<void> };

/** One line at a time: sent after each short pause in typing, in order; Enter begins the next. */
function Line({ standup, who }: { standup: Standup; who: Member }) {
  const state = useRef<Written>({ line: null, timer: 0, sent: "", turn: Promise.resolve() });
  const send = (text: string) => {
    const now = state.current;
    now.turn = now.turn.then(async () => {
      if (text === now.sent || (!text && !now.line)) return;
      now.sent = text;
      const answer = await say(standup, who.id, text, now.line);
      now.line = text ? answer?.result.line ?? now.line : null;
    });
    return now.turn;
  };
  const typed = (text: string) => {
    clearTimeout(state.current.timer);
    state.current.timer = setTimeout(() => send(text), PAUSE);
  };
  const begin = async (e: Submitted) => {
    e.preventDefault();
    const text = takeText(e.currentTarget, "text");
    clearTimeout(state.current.timer);
    keepDraft(DRAFTS.said, "");
    await send(text);
    state.current.line = null;
    state.current.sent = "";
  };
  return (
    <form class="panel write-up" onSubmit={begin}>
      <label for="said">{_("Write up what {name} says", { name: firstName(who) })}</label>
      <input
        id="said"
        name="text"
        key={returnsOf(DRAFTS.said)}
        defaultValue={draft(DRAFTS.said)}
        maxlength={200}
        autocomplete="off"
        onInput={(e) => typed(e.currentTarget.value.trim())}
        placeholder={_("It is on the wall as you type; Enter begins a new line")}
      />
    </form>
  );
}

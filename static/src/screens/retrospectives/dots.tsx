/** One's own dots on a note, and those that it got when they are counted. */
import { _ } from "../../sync/i18n.ts";
import { dotsLeft } from "../../model/retrospective.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { giveDots } from "./actions.ts";
import { ownDots } from "./state.ts";
import { dotsText } from "./retrospective_words.ts";
import type { Retrospective, RetrospectiveNote } from "../../model/rows.ts";

export function GiveDots({ one, note }: { one: Retrospective; note: RetrospectiveNote }) {
  const given = ownDots.value[note.id] ?? 0, left = dotsLeft(one.dots_each, ownDots.value);
  return (
    <div class="retro-dots" role="group" aria-label={_("Your dots for “{text}”", note)}>
      <button
        class="icon-btn"
        aria-label={_("One dot less")}
        disabled={!given}
        onClick={() => giveDots(note, given - 1)}
      >
        <Icon name="minus" />
      </button>
      <Dots n={given} />
      <button
        class="icon-btn"
        aria-label={_("One dot more")}
        disabled={left < 1}
        onClick={() => giveDots(note, given + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}

export function GotDots({ note }: { note: RetrospectiveNote }) {
  return note.dots > 0
    ? (
      <div class="retro-dots">
        <Dots n={note.dots} />
      </div>
    )
    : null;
}

const MOST_DRAWN = 10;

function Dots({ n }: { n: number }) {
  return (
    <span class="retro-drawn" role="img" aria-label={dotsText(n)}>
      {Array.from({ length: Math.min(n, MOST_DRAWN) }, (_none, i) => <i key={i} />)}
      <b class="num">{n}</b>
    </span>
  );
}

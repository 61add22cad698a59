/**
 * The round: everybody's face at a place of its own, and by name who was before, who speaks, and
 * who is next. How long anybody spoke is nobody's business.
 */
import { stopsOf } from "../model/turns.ts";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { Avatar } from "../ui/avatar/avatar.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { viewport } from "../ui/viewport.ts";
import { nameOfStop as nameOf } from "./stops.ts";
import type { Standup } from "../model/rows.ts";

/** Units: the largest face, and the smallest that still has letters; below it is a dot. */
const FACE = 3.3, LETTERED = 2.2, BETWEEN = 1.3, BESIDE = 10;

export function Round({ standup }: { standup: Standup }) {
  const stops = stopsOf(standup), turn = standup.turn;
  const face = Math.min(FACE, (viewport.value.width - BESIDE) / stops.length / BETWEEN);
  return (
    <div class="round-part">
      <ol class="round" aria-label={_("The round")} style={{ "--face": face }}>
        {stops.map((id, i) => (
          <li key={id} class={i < turn ? "past" : i === turn ? "now" : ""}>
            <Stop standup={standup} id={id} isPast={i < turn} isDot={face < LETTERED} />
          </li>
        ))}
      </ol>
      <p class="round-names">
        <span class="was">
          {turn > 0 && <Icon name="check" />}
          {nameOf(standup, turn - 1)}
        </span>
        <span class="speaks">{nameOf(standup, turn)}</span>
        <span class="next">
          {turn + 1 < stops.length
            ? _("next: {title}", { title: nameOf(standup, turn + 1) })
            : _("then together")}
        </span>
      </p>
    </div>
  );
}

function Stop(
  { standup, id, isPast, isDot }: {
    standup: Standup;
    id: number;
    isPast: boolean;
    isDot: boolean;
  },
) {
  const person = standup.style === "round" ? row("member", id) : undefined;
  if (isPast && !isDot) {
    return (
      <span class="avatar tick">
        <Icon name="check" />
      </span>
    );
  }
  return person && !isDot ? <Avatar person={person} /> : <i class="avatar dot" />;
}

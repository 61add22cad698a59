/** The ring: one slot per turn, the white hand is the meeting's time, so being behind is seen. */
import { clockText } from "../model/days.ts";
import { stopsOf } from "../model/turns.ts";
import { _ } from "../sync/i18n.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { GOES_ON_FOR, secondsLeft } from "./finishing.ts";
import type { Reading } from "../model/turns.ts";
import type { Standup } from "../model/rows.ts";

const OUTER = 292, INNER = 274, GAP = 0.012, WHOLE = 2 * Math.PI;

/** The last minute counts itself: that the meeting had more time left is nobody's business then. */
function timeOf(standup: Standup, now: Reading) {
  const ends = secondsLeft(standup);
  if (ends !== null) return { left: ends, used: 1 - ends / GOES_ON_FOR, of: _("then it is over") };
  const isTogether = standup.turn >= stopsOf(standup).length;
  if (isTogether) {
    const left = now.share - now.own;
    return { left, used: now.own / now.share, of: left < 0 ? _("over") : _("for all of us") };
  }
  const n = standup.minutes;
  const of = now.left < 0 ? _("over {n} minutes", { n }) : _("left of {n} minutes", { n });
  return { left: now.left, used: now.elapsed / now.total, of };
}

export function Dial({ standup, now }: { standup: Standup; now: Reading }) {
  const stops = stopsOf(standup), part = 1 / Math.max(1, stops.length);
  const { left, of, ...time } = timeOf(standup, now);
  const gap = Math.min(GAP, part / 4), used = Math.max(0, Math.min(1, time.used));
  const kind = (i: number) => i < standup.turn ? "past" : i === standup.turn ? "now" : "";
  const paces = { ok: _("In good time"), late: _("Wrap it up"), over: _("Over time") };
  const pace = standup.ending_at
    ? (
      <>
        <Icon name="check-check" />
        {_("Ending")}
      </>
    )
    : standup.paused_at
    ? (
      <>
        <Icon name="pause" />
        {_("Paused")}
      </>
    )
    : (
      <>
        <i class="dot" />
        {paces[now.pace]}
      </>
    );
  return (
    <div class="dial">
      <svg viewBox="0 0 600 600" aria-hidden="true">
        {stops.map((id, i) => (
          <circle
            key={id}
            class={`slot ${kind(i)}`}
            cx="300"
            cy="300"
            r={OUTER}
            stroke-dasharray={`${(part - gap) * WHOLE * OUTER} ${WHOLE * OUTER}`}
            stroke-dashoffset={-(i * part + gap / 2) * WHOLE * OUTER}
          />
        ))}
        <circle
          class="time"
          cx="300"
          cy="300"
          r={INNER}
          stroke-dasharray={WHOLE * INNER}
          stroke-dashoffset={(1 - used) * WHOLE * INNER}
        />
        <circle
          class="tip"
          cx={300 + INNER}
          cy="300"
          r="11"
          transform={`rotate(${used * 360} 300 300)`}
        />
      </svg>
      <div class="read">
        <p class="left num" role="timer" aria-live="off">{clockText(left)}</p>
        <p class="of">{of}</p>
        <p class="pace">{pace}</p>
      </div>
    </div>
  );
}

/** At the top of a turn: whose it is, at a place of its own, and how long it has been. */
import { clockText } from "../model/days.ts";
import { sizeWithin, SMALL } from "../model/legible.ts";
import { _ } from "../sync/i18n.ts";
import { viewport } from "../ui/viewport.ts";
import type { ComponentChildren } from "preact";
import type { Reading } from "../model/turns.ts";

/** Units: the largest font of a name, what it has of height, and what its face takes. */
const NAME = 5, HEIGHT = 8.4, SMALL_HEIGHT = 6.9, BESIDE_A_NAME = 9;

export function TurnHead(
  { name, width, face, remark = "", facts, more, now }: {
    name: string;
    width: number;
    face?: ComponentChildren;
    remark?: string;
    facts: string;
    more: number;
    now: Reading;
  },
) {
  return (
    <>
      <Headline name={name} width={width} face={face} remark={remark} />
      <Pace now={now} />
      <div class="facts">
        <p>{facts}</p>
        {more > 0 && <p class="num more">{_("+{n} more", { n: more })}</p>}
        <p class="own num">
          <b>{clockText(now.own)}</b> <span>{_("of {time}", { time: clockText(now.share) })}</span>
        </p>
      </div>
    </>
  );
}

/** As large as its place allows, on two lines if it must be. */
export function Headline(
  { name, width, face, remark = "" }: {
    name: string;
    width: number;
    face?: ComponentChildren;
    remark?: string;
  },
) {
  const height = viewport.value.height < SMALL ? SMALL_HEIGHT : HEIGHT;
  const place = { width: width - (face ? BESIDE_A_NAME : 0), height };
  const size = sizeWithin(remark ? `${name} ${remark}` : name, place, NAME, 1.04);
  return (
    <div class="who">
      {face}
      <h1 style={{ "--size": size }}>{name} {remark && <small>{remark}</small>}</h1>
    </div>
  );
}

function Pace({ now }: { now: Reading }) {
  const part = Math.min(100, 100 * now.own / (now.share || 1));
  return (
    <div class="pacebar">
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={part} height="1" />
      </svg>
    </div>
  );
}

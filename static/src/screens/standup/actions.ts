/** Steering a standup. A turn says which one it leaves, so two presses at one moment count once. */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { prepareFor } from "../../boards/own_lines.tsx";
import { plan, teamHere } from "../../sync/selectors.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { stopsOf } from "../../model/turns.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Action } from "../../sync/optimistic_updates.ts";
import type { Standup, StandupPlan } from "../../model/rows.ts";

/** What is said of somebody's presence. */
export type Saying = "here" | "remote" | "passes" | "away";
/** What a team plans; single days are changed one by one. */
export type Planned = Pick<
  StandupPlan,
  | "weekdays"
  | "time"
  | "zone"
  | "minutes"
  | "country"
  | "style"
  | "order"
  | "video_url"
  | "stuck_after"
  | "lead_id"
>;
/** As it is sent; `joins` only by those who say which teams stand together. */
export type PlanChange = Planned & { joins?: number[] };
type Form = Partial<Pick<Action, "summary" | "written" | "isHeld">>;

/**
 * What moves the clock is taken back by its opposite, and what is said by writing on.
 * @param form what was written in the form that asks for it; `summary` where it is undone
 */
function steer(standup: Standup, verb: string, body = {}, form: Form = {}) {
  const path = `/api/v1/standups/${standup.id}/${verb}`, stream = `team/${standup.team_id}`;
  return send({ path, body, stream, summary: "", ...form });
}

/** To the plan by which this board's team stands next. */
function onPlan(verb: string, body = {}, form: Form = {}) {
  const team = plan.value?.team_id ?? teamHere(), stream = `team/${team}`;
  return send({ path: `/api/v1/teams/${team}/standup${verb}`, body, stream, summary: "", ...form });
}

/** The fields of this screen whose words come back when they are refused. */
export const DRAFTS = {
  line: `line.${boot.board}`,
  said: `said.${boot.board}`,
  thanks: `thanks.${boot.board}`,
};

const written = (text: string, about: string, draft?: string) => ({
  written: { text, about, draft, href: `/boards/${boot.board}/standup` },
});

export const gather = () => onPlan("");
export const changePlan = (values: PlanChange, isHeld: IsHeld) =>
  onPlan("/plan", values, { isHeld, summary: _("when we stand changed") });
export const changeDay = (day: string, time: string | null, isHeld?: IsHeld) =>
  onPlan("/days", { day, time }, { isHeld, summary: _("the standup on {day} changed", { day }) });
export const prepare = (text: string, line: number | null = null) =>
  prepareFor(plan.value?.team_id ?? teamHere(), text, line, {
    draft: DRAFTS.line,
    href: `/boards/${boot.board}/standup`,
  });

export const start = (standup: Standup) => steer(standup, "start");
export const turnTo = (standup: Standup, to: number) =>
  steer(standup, "turn", { turn: standup.turn, to });
export const next = (standup: Standup) =>
  standup.turn < stopsOf(standup).length && turnTo(standup, standup.turn + 1);
export const previous = (standup: Standup) => standup.turn > 0 && turnTo(standup, standup.turn - 1);
export const pauseOrResume = (standup: Standup) =>
  steer(standup, standup.paused_at ? "resume" : "pause");
export const extend = (standup: Standup) => steer(standup, "extend");
export const finish = (standup: Standup) => steer(standup, "finish");
export const goOn = (standup: Standup) => steer(standup, "go-on");
export const endNow = (standup: Standup) => steer(standup, "end");
export const sayPresence = (
  standup: Standup,
  member: number,
  state: Saying,
) =>
  steer(standup, "presence", { member_id: member, state }, {
    summary: _("{name}: presence changed", { name: row("member", member)?.name ?? "" }),
  });
export const say = (standup: Standup, member: number, text: string, line: number | null = null) =>
  steer(
    standup,
    "say",
    { member_id: member, text, line_id: line },
    member === boot.me.id
      ? written(text, _("What you want to say in the standup"), DRAFTS.line)
      : written(text, _("What was said in the standup"), DRAFTS.said),
  );
export const thank = (standup: Standup, text: string, to: number | null) =>
  steer(standup, "thank", { text, to }, {
    ...written(text, _("Your thanks"), DRAFTS.thanks),
    summary: _("thanks said"),
  });
export const giveMood = (standup: Standup, mood: number) => steer(standup, "mood", { mood });
export const park = (standup: Standup, text: string, people: number[], isHeld?: IsHeld) =>
  steer(standup, "park", { text, people }, {
    ...written(text, _("The parked topic")),
    summary: _("“{text}” parked", { text }),
    isHeld,
  });
export const unpark = (standup: Standup, topic: number) =>
  steer(standup, "unpark", { topic_id: topic }, { summary: _("topic removed") });
export const settle = (
  standup: Standup,
  topic: number,
  outcome: "card" | "follow_up" | "dropped",
  more: { column_id?: number; at?: string } = {},
  isHeld?: IsHeld,
) =>
  steer(standup, "settle", { topic_id: topic, outcome, ...more }, {
    summary: _("topic settled"),
    isHeld,
  });

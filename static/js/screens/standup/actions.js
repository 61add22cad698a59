// @ts-check
/** Steering a standup. A turn says which one it leaves, so two presses at one moment count once. */
import { boot } from "../../sync/boot.js";
import { send } from "../../sync/optimistic_updates.js";
import { _ } from "../../sync/i18n.js";
import { stopsOf } from "../../model/turns.js";

const stream = `board/${boot.board}`;

/**
 * @param {any} standup @param {string} verb @param {any} [body]
 * @param {any} [form] what was written in the form that asks for it
 */
function steer(standup, verb, body = {}, form = {}) {
  return send({ path: `/api/v1/standups/${standup.id}/${verb}`, body, stream, ...form });
}

/** @param {string} verb @param {any} [body] @param {any} [form] */
const onBoard = (verb, body = {}, form = {}) =>
  send({ path: `/api/v1/boards/${boot.board}/standup${verb}`, body, stream, ...form });

/** The fields of this screen whose words come back when they are refused. */
export const DRAFTS = {
  line: `line.${boot.board}`,
  said: `said.${boot.board}`,
  thanks: `thanks.${boot.board}`,
};

/** @param {string} text @param {string} about @param {string} [draft] */
const written = (text, about, draft) => ({
  written: { text, about, draft, href: `/boards/${boot.board}/standup` },
});

export const gather = () => onBoard("");
/** @param {any} values @param {() => boolean} isHeld */
export const changePlan = (values, isHeld) => onBoard("/plan", values, { isHeld });
/** @param {string} day @param {string | null} time */
export const changeDay = (day, time) => onBoard("/days", { day, time });
/** @param {string} text @param {number | null} [line] */
export const prepare = (text, line = null) =>
  onBoard(
    "/lines",
    { text, line_id: line },
    written(text, _("What you want to say in the standup"), DRAFTS.line),
  );

/** @param {any} standup */
export const start = (standup) => steer(standup, "start");
/** @param {any} standup @param {number} to */
export const turnTo = (standup, to) => steer(standup, "turn", { turn: standup.turn, to });
/** @param {any} standup */
export const next = (standup) =>
  standup.turn < stopsOf(standup).length && turnTo(standup, standup.turn + 1);
/** @param {any} standup */
export const previous = (standup) => standup.turn > 0 && turnTo(standup, standup.turn - 1);
/** @param {any} standup */
export const pauseOrResume = (standup) => steer(standup, standup.paused_at ? "resume" : "pause");
/** @param {any} standup */
export const extend = (standup) => steer(standup, "extend");
/** @param {any} standup */
export const finish = (standup) => steer(standup, "finish");
/**
 * @param {any} standup @param {number} member @param {"here" | "remote" | "passes" | "away"} state
 */
export const sayPresence = (standup, member, state) =>
  steer(standup, "presence", { member_id: member, state });
/**
 * @param {any} standup @param {number} member @param {string} text @param {number | null} [line]
 */
export const say = (standup, member, text, line = null) =>
  steer(
    standup,
    "say",
    { member_id: member, text, line_id: line },
    member === boot.me.id
      ? written(text, _("What you want to say in the standup"), DRAFTS.line)
      : written(text, _("What was said in the standup"), DRAFTS.said),
  );
/** @param {any} standup @param {string} text @param {number | null} to */
export const thank = (standup, text, to) =>
  steer(standup, "thank", { text, to }, written(text, _("Your thanks"), DRAFTS.thanks));
/** @param {any} standup @param {number} mood */
export const giveMood = (standup, mood) => steer(standup, "mood", { mood });
/**
 * @param {any} standup @param {string} text @param {number[]} people
 * @param {() => boolean} [isHeld]
 */
export const park = (standup, text, people, isHeld) =>
  steer(standup, "park", { text, people }, { ...written(text, _("The parked topic")), isHeld });
/** @param {any} standup @param {number} topic */
export const unpark = (standup, topic) => steer(standup, "unpark", { topic_id: topic });
/**
 * @param {any} standup @param {number} topic @param {"card" | "follow_up" | "dropped"} outcome
 * @param {any} [more]
 */
export const settle = (standup, topic, outcome, more = {}) =>
  steer(standup, "settle", { topic_id: topic, outcome, ...more });

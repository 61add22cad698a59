// @ts-check
/** Steering a standup. *Next* and *previous* say which turn they leave, so two presses at one moment count once. */
import { boot } from "../../sync/boot.js";
import { send } from "../../sync/commands.js";

const stream = `board/${boot.board}`;

/** @param {any} standup @param {string} verb @param {any} [body] @param {any} [patch] */
function steer(standup, verb, body = {}, patch) {
  const hope = patch ? { put: { standup: { [standup.id]: patch } } } : undefined;
  return send({ path: `/api/v1/standups/${standup.id}/${verb}`, body, stream, hope });
}

export const start = () => send({ path: `/api/v1/boards/${boot.board}/standup`, stream });
/** @param {any} standup */
export const next = (standup) => steer(standup, "next", { turn: standup.turn });
/** @param {any} standup */
export const previous = (standup) => steer(standup, "previous", { turn: standup.turn });
/** @param {any} standup */
export const pauseOrResume = (standup) => steer(standup, standup.paused_at ? "resume" : "pause");
/** @param {any} standup */
export const finish = (standup) => steer(standup, "finish");
/** @param {any} standup @param {string} text */
export const park = (standup, text) => steer(standup, "park", { text });
/** @param {any} standup @param {number} topic */
export const unpark = (standup, topic) => steer(standup, "unpark", { topic_id: topic });

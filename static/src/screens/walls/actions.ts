/** What is asked of a wall: shown as soon as the server has it, taken back like any other action. */
import { send } from "../../sync/optimistic_updates.ts";
import { _ } from "../../sync/i18n.ts";
import { SCENE_NAMES } from "./names.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { SeenWall } from "../../sync/boot.ts";

function onWall({ id }: SeenWall, verb: string, body: object, summary: string, isHeld?: IsHeld) {
  const path = `/api/v1/walls/${id}/${verb}`;
  return send({ path, body, summary, stream: `wall/${id}`, isHeld });
}

export const changeWall = (wall: SeenWall, values: object, isHeld: IsHeld) =>
  onWall(wall, "change", values, _("settings of “{name}” saved", wall), isHeld);

/** @param scene "" for what its playlist says */
export function showScene(wall: SeenWall, scene: string) {
  const facts = { name: wall.name, scene: SCENE_NAMES[scene] };
  const summary = scene
    ? _("“{name}” shows: {scene}", facts)
    : _("“{name}” follows its list", wall);
  return onWall(wall, "scene", { scene }, summary);
}

export function putMessage(wall: SeenWall, text: string, hours: number, isHeld: IsHeld) {
  const summary = _("message on “{name}”: {text}", { name: wall.name, text });
  return onWall(wall, "message", { text, hours }, summary, isHeld);
}

export const takeMessageAway = (wall: SeenWall) =>
  onWall(wall, "message", { text: "" }, _("message on “{name}” taken away", wall));

function onMany(ids: number[], verb: string, values: object, summary: string, isHeld?: IsHeld) {
  const body = { wall_ids: ids, ...values }, stream = `wall/${ids[0]}`;
  return send({ path: `/api/v1/walls/${verb}`, body, summary, stream, isHeld });
}

/** @param name of their group */
export function showSceneOnMany(ids: number[], name: string, scene: string) {
  const summary = scene
    ? _("“{name}” shows: {scene}", { name, scene: SCENE_NAMES[scene] })
    : _("“{name}” follows its list", { name });
  return onMany(ids, "scene", { scene }, summary);
}

export function putMessageOnMany(
  ids: number[],
  name: string,
  message: { text: string; hours?: number },
  isHeld?: IsHeld,
) {
  const summary = message.text
    ? _("message on “{name}”: {text}", { name, text: message.text })
    : _("message on “{name}” taken away", { name });
  return onMany(ids, "message", message, summary, isHeld);
}

export const changeThemeOfMany = (ids: number[], name: string, theme: object, isHeld: IsHeld) =>
  onMany(ids, "theme", theme, _("colours of “{name}” changed", { name }), isHeld);

/** There is nothing to take back: it has shown its name, or has loaded its page. */
export const identify = (wall: SeenWall) => onWall(wall, "identify", {}, "");
export const loadAnew = (wall: SeenWall) => onWall(wall, "reload", {}, "");

/** It cannot come back: its key is gone. */
export const sendAway = (wall: SeenWall) => onWall(wall, "revoke", {}, "");

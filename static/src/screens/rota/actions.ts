/** What can be done about duties, each taken back like anything else. */
import { send } from "../../sync/optimistic_updates.ts";
import { _ } from "../../sync/i18n.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { DutyOverride, SwapRequest } from "../../model/rows.ts";

/** @param path below `/api/v1/rota/` */
export function change(path: string, body: object, summary: string, isHeld?: IsHeld) {
  return send({ path: `/api/v1/rota/${path}`, body, summary, stream: "rota", isHeld });
}

export const accept = () => change("accept", {}, _("you have the desk"));

export const acceptSwap = ({ id }: SwapRequest) =>
  change(`swaps/${id}/accept`, {}, _("duty taken over"));

export const withdrawSwap = ({ id }: SwapRequest) =>
  change(`swaps/${id}/withdraw`, {}, _("not asked any more"));

export const removeOverride = ({ id }: DutyOverride) =>
  change(`overrides/${id}/remove`, {}, _("as the rotation has it"));

/** What the states, healths and sizes of initiatives are called. */
import { _ } from "../sync/i18n.ts";

export const STATES: Record<string, string> = {
  active: _("Active"),
  chosen: _("Chosen"),
  candidate: _("Candidate"),
  done: _("Done"),
  lapsed: _("Lapsed"),
};

export const HEALTHS: Record<string, string> = {
  on_the_way: _("On the way"),
  at_risk: _("At risk"),
  off: _("Off course"),
};

export const HEALTH_ICONS: Record<string, string> = {
  on_the_way: "check",
  at_risk: "circle-alert",
  off: "octagon-alert",
};

export const SIZES = ["S", "M", "L", "XL"];

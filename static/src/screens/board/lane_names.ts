/** What the swimlanes can be drawn by. */
import { _ } from "../../sync/i18n.ts";

export const LANE_NAMES: Record<string, string> = {
  none: _("No swimlanes"),
  team: _("Team"),
  assignee: _("Person"),
  area: _("Focus area"),
  customer: _("Customer"),
  service: _("Class of service"),
};

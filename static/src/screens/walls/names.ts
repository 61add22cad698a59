import { _ } from "../../sync/i18n.ts";

/** The scenes of a wall as people call them, in the order in which a new wall shows them. */
export const SCENE_NAMES: Record<string, string> = {
  whiteboard: _("The whiteboard"),
  columns: _("The whiteboard by columns"),
  brief: _("Board in brief"),
  finished: _("Just finished"),
  focus: _("What we have chosen"),
  measures: _("What we measure"),
  desk: _("The desk"),
  next: _("The next standup"),
  sprint: _("The sprint"),
  flow: _("Finished per week"),
  message: _("The message"),
  clock: _("The clock"),
};

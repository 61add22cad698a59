// @ts-check
import { _ } from "../../sync/i18n.js";

/**
 * The scenes of a wall as people call them, in the order in which a new wall shows them.
 * @type {Record<string, string>}
 */
export const SCENE_NAMES = {
  brief: _("Board in brief"),
  finished: _("Just finished"),
  focus: _("What we have chosen"),
  desk: _("The desk"),
  next: _("The next standup"),
  sprint: _("The sprint"),
  flow: _("Finished per week"),
  message: _("The message"),
  clock: _("The clock"),
};

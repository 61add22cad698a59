/** What becomes of a row, why, and what columns mean, in words. */
import { _ } from "../../sync/i18n.ts";
import type { ImportState, Next, Outcome } from "../../model/imports.ts";

export const OUTCOMES: Record<Outcome, string> = {
  opened: _("New ticket"),
  closed: _("New ticket, already over"),
  joined: _("Into the thread of another"),
  known: _("Taken in before"),
  refused: _("Not taken"),
};

export const WHYS: Record<string, string> = {
  no_words: _("no subject and no text"),
  bad_date: _("a date that cannot be read"),
  date_ahead: _("a date that is yet to come"),
  too_many_cells: _("more cells than headings"),
  too_large: _("larger than 25 MB"),
  unreadable: _("cannot be read"),
  report: _("a read receipt or a report of a program"),
  same_file: _("the same row of the same file"),
  same_id: _("the same id, day and requester"),
  same_content: _("the same content"),
  in_the_queue: _("came by mail itself"),
};

export const FIELDS: Record<string, string> = {
  subject: _("Subject"),
  text: _("Text"),
  name: _("Name"),
  email: _("Mail address"),
  customer: _("Customer"),
  created_at: _("Came at"),
  closed_at: _("Over at"),
  state: _("State"),
  kind: _("Kind"),
  external_id: _("Number in the old queue"),
};

export const STATES: Record<ImportState, string> = {
  taken: _("Not looked through yet"),
  looking: _("Is looked through"),
  looked: _("Looked through: this is what would happen"),
  running: _("Tickets are being made"),
  done: _("Done"),
  stopped: _("Stopped"),
  failed: _("Held up"),
};

export const NEXT: Record<Next, string> = {
  columns: _("Columns …"),
  look: _("Look it through"),
  run: _("Make the tickets"),
  goOn: _("Go on"),
  stop: _("Stop"),
  report: _("Report"),
};

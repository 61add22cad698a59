/** Written by `make types` from the models of each slice: not by hand. */

/**
 * A member is away from `from_on` to `until_on`, both days included. `calendar_id`: it was read
 * in that calendar.
 */
export interface Absence {
  id: number;
  member_id: number;
  from_on: string;
  until_on: string;
  reason: string;
  calendar_id: number | null;
}

/**
 * A calendar (iCalendar, by https) whose events are absences of its member. Its address often
 * opens it to whoever knows it, and is kept sealed; `host` is what is shown of it. `problem` is a
 * word for why it could not be read the last time (reading_calendars.PROBLEMS), or empty.
 */
export interface AbsenceCalendar {
  id: number;
  member_id: number;
  host: string;
  problem: string;
}

/**
 * What a team decided to do, and who sees to it. `card_id` is the card that it became, on board
 * `board_id`. `outcome` is "" until the next retrospective asks, then one of rules.OUTCOMES.
 */
export interface Agreement {
  id: number;
  retrospective_id: number;
  text: string;
  owner_id: number | null;
  board_id: number | null;
  card_id: number | null;
  outcome: string;
  answered_at: string | null;
}

/**
 * A file on a card. Its bytes lie under their SHA-256 `digest` (board/files); `width` and
 * `height` are those of the re-encoded picture, None for what is only downloaded.
 */
export interface Attachment {
  id: number;
  card_id: number;
  board_id: number;
  name: string;
  size: number;
  width: number | null;
  height: number | null;
  by_id: number | null;
  at: string;
  is_on_board: boolean;
}

/**
 * What is likely on a day: 8 of 10 are from `low` to `high`.
 */
export interface Between {
  day: string;
  low: number;
  high: number;
}

/**
 * A card that is held up since `blocked_at` (ISO 8601; None in records from before that was
 * kept); `reason` is "" where it may name a person, `waiting_for` whom it waits for.
 */
export interface BlockedCard {
  id: number;
  title: string;
  reason: string | null;
  blocked_at?: string | null;
  waiting_for?: string;
}

/**
 * A team's board. An open one is seen by every member; only its team works on it. `lanes` says
 * by what its swimlanes are drawn, `lane_limits` is {key of the lane: most cards under way}.
 * Finished cards leave after `done_leaves_days` (None: never). `usual_days` is the 85th percentile
 * of its cycle times, None while too few cards are finished (board/cards/ageing.py). `label_hues`
 * is {label: one of HUES}; a label without one is grey. What others
 * than its team may read begins at `opened_seq`, the number on its stream at which it was opened;
 * 0 for one that was never closed. One with `archived_at` is read and not changed.
 */
export interface Board {
  id: number;
  team_id: number;
  name: string;
  is_open: boolean;
  kind: string;
  lanes: string;
  lane_limits: Record<string, number>;
  label_hues: Record<string, string>;
  expedite_limit: number | null;
  is_expedite_limit_hard: boolean;
  done_leaves_days: number | null;
  usual_days: number | null;
  archived_at: string | null;
}

/**
 * A column. Work counts as started from the first column with `is_started` on, and as finished
 * in `is_finished`. A scrum board's backlog is the column with `is_backlog`; it has a screen of
 * its own.
 */
export interface BoardColumn {
  id: number;
  board_id: number;
  name: string;
  rank: string;
  wip_limit: number | null;
  is_wip_limit_hard: boolean;
  policy: string;
  is_started: boolean;
  is_finished: boolean;
  is_backlog: boolean;
}

/**
 * Finished cards in each of the last eight `weeks`, oldest first; days that a card takes, at
 * the `median` and at the 85th percentile (`usual`), None for fewer than 20.
 */
export interface BoardFlow {
  weeks: number[];
  median: number | null;
  usual: number | null;
}

/**
 * A secret address that needs no sign-in: of the board as guests may see it, or of its standups
 * as a calendar. The link holds a random token, the table its SHA-256.
 */
export interface BoardLink {
  id: number;
  board_id: number;
  kind: string;
  made_by: number | null;
  made_at: string;
  revoked_at: string | null;
}

/**
 * A board to start others from. One that was saved from a closed board belongs to that
 * board (`board_id`), and is for those who may see it; any other is everybody's.
 */
export interface BoardTemplate {
  id: number;
  name: string;
  board_id: number | null;
}

/**
 * One of our mails did not arrive: `to` whom, `why` (bouncing.WHYS), the `status` (RFC 3463)
 * and the words that its mail server gave. `is_final`: nobody tries again.
 */
export interface Bounce {
  to: string;
  why: string;
  status: string;
  said: string;
  is_final: boolean;
}

/**
 * A small step. `assignees` are member ids; `version` counts edits of its texts. `started_at`
 * and `finished_at` are the last crossings of the board's boundaries. `is_title_on_wall` is false
 * for a card from a ticket until someone says that its title names no person; until then walls and
 * guests read `wall_title` instead. `waiting_for` is whom a blocked one waits for. When it has
 * stood still for several standups, `attended_at` is when somebody last said what becomes of it.
 * `message_count` tells an open card that its requester's thread has grown. Its first picture is
 * its cover while it `has_cover`. `deleted_at` is more than archived: only undo brings it back.
 */
export interface Card {
  id: number;
  board_id: number;
  column_id: number;
  rank: string;
  title: string;
  description: string;
  version: number;
  assignees: number[];
  labels: string[];
  checklist: ChecklistItem[];
  due_on: string | null;
  starts_on: string | null;
  service: string;
  estimate: number | null;
  blocked_reason: string | null;
  blocked_at: string | null;
  waiting_for: string;
  attended_at: string | null;
  initiative_id: number | null;
  customer_id: number | null;
  ticket_id: number | null;
  sprint_id: number | null;
  recurrence_id: number | null;
  is_title_on_wall: boolean;
  wall_title: string;
  has_cover: boolean;
  message_count: number;
  comment_count: number;
  question_count: number;
  attachment_count: number;
  created_at: string;
  created_by: number | null;
  moved_at: string;
  started_at: string | null;
  finished_at: string | null;
  finished_by: number[];
  archived_at: string | null;
  deleted_at: string | null;
}

/**
 * As in cards.models.Card; `checklist` has the items' texts.
 */
export interface CardBody {
  title: string;
  description?: string;
  labels?: string[];
  service?: string;
  estimate?: number | null;
  is_title_on_wall?: boolean;
  checklist?: string[];
}

/**
 * One end of a link; its other end is a row of its own with the opposite `role` (rules.py), on
 * the other card's board. So each board's stream tells its own end.
 */
export interface CardLink {
  id: number;
  card_id: number;
  board_id: number;
  other_id: number;
  role: string;
  is_on_board: boolean;
}

/**
 * A card to start others from.
 */
export interface CardTemplate {
  id: number;
  board_id: number;
  name: string;
  body: CardBody;
}

/**
 * `card_id` is the card that it became.
 */
export interface ChecklistItem {
  id: number;
  text: string;
  is_done: boolean;
  card_id?: number | null;
}

/**
 * Something said about a card; Markdown. A question is open until it has `answered_at`.
 * `mentions` are the ids of members who are named in it and may see the board.
 */
export interface Comment {
  id: number;
  card_id: number;
  board_id: number;
  by_id: number | null;
  text: string;
  at: string;
  edited_at: string | null;
  is_question: boolean;
  answered_at: string | null;
  answered_by: number | null;
  mentions: number[];
  is_on_board: boolean;
}

/**
 * Somebody with an address; the name may be empty.
 */
export interface Correspondent {
  name: string;
  email: string;
}

/**
 * The municipality that requesters and cards belong to. `domain` recognises requesters by their
 * mail address; `agreed_percent` is what part of the work was agreed with them, 0: nothing.
 */
export interface Customer {
  id: number;
  name: string;
  domain: string;
  agreed_percent: number;
}

/**
 * How a ticket was dealt: `mode` is auto or manual (then with a `reason`), `before` is {team
 * id: its load before this one}, `cost` what it added to the team's load.
 */
export interface Deal {
  mode: string;
  team: number;
  reason: string;
  before: Record<string, TeamLoad>;
  cost?: number | null;
}

/**
 * The desk in numbers: tickets `waiting`, how many are `late`, and how long the oldest has
 * waited in open time, since `oldest_at` (ISO 8601) or, while the desk is closed,
 * `oldest_minutes`; of those `decided` in 30 days, how many at `first_contact`, and how many were
 * `solved_this_week` so; `dealt` is {team id: tickets}, `on_duty` member ids; `is_unmanned`: there
 * is a rota, and nobody has the desk.
 */
export interface DeskSummary {
  waiting: number;
  oldest_at: string | null;
  decided: number;
  first_contact: number;
  dealt: Record<string, number>;
  on_duty: number[];
  is_unmanned?: boolean;
  oldest_minutes?: number | null;
  late?: number;
  solved_this_week?: number;
}

/**
 * When a customer's desk is open: `hours` of each weekday, Monday first (`08:00-16:30`, empty:
 * closed), public holidays of `country` closed. How soon its tickets are to be triaged and first
 * answered, in minutes of those hours; null: no target. The one without a customer holds for all
 * that have none of their own.
 */
export interface DeskTarget {
  id: number;
  customer_id: number | null;
  hours: string[];
  country: string;
  triage_minutes: number | null;
  answer_minutes: number | null;
}

/**
 * Mission and vision of the department, in a sentence each, over its map; one row. At most
 * `most_active` initiatives are active at a time.
 */
export interface Direction {
  id: number;
  mission: string;
  vision: string;
  most_active: number;
}

/**
 * Somebody else has the desk from one instant to another: the newest one holds.
 */
export interface DutyOverride {
  id: number;
  member_id: number;
  from_at: string;
  until_at: string;
  reason: string;
}

/**
 * `{}`: what a column holds until there is something to say.
 */
export type Empty = Record<string, never>;

/**
 * A card that was finished since the standup before, under its public title.
 */
export interface FinishedCard {
  id: number;
  title: string;
}

/**
 * Where the department wants to go: current state, vision, and the gap between. `hue` colours
 * everything tied to it; `place` is its number from the left.
 */
export interface FocusArea {
  id: number;
  name: string;
  hue: string;
  current_state: string;
  vision: string;
  gap: string;
  place: number;
  owner_id: number | null;
  retired_at: string | null;
}

/**
 * `kind` is quote or signature; it stood before the line of this number (from 0) of what is
 * left.
 */
export interface Fold {
  kind: string;
  line: number;
  text: string;
}

/**
 * The desk goes to `to_id`, whose duty begins at `duty_at`: what `from_id` wrote when they
 * handed it over, and when it was accepted.
 */
export interface Handover {
  id: number;
  duty_at: string;
  from_id: number | null;
  to_id: number;
  note: string;
  handed_at: string | null;
  accepted_at: string | null;
}

/**
 * An address (https) that a team's standups are told to, in the form of its `kind` (KINDS):
 * when one opens, when one was held, or both. Whoever knows the address can write there, so it is
 * kept sealed; `host` is what is shown of it. `key` is the sealed secret that deliveries are
 * signed with. `problem` is a word for why the newest one was not taken (problems.py), or empty,
 * and `status` what was answered, if anything.
 */
export interface Hook {
  id: number;
  team_id: number;
  kind: string;
  host: string;
  tells_opened: boolean;
  tells_held: boolean;
  problem: string;
  status: number | null;
  delivered_at: string | null;
}

/**
 * Something that many miss just now. `title` says what, `known` what we know of it, told at
 * `known_at`; `ticket_id` is the ticket that it was told from, which may be gone. It is on no
 * screen once it has ended.
 */
export interface Incident {
  id: number;
  title: string;
  known: string;
  began_at: string;
  known_at: string;
  ended_at: string | null;
  ticket_id: number | null;
}

/**
 * Something chosen to change. `areas` are focus area ids, the first one gives the colour. `why`
 * is what people should feel. `core` are the members who stay with it, `people` those of the area
 * that it is about, `superusers` those who help others. `quarter` is as 2026-Q4. The owner says
 * how it goes every `rhythm_days`: `health`, since `health_at`. `x` and `y` are its place on the
 * map, from 0 to 1000; None: nobody has placed it.
 */
export interface Initiative {
  id: number;
  name: string;
  summary: string;
  why: string;
  state: string;
  areas: number[];
  owner_id: number | null;
  sponsor_id: number | null;
  core: number[];
  people: number[];
  superusers: number[];
  effort: string;
  effect: string;
  stage: string;
  quarter: string;
  is_must: boolean;
  part_of: number | null;
  health: string;
  health_at: string | null;
  rhythm_days: number;
  chosen_at: string | null;
  x: number | null;
  y: number | null;
}

/**
 * Something said about an initiative. A question is open until it has `answered_at`.
 */
export interface InitiativeComment {
  id: number;
  initiative_id: number;
  by_id: number | null;
  text: string;
  at: string;
  is_question: boolean;
  answered_at: string | null;
  answered_by: number | null;
}

/**
 * One initiative needs another, or helps it.
 */
export interface InitiativeLink {
  id: number;
  from_id: number;
  to_id: number;
  role: string;
}

/**
 * How an initiative went when somebody said so; they are all kept.
 */
export interface InitiativeUpdate {
  id: number;
  initiative_id: number;
  health: string;
  text: string;
  by_id: number | null;
  at: string;
}

/**
 * Since when a team stands with another: the newest number on that one's stream before, and
 * `at` (ISO 8601). What was before is not theirs.
 */
export interface Joined {
  after: number;
  at: string;
}

/**
 * A number that is to come from `baseline` on `begins_on` to `target` by `due_on`; `direction`
 * says which way is better. It belongs to an initiative, to a focus area, or to the whole
 * department. In a roll-out it may be worse than the straight line by `dip_depth` until
 * `dip_until`: that is expected. `source` is the figure that it is read from by itself
 * (own_figures.py), of the board or team `source_id`; "" for what people read. The reader is
 * reminded every `rhythm_days`. `annotations` is {day: what happened}.
 */
export interface Measure {
  id: number;
  name: string;
  unit: string;
  direction: string;
  baseline: number;
  target: number;
  begins_on: string;
  due_on: string;
  dip_depth: number;
  dip_until: string | null;
  initiative_id: number | null;
  area_id: number | null;
  source: string;
  source_id: number | null;
  reader_id: number | null;
  rhythm_days: number;
  annotations: Record<string, string>;
  added_at: string;
  read_at: string | null;
  ended_at: string | null;
}

/**
 * How a measure stands (`standing`), its newest reading (`value` on `day`; None: nothing was
 * read) and what was `expected` that day. `readings` are thinned, `line` is what is expected from
 * the baseline to the target, `straight` the same without the dip (empty: there is none), `band`
 * what 8 of 10 coming readings are likely to be between.
 */
export interface MeasureProgress {
  standing: string;
  value: number | null;
  day: string | null;
  expected: number | null;
  count: number;
  readings: Point[];
  line: Point[];
  straight: Point[];
  band: Between[];
}

/**
 * A calendar's invitation: `method` is request, reply, cancel or publish; times as ISO 8601,
 * days alone where it takes whole ones.
 */
export interface Meeting {
  method: string;
  summary: string;
  begins: string;
  ends: string;
  place: string;
  organizer: string;
}

/**
 * A person who signs in. The mail address and personal choices stay on the server. `capacity`
 * is how much of a full-time equivalent they have for dealt tickets, 0: they take none. `notices`
 * is {kind of notice: at_once | digest | never}; what is not in it is as config says
 * (board/notifications/rules.py). `floors` is {stream: the number on it when they gained the right
 * to watch it} (floors.py).
 */
export interface Member {
  id: number;
  name: string;
  role: string;
  team_id: number | null;
  hue: string;
  is_active: boolean;
  capacity: number;
}

/**
 * One message of a ticket's thread. `way` is in, out or note; `at` is when (ISO 8601). `mail`
 * is the received mail that it came as, `files` what came with it. `folds` are quotes and
 * signatures that were taken out of `text`, each to be shown folded before its line. `subject` is
 * the mail's own, where it is another than the ticket's; `machine` which kind of program wrote it,
 * where no person did; `original` who wrote what was passed on. A note names the ticket that it
 * `mentions` or whose `duplicate` somebody wrote to, tells of a `bounce` or how many
 * more mails of the same sender were `set_aside`, says when an undone answer had left, or why a
 * team `returned` the ticket. `asks`: we asked the requester something.
 * `works`: they say that it works again;
 * `called`: it was said on the phone. `mentions_people` are
 * those whom a note names.
 */
export interface Message {
  id: number;
  way: string;
  who: string;
  text: string;
  at: string;
  mail?: number | null;
  files?: MessageFile[] | null;
  mentions?: number | null;
  duplicate?: number | null;
  answer_left_at?: string | null;
  folds?: Fold[] | null;
  subject?: string | null;
  machine?: string | null;
  meeting?: Meeting | null;
  original?: Correspondent | null;
  bounce?: Bounce | null;
  set_aside?: number | null;
  returned?: Return | null;
  asks?: boolean | null;
  works?: boolean | null;
  called?: boolean | null;
  mentions_people?: number[] | null;
}

/**
 * A file that came with a mail (models.TicketFile): `size` in bytes, a picture's `width` and
 * `height` in pixels. `is_shown`: the message's text has it at its place, as `📎 name`.
 */
export interface MessageFile {
  id: number;
  name: string;
  size: number;
  width: number | null;
  height: number | null;
  is_shown?: boolean | null;
}

/**
 * Where notes are written. `kind` is one of models.KINDS, which everybody reads in their own
 * language, or "own", with the `name` that the team gave it.
 */
export interface NoteColumn {
  id: number;
  kind: string;
  name?: string;
}

/**
 * One thing to know. `kind` is one of rules.KINDS; `title` the card's, or the name of the board
 * whose standup was held; `text` what was said, or the title once more. What is about a ticket
 * or an initiative
 * names no board and no card (0). It is mailed at once or in a digest when the person chose so:
 * `mail` is none, at_once, digest or sent.
 */
export interface Notification {
  id: number;
  member_id: number;
  kind: string;
  board_id: number;
  card_id: number;
  ticket_id: number | null;
  initiative_id: number | null;
  by_id: number | null;
  title: string;
  text: string;
  at: string;
  seen_at: string | null;
}

/**
 * A scene for so many seconds, between two clock times (HH:MM, "" for always).
 */
export interface PlaylistEntry {
  scene: string;
  seconds: number;
  from: string;
  to: string;
}

/**
 * A value on a day.
 */
export interface Point {
  day: string;
  value: number;
}

/**
 * What `member` wants to say in the next standup.
 */
export interface PreparedLine {
  id: number;
  member: number;
  text: string;
}

/**
 * `state` is one of models.PRESENCES, said `at` (ISO 8601).
 */
export interface Presence {
  state: string;
  at: string;
}

/**
 * How many of an initiative's cards are finished; when one moved last (`moved_at`) and the
 * first was begun (`started_at`; ISO 8601). `is_begun`: one is under way, or starts within seven
 * days; `is_still`: nothing moved between the last two standups of the teams that have them.
 */
export interface Progress {
  cards: number;
  finished: number;
  moved_at?: string | null;
  started_at?: string | null;
  is_begun?: boolean;
  is_still?: boolean;
}

/**
 * What a measure was on a day; a day has one. `by_id` is None for what was read by itself.
 */
export interface Reading {
  id: number;
  measure_id: number;
  day: string;
  value: number;
  note: string;
  by_id: number | null;
}

/**
 * A card that comes again and again. `rule` is an RFC 5545 recurrence rule in local days,
 * `at_time` the local clock time (HH:MM), `next_at` the next due instant, None when the rule has
 * ended.
 */
export interface Recurrence {
  id: number;
  board_id: number;
  column_id: number;
  rule: string;
  starts_on: string;
  at_time: string;
  body: CardBody;
  next_at: string | null;
  is_paused: boolean;
}

/**
 * A text that the desk writes often: to answer with, or (`kind` decline) a reason to decline.
 * In braces it has variables (rules.TEMPLATE_VARIABLES).
 */
export interface ReplyTemplate {
  id: number;
  kind: string;
  name: string;
  text_sv: string;
  text_en: string;
}

/**
 * A team looks back. `written` counts the notes while they are hidden and `writers` says who
 * has written; `dots_given` counts dots while those are hidden. `spotlight_id` is the note that is
 * talked about, `timer_ends_at` when its time is up by the server's clock; `minutes` is what each
 * topic gets, 0: no timer.
 */
export interface Retrospective {
  id: number;
  team_id: number;
  title: string;
  phase: string;
  is_anonymous: boolean;
  columns: NoteColumn[];
  dots_each: number;
  minutes: number;
  begun_at: string;
  closed_at: string | null;
  written: number;
  writers: number[];
  dots_given: number;
  spotlight_id: number | null;
  timer_ends_at: string | null;
}

/**
 * What somebody wrote, from the reveal on. `author_id` is None where it was written
 * anonymously. `under_id` is the note that it is grouped with, None for one on top; `dots` are
 * those of the whole group, once they are counted.
 */
export interface RetrospectiveNote {
  id: number;
  retrospective_id: number;
  column_id: number;
  text: string;
  author_id: number | null;
  under_id: number | null;
  dots: number;
  is_talked_about: boolean;
}

/**
 * A team gave a ticket back to the desk: which `team`, which one it should go to
 * instead, and which coordinator had dealt it.
 */
export interface Return {
  team: number;
  suggests?: number | null;
  dealt_by?: number | null;
}

/**
 * From `starts_on` these `people` have the desk in turn, each for `weeks`; they change on a
 * `weekday` (0 is Monday) at `time`, in the clock of `zone`. Public holidays of `country` are
 * nobody's. A later rotation takes over from an earlier one, whose days stay as they were. It was
 * said last at `set_at`.
 */
export interface Rotation {
  id: number;
  people: number[];
  starts_on: string;
  weeks: number;
  weekday: number;
  time: string;
  zone: string;
  country: string;
  set_at: string | null;
}

/**
 * What a list tells of a thread, which is fetched when it is opened: how many messages, who is
 * `named` in its newest note, and whether its requester `works` again by the last one. `version`
 * grows with each change of the thread.
 */
export interface Said {
  version: number;
  count: number;
  named: number[];
  works: boolean;
}

/**
 * What `member` says in this one, written up by `by`.
 */
export interface SaidLine {
  id: number;
  member: number;
  text: string;
  by: number | null;
}

/**
 * A filter with a name: a person's own, or the board's when there is no `member_id`. `query` is
 * the address's ?…
 */
export interface SavedFilter {
  id: number;
  board_id: number;
  member_id: number | null;
  name: string;
  query: string;
}

/**
 * How many tickets count for a team since `since_at`, and their `load` (even_deal.Load): what
 * the next automatic deal is decided by.
 */
export interface Share {
  id: number;
  team_id: number;
  dealt: number;
  load: number;
  last_dealt_at: string | null;
  since_at: string;
  in_a_row: number;
}

/**
 * Two weeks, or what the team chose. Its cards carry `sprint_id`. `start_seq` is the board's
 * number when it began: the burndown is read from the board's log after it. `record` is written at
 * the close.
 */
export interface Sprint {
  id: number;
  board_id: number;
  name: string;
  goal: string;
  starts_on: string;
  ends_on: string;
  state: string;
  started_at: string | null;
  closed_at: string | null;
  start_seq: number;
  record: SprintRecord | SprintSums | Empty;
}

/**
 * With the ids of its cards; `rest_to` is the sprint that took what was left, None for the
 * backlog.
 */
export interface SprintRecord {
  promised: number;
  finished: number;
  left: number;
  cards: number;
  cards_finished: number;
  finished_cards: number[];
  left_cards: number[];
  rest_to: number | null;
}

/**
 * What was promised and what came of it, in estimate points and in cards. Records of sprints
 * that were closed before records named their cards are no more than this.
 */
export interface SprintSums {
  promised: number;
  finished: number;
  left: number;
  cards: number;
  cards_finished: number;
}

/**
 * One standup of a team, or of several (`teams`). `people` are member ids in speaking order,
 * `cards` the ids of those that a walk goes along; `turn` counts from 0 along one of them and is
 * its length after the last. `presence` is by member id, `spent` is {member id: seconds}, kept
 * while it runs. All clocks are instants: what is shown is the difference to now, or to
 * `paused_at` while paused. Finished, it is over at `ending_at`, unless it goes on.
 * `since_at` is the start of the last standup that was held, `stuck_before` that of the one as
 * many back as the plan's `stuck_after` (None while there were fewer), `solved` {member id:
 * tickets solved since}. `mood` stays None unless five have answered; it is shown when
 * the standup is held.
 */
export interface Standup {
  id: number;
  team_id: number;
  teams: number[];
  state: string;
  planned_at: string | null;
  style: string;
  order: string;
  minutes: number;
  is_extended: boolean;
  is_forgotten: boolean;
  started_at: string;
  ends_at: string;
  since_at: string;
  stuck_before: string | null;
  finished_at: string | null;
  paused_at: string | null;
  ending_at: string | null;
  turn: number;
  turn_started_at: string;
  people: number[];
  cards: number[];
  presence: Record<string, Presence>;
  spent: Record<string, number>;
  solved: Record<string, number>;
  said: SaidLine[];
  parked: Topic[];
  thanks: Thanks[];
  mood_answers: number;
  mood: number[] | null;
  record: StandupRecord | Empty;
  is_newest: boolean;
}

/**
 * When a team stands. `weekdays` are 0 (Monday) to 6, `time` is HH:MM in `zone`; public
 * holidays of `country` (SE, DK or none) are left out. `days` are single days that differ: {date:
 * "HH:MM", or "" for cancelled}. `next_at` is the next planned standup, None while none is
 * planned. `joins` are the teams that stand with this one, by id. `video_url` (https) is where
 * whoever is elsewhere joins. What has stood still for `stuck_after` standups that were held
 * asks what becomes of it; it is escalated to `lead_id`, or to administrators. `lines` are what
 * people want to say in the next one.
 */
export interface StandupPlan {
  id: number;
  team_id: number;
  joins: Record<string, Joined>;
  weekdays: number[];
  time: string;
  zone: string;
  minutes: number;
  country: string;
  style: string;
  order: string;
  days: Record<string, string>;
  next_at: string | null;
  video_url: string;
  stuck_after: number;
  lead_id: number | null;
  lines: PreparedLine[];
}

/**
 * What a standup was: how long in `seconds`, how many topics were `parked`, and the member ids
 * of those who were `here` and `away`.
 */
export interface StandupRecord {
  seconds: number;
  finished: FinishedCard[];
  blocked: BlockedCard[];
  parked: number;
  here: number[];
  away: number[];
}

/**
 * "Who can take my Tuesday?": it is on the rota until somebody does, or it is withdrawn.
 */
export interface SwapRequest {
  id: number;
  member_id: number;
  from_at: string;
  until_at: string;
  note: string;
  accepted_by: number | null;
  closed_at: string | null;
}

/**
 * `weight` is the team's capacity for dealt tickets, in full-time equivalents.
 */
export interface Team {
  id: number;
  name: string;
  weight: number;
  is_dealt_to: boolean;
}

/**
 * A team's tickets so far, what it could take that day in full-time equivalents (0: nobody was
 * there), and its load.
 */
export interface TeamLoad {
  dealt: number;
  weight: number;
  load?: number | null;
}

/**
 * From one person to another, or to everybody (`to` None).
 */
export interface Thanks {
  id: number;
  by: number | null;
  to: number | null;
  text: string;
}

/**
 * Something that a requester wants. It is on the desk while it is new or a team works on it.
 * `messages` is its thread, which is fetched when the ticket is opened; `said` is what lists tell
 * of it. `why` says how it was dealt. `participants` may write in the thread as its requester may;
 * `follows` is a ticket that had been closed too long to be opened again. `closing` is what its
 * requesters will read when its card is done. A new one may wait: for an answer since `asked_at`,
 * or until `wake_at`. `claimed_by` is the coordinator who has it in hand. `rating` is what its
 * requester says of how it went (RATINGS), once it is over. `queued_at` is since when it waits
 * for a decision, by when it is to be decided and answered follows from targets (due.py). What is
 * KEPT for numbers stays when it is opened again.
 */
export interface Ticket {
  id: number;
  subject: string;
  state: string;
  channel: string;
  requester_name: string;
  requester_email: string;
  customer_id: number | null;
  created_at: string;
  decided_at: string | null;
  decided_by: number | null;
  resolved_at: string | null;
  is_first_contact: boolean;
  team_id: number | null;
  card_id: number | null;
  board_id: number | null;
  duplicate_of: number | null;
  follows: number | null;
  participants: Correspondent[];
  why: Deal | Empty;
  answered_at: string | null;
  said: Said;
  closing: string;
  asked_at: string | null;
  wake_at: string | null;
  is_spam: boolean;
  claimed_by: number | null;
  rating: string;
  queued_at: string | null;
  triage_soon_at: string | null;
  triage_due_at: string | null;
  answer_soon_at: string | null;
  answer_due_at: string | null;
}

/**
 * Something that a requester wants. It is on the desk while it is new or a team works on it.
 * `messages` is its thread, which is fetched when the ticket is opened; `said` is what lists tell
 * of it. `why` says how it was dealt. `participants` may write in the thread as its requester may;
 * `follows` is a ticket that had been closed too long to be opened again. `closing` is what its
 * requesters will read when its card is done. A new one may wait: for an answer since `asked_at`,
 * or until `wake_at`. `claimed_by` is the coordinator who has it in hand. `rating` is what its
 * requester says of how it went (RATINGS), once it is over. `queued_at` is since when it waits
 * for a decision, by when it is to be decided and answered follows from targets (due.py). What is
 * KEPT for numbers stays when it is opened again.
 */
export interface TicketInFull {
  id: number;
  subject: string;
  state: string;
  channel: string;
  requester_name: string;
  requester_email: string;
  customer_id: number | null;
  created_at: string;
  decided_at: string | null;
  decided_by: number | null;
  resolved_at: string | null;
  is_first_contact: boolean;
  team_id: number | null;
  card_id: number | null;
  board_id: number | null;
  duplicate_of: number | null;
  follows: number | null;
  participants: Correspondent[];
  why: Deal | Empty;
  answered_at: string | null;
  said: Said;
  closing: string;
  asked_at: string | null;
  wake_at: string | null;
  is_spam: boolean;
  claimed_by: number | null;
  rating: string;
  queued_at: string | null;
  triage_soon_at: string | null;
  triage_due_at: string | null;
  answer_soon_at: string | null;
  answer_due_at: string | null;
  messages: Message[];
}

/**
 * A topic of the parking lot. `people` are the member ids of those concerned. `outcome` is "",
 * or one of models.OUTCOMES: `card` is the card that it became, `at` (ISO 8601) when it is taken
 * up again.
 */
export interface Topic {
  id: number;
  text: string;
  by: number | null;
  people: number[];
  outcome: string;
  card?: number | null;
  at?: string | null;
}

/**
 * A paired TV. Its token (kept as a SHA-256) reads the public audience of its boards, of people
 * and of focus; it is made anew every week, and the one before is good until the TV has come with
 * the new one. `inches` is the screen's diagonal, `distance_cm` from where it is read: together
 * they give the smallest text. `has_cue`: it gives a soft sound when people gather. `language` is
 * "" for the server's. `theme` is one of rules.THEMES: light only while the room is bright, and of
 * `hours` from `light_from` to `light_to`. `playlist` is what it shows
 * between standups.
 */
export interface Wall {
  id: number;
  name: string;
  inches: number;
  distance_cm: number;
  may_steer: boolean;
  has_cue: boolean;
  language: string;
  playlist: PlaylistEntry[];
  bright_from: string;
  bright_to: string;
  theme: string;
  light_from: string;
  light_to: string;
  group_name: string;
  message: string;
  message_until: string | null;
  pinned: string;
  pinned_until: string | null;
  identify_until: string | null;
  reload_at: string | null;
  paired_at: string;
  paired_by: number | null;
  revoked_at: string | null;
}

/**
 * A board that is listed on a wall: the wall reads these and no others, whoever's they are.
 */
export interface WallBoard {
  id: number;
  wall_id: number;
  board_id: number;
}

/**
 * What walls show of things that are not theirs to read, as numbers: `name` is desk, focus,
 * flow or measures (wall_metrics.py and its neighbours).
 */
export interface WallSummary {
  id: number;
  name: string;
  body: DeskSummary | Record<string, Progress | BoardFlow | MeasureProgress> | Empty;
}

/**
 * A person follows a card, a column or a board.
 */
export interface Watch {
  id: number;
  member_id: number;
  kind: string;
  target_id: number;
}

/** The rows of each table, by its name. */
export interface Tables {
  absence: Absence;
  absence_calendar: AbsenceCalendar;
  agreement: Agreement;
  attachment: Attachment;
  board: Board;
  board_link: BoardLink;
  board_template: BoardTemplate;
  brief: WallSummary;
  card: Card;
  card_link: CardLink;
  card_template: CardTemplate;
  column: BoardColumn;
  comment: Comment;
  customer: Customer;
  direction: Direction;
  duty_override: DutyOverride;
  focus_area: FocusArea;
  handover: Handover;
  hook: Hook;
  incident: Incident;
  initiative: Initiative;
  initiative_comment: InitiativeComment;
  initiative_link: InitiativeLink;
  initiative_update: InitiativeUpdate;
  measure: Measure;
  member: Member;
  notice: Notification;
  reading: Reading;
  recurrence: Recurrence;
  reply_template: ReplyTemplate;
  retrospective: Retrospective;
  retrospective_note: RetrospectiveNote;
  rotation: Rotation;
  saved_filter: SavedFilter;
  share: Share;
  sprint: Sprint;
  standup: Standup;
  standup_plan: StandupPlan;
  swap_request: SwapRequest;
  target: DeskTarget;
  team: Team;
  ticket: Ticket;
  wall: Wall;
  wall_board: WallBoard;
  watch: Watch;
}

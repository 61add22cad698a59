/** Written by `make types` from the event classes of each slice: not by hand. */

/** What is told of each kind of event, beside the rows that it put and that are gone. */
export interface EventFacts {
  /** Somebody is away for some days. */
  "absence.added": {
    member: number;
  };
  /** They are not. */
  "absence.removed": {
    member: number;
  };
  /** `usual_days`: the board’s own 85th percentile has changed. */
  "ageing.measured": {
    usual_days: number | null;
  };
  /** It is decided. */
  "agreement.added": {
    agreement: number;
    text: string;
  };
  /** What became of it: done, still on, dropped; or asked again. */
  "agreement.answered": {
    agreement: number;
    text: string;
    outcome: string;
  };
  /** It is a step on one of the team's boards. */
  "agreement.became_card": {
    agreement: number;
    text: string;
    card: number;
  };
  /** Its words, or who sees to it. */
  "agreement.changed": {
    agreement: number;
    text: string;
  };
  /** It is not agreed after all. */
  "agreement.removed": {
    agreement: number;
    text: string;
  };
  /** A focus area. */
  "area.added": {
    area: number;
    name: string;
  };
  /** Its texts, owner or colour. */
  "area.changed": {
    area: number;
    name: string;
  };
  /** Its initiatives followed `into` another one. */
  "area.merged": {
    area: number;
    name: string;
    into: number;
  };
  /** It is offered again. */
  "area.reopened": {
    area: number;
    name: string;
  };
  /** It is offered no more. */
  "area.retired": {
    area: number;
    name: string;
  };
  /** Which comes after which. */
  "areas.ordered": {
    areas: number[];
  };
  /** A board with its columns was made. */
  "board.added": {
    board: number;
    name: string;
  };
  /** Put into the archive: read, not changed, until it is brought back or goes after 30 days. */
  "board.archived": {
    board: number;
    name: string;
  };
  /** Where work starts and finishes; cards that stand there are stamped anew. */
  "board.boundaries_set": {
    starts_in: number;
    finishes_in: number;
  };
  /** Name, swimlanes, limits, when finished cards leave; `fields`. */
  "board.changed": {
    board: number;
    name: string;
    fields: string[];
  };
  /** A new column. */
  "board.column_added": {
    column: number;
    name: string;
  };
  /** Name, limit or policy of a column. */
  "board.column_changed": {
    column: number;
    name: string;
  };
  /** A column’s place in the order. */
  "board.column_moved": {
    column: number;
    name: string;
  };
  /** A column is gone; its cards went to `cards_to`. */
  "board.column_removed": {
    column: number;
    name: string;
    cards_to: string;
  };
  /** It went for good with all that was on it; others forget what they had of it. */
  "board.deleted": {
    board: number;
  };
  /** A label has another colour (`hue`), or none. */
  "board.label_coloured": {
    board: number;
    label: string;
    hue: string | null;
  };
  /** It was taken back. */
  "board.link_revoked": {
    link: number;
    link_kind: string;
  };
  /** Brought back from the archive. */
  "board.restored": {
    board: number;
    name: string;
  };
  /** A public link or a calendar link was made. */
  "board.shared": {
    link: number;
    link_kind: string;
  };
  /** A saved board template is gone. */
  "board_template.removed": {
    template: number;
    name: string;
  };
  /** A board was saved as a template: everybody's, or a closed board's own. */
  "board_template.saved": {
    template: number;
    name: string;
  };
  /** Numbers for walls: the desk, progress, flow. */
  "brief.measured": {
    name: string;
  };
  /** A calendar says from now on when they are away. */
  "calendar.followed": {
    member: number;
  };
  /** It says something else than before, or could not be read. */
  "calendar.read": {
    member: number;
  };
  /** It does not any more, and what it said has gone. */
  "calendar.unfollowed": {
    member: number;
  };
  /**
   * A new card; `ticket` when it was dealt from the desk, `again` when it comes again and
   * again, `copied_from` and `split_from` are cards.
   */
  "card.added": {
    card: number;
    title: string;
    column?: string;
    again?: boolean;
    copied_from?: number | null;
    split_from?: number | null;
    ticket?: number | null;
  };
  /** An open question was answered. */
  "card.answered": {
    card: number;
    title: string;
  };
  /** The card left the board; `gone` names it and its comments. */
  "card.archived": {
    card: number;
    title: string;
  };
  /** A question, open until it is answered; or opened again. */
  "card.asked": {
    card: number;
    title: string;
  };
  /** With its `reason`. */
  "card.blocked": {
    card: number;
    title: string;
    reason: string;
  };
  /** A card came from another board, with all that belongs to it; which one is not said. */
  "card.came": {
    card: number;
    title: string;
  };
  /** What its requesters read when it is done. */
  "card.closing_worded": {
    card: number;
    title: string;
  };
  /** Its author reworded a comment. */
  "card.comment_changed": {
    card: number;
    title: string;
  };
  /** A comment was taken back. */
  "card.comment_removed": {
    card: number;
    title: string;
  };
  /** Someone said something. */
  "card.commented": {
    card: number;
    title: string;
  };
  /** Off the board and out of the archive; undo brings it back. */
  "card.deleted": {
    card: number;
    title: string;
  };
  /** It stood still, and nobody does it any more, for a `reason`; as when it is archived. */
  "card.dropped": {
    card: number;
    title: string;
    reason: string;
  };
  /** `fields` that were written. */
  "card.edited": {
    card: number;
    title: string;
    fields: string[];
  };
  /** It stood still; `asked` are the members who lead. */
  "card.escalated": {
    card: number;
    title: string;
    asked: number[];
  };
  /** A file was put on a card; `name`. */
  "card.file_added": {
    card: number;
    title: string;
    name: string;
  };
  /** A file was taken off. */
  "card.file_removed": {
    card: number;
    title: string;
    name: string;
  };
  /** It stood still; `asked` is the member who was asked for help. */
  "card.help_asked": {
    card: number;
    title: string;
    asked: number;
  };
  /** An item was ticked or reworded. */
  "card.item_changed": {
    card: number;
    title: string;
    is_done?: boolean | null;
    text?: string | null;
  };
  /** An item was taken off. */
  "card.item_removed": {
    card: number;
    title: string;
  };
  /** Checklist items; `texts`. */
  "card.items_added": {
    card: number;
    title: string;
    texts: string[];
  };
  /** A card went to another board; which one is not said. */
  "card.left": {
    card: number;
    title: string;
  };
  /** A link; `role` and `other`, told on both ends’ boards where the actor may change both. */
  "card.linked": {
    card: number;
    title?: string;
    role: string;
    other: number;
  };
  /** To a column and place; `came_from`, `to`. */
  "card.moved": {
    card: number;
    title: string;
    to: string;
    came_from: string;
  };
  /** It stood still, and was put into the parking lot of a standup. */
  "card.parked": {
    card: number;
    title: string;
  };
  /** The requester of the ticket behind the card said how it went: `rating`. */
  "card.rated": {
    card: number;
    title: string;
    rating: string;
  };
  /** A reply came to the ticket behind the card. */
  "card.requester_wrote": {
    card: number;
    title: string;
  };
  /** It came back. */
  "card.restored": {
    card: number;
    title: string;
  };
  /** Its ticket is back at the desk, with a `reason`; the card is in the archive. */
  "card.returned": {
    card: number;
    title: string;
    reason: string;
  };
  /** One card became several; `into` are the new ones, whose history this is too. */
  "card.split": {
    card: number;
    title: string;
    into: number[];
  };
  /** It goes on. */
  "card.unblocked": {
    card: number;
    title: string;
  };
  /** A link is gone. */
  "card.unlinked": {
    card: number;
    other: number;
    role?: string;
  };
  /** The requester of the ticket behind the card says so. */
  "card.works_again": {
    card: number;
    title: string;
  };
  /** By mail, and on the requester's page; `asks` something. */
  "card.wrote_to_requester": {
    card: number;
    title: string;
    asks: boolean;
  };
  /** Several new `cards`, of lines that were written at once. */
  "cards.added": {
    cards: number[];
    column?: string;
  };
  /** One thing done to many `cards`; `did` says what. */
  "cards.changed": {
    cards: number[];
    did: string[];
  };
  /** Finished cards left the board by themselves. */
  "cards.left": {
    cards: number[];
    did: string[];
  };
  /** A customer (municipality). */
  "customer.added": {
    customer: number;
    name: string;
  };
  /** Its name or domain was corrected. */
  "customer.changed": {
    customer: number;
    name: string;
  };
  /** Mission, vision, or how many initiatives are active at most. */
  "direction.changed": {
    direction: number;
  };
  /** The next one has the desk. */
  "duty.accepted": {
    member: number;
  };
  /** Whoever had the desk says what the next one needs to know. */
  "duty.handed_over": {
    member: number;
  };
  /** Somebody else has the desk for a while. */
  "duty.overridden": {
    member: number;
  };
  /** They do not, after all. */
  "duty.override_removed": {
    member: number;
  };
  /** A saved filter is gone. */
  "filter.removed": {
    filter: number;
    name: string;
  };
  /** A filter got a name. */
  "filter.saved": {
    filter: number;
    name: string;
  };
  /** A channel is told of a team's standups from now on. */
  "hook.added": {
    hook: number;
  };
  /** It is told of others, in another form or elsewhere. */
  "hook.changed": {
    hook: number;
  };
  /** It is told no more. */
  "hook.removed": {
    hook: number;
  };
  /** It took what it was told, or it did not: `problem` and `status` say why. */
  "hook.told": {
    hook: number;
  };
  /** It is on every wall and page from now on. */
  "incident.begun": {
    incident: number;
    title: string;
  };
  /** What it is called, what we know, or since when it is so. */
  "incident.changed": {
    incident: number;
    title: string;
  };
  /** It works again: it is gone from every wall and page. */
  "incident.ended": {
    incident: number;
    title: string;
  };
  /** An initiative. */
  "initiative.added": {
    initiative: number;
    name: string;
  };
  /** A question about it was answered. */
  "initiative.answered": {
    initiative: number;
    name: string;
  };
  /** A question about it. */
  "initiative.asked": {
    initiative: number;
    name: string;
  };
  /** `fields` that were written. */
  "initiative.changed": {
    initiative: number;
    name: string;
    fields: string[];
  };
  /** A comment was taken back. */
  "initiative.comment_removed": {
    initiative: number;
    name: string;
  };
  /** Someone said something about it. */
  "initiative.commented": {
    initiative: number;
    name: string;
  };
  /** How it goes. */
  "initiative.health_told": {
    initiative: number;
    name: string;
    health: string;
  };
  /** It needs or helps another one; `role`, `to`. */
  "initiative.linked": {
    initiative: number;
    name: string;
    other: number;
    role: string;
    to: string;
  };
  /** From one state to another; `fields` that were written with it. */
  "initiative.state_changed": {
    initiative: number;
    name: string;
    state: string;
    came_from: string;
    fields: string[];
  };
  /** A link went. */
  "initiative.unlinked": {
    initiative: number;
    name: string;
    other: number;
    to: string;
  };
  /** How it goes, in words. */
  "initiative.update_written": {
    initiative: number;
    name: string;
    health: string;
  };
  /** Somewhere else on the map. */
  "initiatives.placed": {
    initiatives: number[];
  };
  /** A measure. */
  "measure.added": {
    measure: number;
    name: string;
  };
  /** What happened on a `day`; with an empty `text` it was taken away. */
  "measure.annotated": {
    measure: number;
    name: string;
    day: string;
    text: string;
  };
  /** `fields` that were written. */
  "measure.changed": {
    measure: number;
    name: string;
    fields: string[];
  };
  /** It is read no more; what was read is kept. */
  "measure.ended": {
    measure: number;
    name: string;
  };
  /** What was read of it is different now: see `measure/<id>`. */
  "measure.read": {
    measure: number;
    name: string;
  };
  /** Whoever reads it was reminded by mail. */
  "measure.reminded": {
    measure: number;
    name: string;
  };
  /** It is read again. */
  "measure.reopened": {
    measure: number;
    name: string;
  };
  /** Name, mail address, role, team, leaving, or a private choice. */
  "member.changed": {
    member: number;
    name: string;
  };
  /** By invitation or set-up. */
  "member.joined": {
    member: number;
    name: string;
  };
  /** Notices of a month ago left the tray. */
  "notice.forgotten": Record<string, never>;
  /** Notices were seen. */
  "notice.seen": Record<string, never>;
  /** Something to know. */
  "notice.told": Record<string, never>;
  /** A day's value: new, or corrected. */
  "reading.put": {
    measure: number;
    name: string;
    day: string;
    value: number;
  };
  /** A day has no value any more. */
  "reading.removed": {
    measure: number;
    name: string;
    day: string;
  };
  /** Every value is in another unit now. */
  "readings.converted": {
    measure: number;
    name: string;
    unit: string;
  };
  /** From a table; `count` days are new or different. */
  "readings.taken_in": {
    measure: number;
    name: string;
    count: number;
  };
  /** A card that comes again and again. */
  "recurrence.added": {
    recurrence: number;
    title: string;
  };
  /** Its rule, its card, or a pause. */
  "recurrence.changed": {
    recurrence: number;
    title: string;
  };
  /** It comes no more. */
  "recurrence.removed": {
    recurrence: number;
    title: string;
  };
  /** The team writes; its stream is told too. */
  "retrospective.begun": {
    retrospective: number;
  };
  /** Somebody gave dots or took some back: not who, not to which note. */
  "retrospective.dots_given": {
    retrospective: number;
  };
  /** A note, with those below it, was put under another one or on its own again. */
  "retrospective.note_grouped": {
    note: number;
  };
  /** Another note is talked about. */
  "retrospective.spotlit": {
    retrospective: number;
  };
  /** To another phase: notes are shown, dots are counted, or it is closed. */
  "retrospective.stepped": {
    retrospective: number;
    phase: string;
  };
  /** The timer was set or stopped. */
  "retrospective.timed": {
    retrospective: number;
  };
  /** A hidden note was added, changed or taken away: no author, no words. */
  "retrospective.written": {
    retrospective: number;
  };
  /** In which order people have the desk from a day on. */
  "rotation.set": Record<string, never>;
  /** Teams that take tickets got their count of dealt tickets. */
  "shares.opened": Record<string, never>;
  /** A planned sprint. */
  "sprint.added": {
    sprint: number;
    name: string;
  };
  /** Its name, goal or dates. */
  "sprint.changed": {
    sprint: number;
    name: string;
  };
  /** With its record; `left` are the cards that were not finished. */
  "sprint.closed": {
    sprint: number;
    name: string;
    left: number[];
  };
  /** A planned sprint is gone; its cards stay in the backlog. */
  "sprint.removed": {
    sprint: number;
    name: string;
  };
  /** `promised` is {card: estimate in points, null where it has none}. */
  "sprint.started": {
    sprint: number;
    name: string;
    promised: Record<string, number | null>;
  };
  /** A single day was moved, cancelled or put back. */
  "standup.day_changed": {
    day: string;
    time: string | null;
    next: string | null;
  };
  /** Finished, or called off: over in twenty seconds, unless it goes on. */
  "standup.ending": {
    standup: number;
  };
  /** Five minutes more, once. */
  "standup.extended": {
    standup: number;
  };
  /** Held; the record is written. */
  "standup.finished": {
    standup?: number | null;
  };
  /** Somebody left the team in mid-round; the turn went on. */
  "standup.mended": {
    standup?: number | null;
  };
  /** One more mood is counted: no author, no mood. */
  "standup.mood_given": {
    standup: number;
  };
  /** People gather; by hand or at the planned time. */
  "standup.opened": {
    standup?: number | null;
  };
  /** A topic for afterwards. */
  "standup.parked": {
    standup: number;
    text: string;
  };
  /** All clocks stand. */
  "standup.paused": {
    standup: number;
  };
  /**
   * Weekdays, time, length, style, order or the teams that join changed; or a clock that had
   * run ahead was set right, and what it had noted as missed is planned anew.
   */
  "standup.planned": {
    fields?: string[] | null;
    next?: string | null;
  };
  /** Somebody prepared what to say. */
  "standup.prepared": Record<string, never>;
  /** Here, remote, passes or away. */
  "standup.presence_said": {
    standup: number;
    member: number;
    state: string;
  };
  /** All instants moved by the pause. */
  "standup.resumed": {
    standup: number;
  };
  /** A line under somebody’s name. */
  "standup.said": {
    standup: number;
    member: number;
  };
  /** A parked topic became a card, a follow-up, or was dropped. */
  "standup.settled": {
    standup: number;
    text: string;
    outcome: string;
  };
  /** Planned, and nobody came. */
  "standup.skipped": {
    standup?: number | null;
  };
  /** The clock runs. */
  "standup.started": {
    standup: number;
  };
  /** Thanks. */
  "standup.thanked": {
    standup: number;
  };
  /** To another turn; past the last one, the finishing minute. */
  "standup.turned": {
    standup: number;
  };
  /** A topic was taken out. */
  "standup.unparked": {
    standup: number;
  };
  /** It was finished by a slip, and goes on. */
  "standup.went_on": {
    standup: number;
  };
  /** A colleague takes it. */
  "swap.accepted": {
    member: number;
  };
  /** Somebody asks who can take a duty of theirs. */
  "swap.asked": {
    member: number;
  };
  /** It is not asked any more. */
  "swap.withdrawn": {
    member: number;
  };
  /** Open `tickets` have what the targets of their customers say now. */
  "targets.followed": {
    tickets: number[];
  };
  /** The organisation's hold for the `customer`. */
  "targets.removed": {
    target: number;
    customer: number | null;
  };
  /**
   * When the desk of a `customer` is open, and how soon its tickets are to be triaged and
   * answered; without one: of all that have no targets of their own.
   */
  "targets.set": {
    target: number;
    customer: number | null;
  };
  /** A team. */
  "team.added": {
    team: number;
    name: string;
  };
  /** Its name, its capacity, or whether it is dealt tickets. */
  "team.changed": {
    team: number;
    name: string;
  };
  /** It is there for everybody at the desk. */
  "template.added": {
    template: number;
    name: string;
  };
  /** It says something else now. */
  "template.changed": {
    template: number;
    name: string;
  };
  /** A card template is gone. */
  "template.removed": {
    template: number;
    name: string;
  };
  /** A card was saved as a template. */
  "template.saved": {
    template: number;
    name: string;
  };
  /** Its requester was asked something; it waits for the answer. */
  "ticket.asked": {
    ticket: number;
  };
  /** Its requester was called; what was said, or that nobody answered, is in its thread. */
  "ticket.called": {
    ticket: number;
  };
  /** Somebody has it in hand. */
  "ticket.claimed": {
    ticket: number;
  };
  /** What its requesters read when its card is done was written. */
  "ticket.closing_worded": {
    ticket: number;
    card: number;
  };
  /** `fields` that were wrong or missing. */
  "ticket.corrected": {
    ticket: number;
    fields: string[];
  };
  /** With its `reason`, answered. */
  "ticket.declined": {
    ticket: number;
    reason: string;
  };
  /** Dealt to a `team`, `mode` auto or manual. */
  "ticket.distributed": {
    ticket: number;
    team: number;
    mode: string;
    reason: string;
  };
  /** Follows another ticket, `of`. */
  "ticket.duplicate": {
    ticket: number;
    of: number;
  };
  /** `tickets` follow it from now on. */
  "ticket.gathered": {
    ticket: number;
    tickets: number[];
  };
  /** The ticket followed its card to another team. */
  "ticket.handed_over": {
    ticket: number;
    card: number;
    team: number;
  };
  /** A note among those who triage. */
  "ticket.noted": {
    ticket: number;
  };
  /** By mail, form, phone or API; `channel`. */
  "ticket.opened": {
    ticket: number;
    channel: string;
  };
  /** Who has part in it beside its requester was changed. */
  "ticket.participants": {
    ticket: number;
  };
  /** Its requester says how it went: `rating`. */
  "ticket.rated": {
    ticket: number;
    rating: string;
  };
  /** Nobody has it in hand any more. */
  "ticket.released": {
    ticket: number;
  };
  /** A decided ticket is back in triage, or its card is no longer done. */
  "ticket.reopened": {
    ticket: number;
    card?: number | null;
  };
  /** The requester wrote again, or the reporter of its `duplicate` did. */
  "ticket.replied": {
    ticket: number;
    duplicate?: number | null;
  };
  /** Its card was finished; every reporter answered. */
  "ticket.resolved": {
    ticket: number;
    card: number;
  };
  /** A `team` gave it back to the desk. */
  "ticket.returned": {
    ticket: number;
    card: number;
    team: number;
  };
  /** Put off `until` a moment, or until its requester writes. */
  "ticket.snoozed": {
    ticket: number;
    until: string;
  };
  /** Solved at the desk, answered. */
  "ticket.solved": {
    ticket: number;
  };
  /** Closed, and nobody is answered. */
  "ticket.spam": {
    ticket: number;
  };
  /** Another matter became a ticket of its own, `into`. */
  "ticket.split": {
    ticket: number;
    into: number;
  };
  /** A mail to its requester did not arrive; `why` is one of bouncing.WHYS. */
  "ticket.undelivered": {
    ticket: number;
    why: string;
  };
  /** Its requester says that it works again. One that nobody had decided is over with that. */
  "ticket.works_again": {
    ticket: number;
  };
  /** Its requester was written to from its `card`; `asks` something. */
  "ticket.written": {
    ticket: number;
    card: number;
    asks: boolean;
  };
  /** Some of an old queue's tickets were made, or got messages; `tickets` are those. */
  "tickets.imported": {
    tickets: number[];
  };
  /** What somebody had in hand is in another one's, with the duty. */
  "tickets.passed_on": {
    member: number;
  };
  /** What was put off is in the queue again. */
  "tickets.woken": {
    tickets: number[];
  };
  /** An event of the same person was taken back (or, undone again, redone); `deed`, `seq`. */
  "undone": {
    deed: string;
    seq: number;
  };
  /** Name, board, size, distance, playlist, hours, remote control. */
  "wall.changed": {
    wall: number;
    name: string;
    fields: string[];
  };
  /** It shows its name for twenty seconds. */
  "wall.identified": {
    wall: number;
  };
  /** A TV was paired. */
  "wall.paired": {
    wall: number;
    name: string;
  };
  /** It loads its page anew. */
  "wall.reloaded": {
    wall: number;
  };
  /** It was sent away. */
  "wall.revoked": {
    wall: number;
    name: string;
  };
  /** One scene for ten minutes, or back to the playlist. */
  "wall.steered": {
    wall: number;
    scene: string;
  };
  /** A message of the day. */
  "wall.told": {
    wall: number;
    text: string;
  };
  /** This person follows a card, a column or a board. */
  "watch.begun": {
    what: string;
    target: number;
  };
  /** They do not any more. */
  "watch.ended": {
    what: string;
    target: number;
  };
}

export type EventKind = keyof EventFacts;

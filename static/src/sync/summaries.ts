/** What an own change is called when it is undone: the words that its action had, from its facts. */
import { _, ngettext } from "./i18n.ts";
import type { OwnChange } from "../model/undo_history.ts";

type Facts = { [name: string]: unknown };
type Say = (facts: Facts) => string;
type Named = { title: string; name: string; text: string };

const named = (facts: Facts) => facts as Named;
const card = (facts: Facts) => _("“{title}” changed", named(facts));
const moved = (facts: Facts) => _("“{title}” moved", named(facts));
const added = (facts: Facts) => _("“{title}” added", named(facts));
const away = (facts: Facts) => _("“{title}” moved to another board", named(facts));
const onCard = (what: string): Say => (facts) => _("“{title}”: {what}", { ...named(facts), what });
const ticket = (say: (n: { n: number }) => string): Say => (facts) =>
  say({ n: Number(facts.ticket) });
const column = (facts: Facts) => _("column “{name}” saved", named(facts));
const sprint = (facts: Facts) => _("sprint “{name}” saved", named(facts));
const recurring = (facts: Facts) => _("recurring “{title}” saved", named(facts));
const area = (facts: Facts) => _("focus area “{name}” saved", named(facts));
const initiative = (facts: Facts) => _("initiative “{name}” saved", named(facts));
const measure = (facts: Facts) => _("measure “{name}” saved", named(facts));
const board = () => _("the board’s settings saved");

const SUMMARIES: Record<string, Say> = {
  "card.added": added,
  "card.moved": moved,
  "card.edited": card,
  "card.blocked": onCard(_("blocked")),
  "card.unblocked": (facts) => _("“{title}” goes on", named(facts)),
  "card.archived": (facts) => _("“{title}” archived", named(facts)),
  "card.restored": onCard(_("brought back")),
  "card.deleted": (facts) => _("“{title}” deleted", named(facts)),
  "card.split": (facts) => _("“{title}” split", named(facts)),
  "card.left": away,
  "card.came": away,
  "card.commented": onCard(_("comment written")),
  "card.asked": onCard(_("question asked")),
  "card.answered": onCard(_("question answered")),
  "card.comment_changed": onCard(_("comment changed")),
  "card.comment_removed": onCard(_("comment removed")),
  "card.items_added": onCard(_("checklist items added")),
  "card.item_changed": onCard(_("checklist")),
  "card.item_removed": onCard(_("checklist")),
  "card.file_added": (facts) => _("“{name}” attached", named(facts)),
  "card.file_removed": (facts) => _("“{name}” taken off", named(facts)),
  "card.linked": () => _("cards linked"),
  "card.unlinked": () => _("link removed"),
  "cards.added": ({ cards }) => {
    const n = Array.isArray(cards) ? cards.length : 1;
    return ngettext("{n} card added", "{n} cards added", n);
  },
  "cards.changed": ({ cards }) => many(Array.isArray(cards) ? cards.length : 1),
  "board.changed": board,
  "board.boundaries_set": board,
  "board.column_added": column,
  "board.column_changed": column,
  "board.column_moved": column,
  "board.column_removed": (facts) => _("column “{name}” removed", named(facts)),
  "board.label_coloured": ({ label }) =>
    _("the colour of “{label}” changed", { label: String(label) }),
  "recurrence.added": recurring,
  "recurrence.changed": recurring,
  "recurrence.removed": recurring,
  "sprint.added": sprint,
  "sprint.changed": sprint,
  "sprint.removed": sprint,
  "sprint.closed": (facts) => _("sprint “{name}” closed", named(facts)),
  "area.added": area,
  "area.changed": area,
  "initiative.added": initiative,
  "area.retired": (facts) => _("focus area “{name}” retired", named(facts)),
  "area.reopened": (facts) => _("focus area “{name}” brought back", named(facts)),
  "area.merged": (facts) => _("focus area “{name}” merged", named(facts)),
  "areas.ordered": () => _("focus areas in another order"),
  "direction.changed": () => _("mission and vision saved"),
  "measure.added": measure,
  "measure.changed": measure,
  "measure.ended": (facts) => _("measure “{name}” ended", named(facts)),
  "measure.reopened": (facts) => _("measure “{name}” taken up again", named(facts)),
  "measure.annotated": (facts) => _("annotation of “{name}” saved", named(facts)),
  "measure.read": (facts) => _("“{name}” read", named(facts)),
  "initiative.changed": initiative,
  "initiative.state_changed": initiative,
  "initiative.linked": () => _("initiatives linked"),
  "initiative.unlinked": () => _("link removed"),
  "initiative.health_told": (facts) => _("said how “{name}” goes", named(facts)),
  "initiative.commented": (facts) => _("“{name}”: comment written", named(facts)),
  "initiative.asked": (facts) => _("“{name}”: question asked", named(facts)),
  "initiative.answered": (facts) => _("“{name}”: question answered", named(facts)),
  "initiative.comment_removed": (facts) => _("“{name}”: comment removed", named(facts)),
  "initiatives.placed": ({ initiatives }) => placed(initiatives),
  "card.wrote_to_requester": onCard(_("message to the requester")),
  "card.closing_worded": onCard(_("words for when it is done")),
  "card.returned": onCard(_("given back to the desk")),
  "ticket.solved": ticket((n) => _("ticket {n} solved", n)),
  "ticket.declined": ticket((n) => _("ticket {n} declined", n)),
  "ticket.duplicate": ticket((n) => _("ticket {n} is a duplicate", n)),
  "ticket.distributed": ticket((n) => _("ticket {n} distributed", n)),
  "ticket.asked": ticket((n) => _("question on ticket {n}", n)),
  "ticket.snoozed": ticket((n) => _("ticket {n} waits", n)),
  "ticket.spam": ticket((n) => _("ticket {n} is spam", n)),
  "ticket.claimed": ticket((n) => _("ticket {n} in hand", n)),
  "ticket.released": ticket((n) => _("ticket {n} let go", n)),
  "ticket.noted": ticket((n) => _("note on ticket {n}", n)),
  "ticket.called": ticket((n) => _("call about ticket {n}", n)),
  "template.added": (facts) => _("template “{name}” saved", named(facts)),
  "template.changed": (facts) => _("template “{name}” saved", named(facts)),
  "template.removed": (facts) => _("template “{name}” removed", named(facts)),
  "ticket.corrected": ticket((n) => _("ticket {n} corrected", n)),
  "ticket.split": ticket((n) => _("ticket {n} split", n)),
  "ticket.gathered": ticket((n) => _("one incident: ticket {n}", n)),
  "retrospective.note_grouped": () => _("notes grouped"),
  "agreement.added": () => _("agreement written down"),
  "agreement.changed": () => _("agreement changed"),
  "agreement.removed": () => _("agreement removed"),
  "agreement.became_card": () => _("agreement made a card"),
  "agreement.answered": () => _("agreement answered"),
  "incident.begun": () => _("incident told"),
  "incident.changed": () => _("incident changed"),
  "incident.ended": (facts) => _("“{title}” works again", named(facts)),
  "ticket.reopened": ticket((n) => _("ticket {n} opened again", n)),
};

/** Answers that leave by mail are written again and not done again. */
const ONCE = ["ticket.solved", "ticket.declined"];

/** Null for what is no work on a board, at the desk or in the focus areas. */
export function summaryOf({ kind, facts }: OwnChange) {
  const say = SUMMARIES[kind];
  return say ? { summary: say(facts), isOnce: ONCE.includes(kind) } : null;
}

function placed(initiatives: unknown) {
  const n = Array.isArray(initiatives) ? initiatives.length : 1;
  return ngettext("{n} initiative placed", "{n} initiatives placed", n);
}

const many = (n: number) => ngettext("{n} card changed", "{n} cards changed", n);

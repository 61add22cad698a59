"""What happens to tickets at the desk, as events."""

from board.boards.events import BoardEvent
from board.cards.models import Card
from board.core.errors import N_
from board.core.events import About, Event
from board.people.events import PeopleEvent

from .models import ReplyTemplate, Ticket
from .targets import DeskTarget


class DeskEvent(Event, on=("desk",)):
    """Something that happened at the desk."""


class TicketEvent(DeskEvent):
    """Something that happened to a ticket."""

    ticket: About[Ticket]


class TicketOpened(TicketEvent, kind="ticket.opened"):
    """By mail, form, phone or API; `channel`."""

    channel: str


class TicketsImported(DeskEvent, kind="tickets.imported"):
    """Some of an old queue's tickets were made, or got messages; `tickets` are those."""

    tickets: list[int]


class TicketDistributed(TicketEvent, kind="ticket.distributed"):
    """Dealt to a `team`, `mode` auto or manual."""

    team: int
    mode: str
    reason: str


class TicketSolved(TicketEvent, kind="ticket.solved"):
    """Solved at the desk, answered."""


class TicketDeclined(TicketEvent, kind="ticket.declined"):
    """With its `reason`, answered."""

    reason: str


class TicketDuplicate(TicketEvent, kind="ticket.duplicate"):
    """Follows another ticket, `of`."""

    of: int


class TicketReopened(TicketEvent, kind="ticket.reopened"):
    """A decided ticket is back in triage, or its card is no longer done."""

    card: int | None = None


class TicketReplied(TicketEvent, kind="ticket.replied"):
    """The requester wrote again, or the reporter of its `duplicate` did."""

    duplicate: int | None = None


class TicketWorksAgain(TicketEvent, kind="ticket.works_again"):
    """Its requester says that it works again. One that nobody had decided is over with that."""


class TicketRated(TicketEvent, kind="ticket.rated"):
    """Its requester says how it went: `rating`."""

    rating: str


class TicketUndelivered(TicketEvent, kind="ticket.undelivered"):
    """A mail to its requester did not arrive; `why` is one of bouncing.WHYS."""

    why: str


class TicketParticipants(TicketEvent, kind="ticket.participants"):
    """Who has part in it beside its requester was changed."""


class TicketResolved(TicketEvent, kind="ticket.resolved"):
    """Its card was finished; every reporter answered."""

    card: int


class TicketHandedOver(TicketEvent, kind="ticket.handed_over"):
    """The ticket followed its card to another team."""

    card: int
    team: int


class TicketReturned(TicketEvent, kind="ticket.returned"):
    """A `team` gave it back to the desk."""

    card: int
    team: int


class TicketWritten(TicketEvent, kind="ticket.written"):
    """Its requester was written to from its `card`; `asks` something."""

    card: int
    asks: bool


class TicketClosingWorded(TicketEvent, kind="ticket.closing_worded"):
    """What its requesters read when its card is done was written."""

    card: int


class TicketSpam(TicketEvent, kind="ticket.spam"):
    """Closed, and nobody is answered."""


class TicketAsked(TicketEvent, kind="ticket.asked"):
    """Its requester was asked something; it waits for the answer."""


class TicketSnoozed(TicketEvent, kind="ticket.snoozed"):
    """Put off `until` a moment, or until its requester writes."""

    until: str


class TicketsWoken(DeskEvent, kind="tickets.woken"):
    """What was put off is in the queue again."""

    tickets: list[int]


class TargetsFollowed(DeskEvent, kind="targets.followed"):
    """Open `tickets` have what the targets of their customers say now."""

    tickets: list[int]


class TicketClaimed(TicketEvent, kind="ticket.claimed"):
    """Somebody has it in hand."""


class TicketReleased(TicketEvent, kind="ticket.released"):
    """Nobody has it in hand any more."""


class ClaimsPassedOn(DeskEvent, kind="tickets.passed_on"):
    """What somebody had in hand is in another one's, with the duty."""

    member: int


class TicketNoted(TicketEvent, kind="ticket.noted"):
    """A note among those who triage."""


class TicketCorrected(TicketEvent, kind="ticket.corrected"):
    """`fields` that were wrong or missing."""

    fields: list[str]


class TicketSplit(TicketEvent, kind="ticket.split"):
    """Another matter became a ticket of its own, `into`."""

    into: int


class IncidentGathered(TicketEvent, kind="ticket.gathered"):
    """`tickets` follow it from now on."""

    tickets: list[int]


class TicketCalled(TicketEvent, kind="ticket.called"):
    """Its requester was called; what was said, or that nobody answered, is in its thread."""


class TemplateEvent(DeskEvent):
    """A text that the desk writes often."""

    template: About[ReplyTemplate]
    name: str


class TemplateAdded(TemplateEvent, kind="template.added"):
    """It is there for everybody at the desk."""


class TemplateChanged(TemplateEvent, kind="template.changed"):
    """It says something else now."""


class TemplateRemoved(TemplateEvent, kind="template.removed"):
    """It is not offered any more."""


class SharesOpened(DeskEvent, kind="shares.opened"):
    """Teams that take tickets got their count of dealt tickets."""


class TargetsSet(PeopleEvent, kind="targets.set"):
    """When the desk of a `customer` is open, and how soon its tickets are to be triaged and
    answered; without one: of all that have no targets of their own."""

    target: About[DeskTarget]
    customer: int | None


class TargetsRemoved(PeopleEvent, kind="targets.removed"):
    """The organisation's hold for the `customer`."""

    target: About[DeskTarget]
    customer: int | None


class CardRequesterWrote(BoardEvent, kind="card.requester_wrote"):
    """A reply came to the ticket behind the card."""

    card: About[Card]
    title: str
    sentence = N_("The requester wrote again")


class CardWorksAgain(BoardEvent, kind="card.works_again"):
    """The requester of the ticket behind the card says so."""

    card: About[Card]
    title: str
    sentence = N_("The requester says that it works again")


class CardRated(BoardEvent, kind="card.rated"):
    """The requester of the ticket behind the card said how it went: `rating`."""

    card: About[Card]
    title: str
    rating: str
    sentence = N_("The requester said how it went")


class CardWroteToRequester(BoardEvent, kind="card.wrote_to_requester"):
    """By mail, and on the requester's page; `asks` something."""

    card: About[Card]
    title: str
    asks: bool
    sentence = N_("{who} wrote to the requester")


class CardClosingWorded(BoardEvent, kind="card.closing_worded"):
    """What its requesters read when it is done."""

    card: About[Card]
    title: str
    sentence = N_("{who} wrote what the requester reads when it is done")


class CardReturned(BoardEvent, kind="card.returned"):
    """Its ticket is back at the desk, with a `reason`; the card is in the archive."""

    card: About[Card]
    title: str
    reason: str
    sentence = N_("{who} gave it back to the desk: {reason}")

"""What happens to people, teams and customers, as events."""

from board.core.events import About, Event

from .models import Customer, Member, Team


class PeopleEvent(Event, on=("people",)):
    """Something that everybody in the organisation may know of somebody."""


class MemberJoined(PeopleEvent, kind="member.joined"):
    """By invitation or set-up."""

    member: About[Member]
    name: str


class MemberChanged(PeopleEvent, kind="member.changed"):
    """Name, mail address, role, team, leaving, or a private choice."""

    member: About[Member]
    name: str


class TeamAdded(PeopleEvent, kind="team.added"):
    """A team."""

    team: About[Team]
    name: str


class TeamChanged(PeopleEvent, kind="team.changed"):
    """Its name, its capacity, or whether it is dealt tickets."""

    team: About[Team]
    name: str


class CustomerAdded(PeopleEvent, kind="customer.added"):
    """A customer (municipality)."""

    customer: About[Customer]
    name: str


class CustomerChanged(PeopleEvent, kind="customer.changed"):
    """Its name or domain was corrected."""

    customer: About[Customer]
    name: str

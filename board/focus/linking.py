"""Links between initiatives: one needs another, or helps it."""

from collections import defaultdict

from sqlmodel import col, select

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import InitiativesLinked, InitiativesUnlinked
from .models import Initiative, InitiativeLink
from .rules import InitiativesInCircle, check_needs


def link_initiatives(actor: Actor, initiative_id: int, *, other_id: int, role: str) -> Change:
    """Say that an initiative `needs` another one, or `helps` it. There is one link from one to
    another: saying it anew changes its role. Needs that close a circle are refused
    (InitiativesInCircle)."""
    if initiative_id == other_id:
        raise InitiativesInCircle()
    with changing("focus", by=actor) as change:
        one, other = change.find(Initiative, initiative_id), change.find(Initiative, other_id)
        if role == "needs":
            check_needs(one.id, other.id, _needs(change))
        link = _between(change, one, other) or InitiativeLink(
            from_id=one.id, to_id=other.id, role=role
        )
        link.role = role
        change.add(link)
        change.record(
            InitiativesLinked(initiative=one, other=other, role=role, name=one.name, to=other.name)
        )
        change.result["link"] = link.id
    return change


def unlink_initiatives(actor: Actor, link_id: int) -> Change:
    """Take a link between two initiatives away."""
    with changing("focus", by=actor) as change:
        link = change.find(InitiativeLink, link_id)
        one, other = (change.find(Initiative, id_) for id_ in (link.from_id, link.to_id))
        change.remove(link)
        change.record(
            InitiativesUnlinked(initiative=one, other=other, name=one.name, to=other.name)
        )
    return change


def _between(change: Change, one: Initiative, other: Initiative) -> InitiativeLink | None:
    ends = (col(InitiativeLink.from_id) == one.id, col(InitiativeLink.to_id) == other.id)
    found: InitiativeLink | None = change.session.exec(select(InitiativeLink).where(*ends)).first()
    return found


def _needs(change: Change) -> dict[int, list[int]]:
    needs: defaultdict[int, list[int]] = defaultdict(list)
    for link in change.all(select(InitiativeLink).where(InitiativeLink.role == "needs")):
        needs[link.from_id].append(link.to_id)
    return needs

"""Who there is: members, teams and customers."""

from sqlmodel import col, select

from board.core import database
from board.core.pages import Mark, Page, page_of

from .models import Customer, Member, Team


def customers() -> list[Customer]:
    with database.current().reading() as session:
        return list(session.exec(select(Customer).order_by(Customer.name)))


def teams() -> list[Team]:
    with database.current().reading() as session:
        return list(session.exec(select(Team).order_by(Team.name)))


MOST_OF_PAGE = 200


def page_of_members(*, before: Mark | None = None) -> Page[Member]:
    """Whoever came last first, 200 at a time."""
    with database.current().reading() as session:
        newest = (col(Member.id),)
        return page_of(session, select(Member), by=newest, after=before, most=MOST_OF_PAGE)


def members() -> list[Member]:
    with database.current().reading() as session:
        return list(session.exec(select(Member).order_by(Member.name)))


def names_of() -> dict[int, str]:
    """{member id: name}, those who have left included."""
    return {member.id: member.name for member in members()}


def people_by_team() -> dict[int, list[Member]]:
    """Who may sign in, by team and name."""
    found: dict[int, list[Member]] = {}
    for member in members():
        if member.is_active and member.team_id is not None:
            found.setdefault(member.team_id, []).append(member)
    return found

"""The demo story: federation of four municipalities, in both languages, with all its chapters:
demo/desk.py, demo/focus_map.py, demo/mornings.py, demo/sprints.py, demo/work.py."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import func, select

from board import ASSETS
from board.cards.models import Card
from board.core import database
from board.core.database import Database
from board.core.event_log import LoggedEvent
from board.demo.story import NotEmpty, tell_story
from board.focus.models import FocusArea, Initiative
from board.people.models import Customer, Member, Team
from board.standup.models import Standup
from board.triage.models import Ticket
from tests.support import moments, services, stories

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.fixture(params=["sqlite in English", "sqlite in Swedish", "postgres in English"])
def told(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The language of a story that has just been told: those that the other tests begin with."""
    kind, _, language = request.param.partition(" in ")
    short = {"English": "en", "Swedish": "sv"}[language]
    if kind == "postgres":
        url = services.postgres_database()
        stories.copy_to_database(url, language=short)
    else:
        begins = moments.of_browsers() if short == "sv" else ""
        stories.copy_into(tmp_path, language=short, begins=begins)
        url = f"sqlite:///{tmp_path / 'tavla.sqlite'}"
    opened = Database(url)
    database.use(opened)
    yield short
    opened.close()


def count(model: type, *conditions: object) -> int:
    with database.current().reading() as session:
        return session.exec(select(func.count()).select_from(model).where(*conditions)).one()


def test_eight_weeks_are_lived_through_by_real_commands(told: str) -> None:
    assert (
        count(FocusArea),
        count(Initiative),
        count(Initiative, Initiative.state == "active"),
    ) == (4, 17, 5)
    assert (
        count(Customer),
        count(Team),
        count(Member),
        count(Member, Member.role == "coordinator"),
    ) == (4, 2, 12, 3)
    assert count(Ticket) == 150
    assert 90 <= count(Card) <= 125
    assert count(Standup, Standup.state == "held") >= 40
    assert count(LoggedEvent) > 1000
    with pytest.raises(NotEmpty):
        tell_story(told, STOCKHOLM)


def test_both_languages_tell_the_same_story() -> None:
    sv, en = (
        tomllib.loads((ASSETS / "config/demo" / f"federation.{lang}.toml").read_text("utf-8"))
        for lang in ("sv", "en")
    )
    for part in ("customers", "teams", "people", "areas", "initiatives", "cards", "tickets"):
        assert [sorted(one) for one in sv[part]] == [sorted(one) for one in en[part]]

"""Each product gets its form, and what people wrote stays text in it (hooks/escaping.py)."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from board.core import clock
from board.hooks.messages import MOST_LETTERS, Place, held_message
from board.hooks.models import KINDS
from board.hooks.payloads import payload_of
from board.standup.models import Standup
from board.standup.values import BlockedCard, FinishedCard, StandupRecord, Topic

EVIL = "@channel <!everyone> ![x](https://evil.example/p.png) *loud* <b>"
PLACE = Place(
    teams="User", base="https://t.example", board_id=1, zone=ZoneInfo("UTC"), language="en",
    names={1: "Ann"},
)  # fmt: skip


def a_standup(*titles: str, blocked: str = "", parked: str = "") -> Standup:
    now = clock.now()
    record = StandupRecord(
        seconds=720,
        finished=tuple(FinishedCard(id=n, title=title) for n, title in enumerate(titles)),
        blocked=(BlockedCard(id=9, title=blocked, reason="parts"),) if blocked else (),
        parked=1,
        here=(1, 2),
        away=(3,),
    )
    topic = Topic(id=1, text=parked, by=1, people=(1, 99), outcome="")
    values: dict[str, Any] = {"since_at": now, "ends_at": now, "turn_started_at": now}
    return Standup(
        id=7, team_id=1, teams=[1], started_at=now, record=record, **values,
        parked=(topic,) if parked else (),
    )  # fmt: skip


def told(kind: str, standup: Standup) -> dict[str, Any]:
    return payload_of(kind, held_message(standup, PLACE, str), {"event": "held"})


def test_teams_gets_an_adaptive_card_with_a_way_to_the_record() -> None:
    (attachment,) = told("teams", a_standup("Refunds", blocked="Lift"))["attachments"]
    card = attachment["content"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert "2 of us, 12 minutes" in card["body"][0]["text"]
    assert card["body"][2]["text"] == "- Refunds"
    assert card["actions"][0]["url"] == "https://t.example/standups/7"


@pytest.mark.parametrize("kind", ["slack", "mattermost", "rocketchat"])
def test_the_others_get_text_with_a_link(kind: str) -> None:
    text = told(kind, a_standup("Refunds", parked="The lift"))["text"]
    assert "Refunds" in text and "The lift (Ann)" in text
    assert "https://t.example/standups/7" in text


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "json"])
def test_what_people_wrote_calls_nobody_and_formats_nothing(kind: str) -> None:
    said = str(told(kind, a_standup(EVIL)))
    assert "![x](" not in said
    calls = "@channel" in said or "<!everyone>" in said
    assert kind == "teams" or not calls, "in Teams, text alone calls nobody"
    assert " *loud* " not in said


def test_a_thousand_long_titles_become_twelve_short_ones_and_a_count() -> None:
    text = told("rocketchat", a_standup(*["x" * 200] * 1000))["text"]
    assert text.count("•") == 13 and "+988" in text
    assert len(text) < 5000
    assert "x" * MOST_LETTERS not in text


def test_a_standup_of_nothing_is_one_line() -> None:
    text = told("json", a_standup())["text"]
    assert text.splitlines()[0].startswith("The standup ") and len(text.splitlines()) == 3

"""What a channel is told of a standup, once and in time, whatever it does to whoever tells it: from
the queue (hooks/queueing.py) over the wire (hooks/telling.py) to the word for what went wrong
(hooks/problems.py), what it says (hooks/contents.py) and what became of it (hooks/outcomes.py)."""

from datetime import timedelta
from typing import Any

import orjson
import pytest
from sqlmodel import select

from board.core import clock, database
from board.hooks import delivering, tellers, telling
from board.hooks.delivering import deliver_due
from board.hooks.models import Hook, HookDelivery
from board.hooks.signing import signed_headers
from board.hooks.tellers import Teller
from board.mail.sealing import opened
from tests.support.channel import Channel, within
from tests.support.standups import MONDAY, begun, ends, kept_at, plans
from tests.support.world import Persona, World


@pytest.fixture(autouse=True)
def board(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Invoices"]})


def named(ann: Persona, channel: Channel, **values: object) -> int:
    body = {"kind": "json", "address": channel.address, **values}
    hook: int = ann.post(f"/teams/{ann.world.team_id}/hooks", body).result["hook"]
    return hook


def held(world: World, ann: Persona) -> int:
    standup = begun(world, ann)
    assert ends(ann, standup).status == 200
    return standup


def bodies(channel: Channel) -> list[dict[str, Any]]:
    return [orjson.loads(body) for _, body in channel.heard]


def deliveries() -> list[HookDelivery]:
    with database.current().reading() as session:
        return list(session.exec(select(HookDelivery).order_by(HookDelivery.id)))  # type: ignore[arg-type]


def later(**by: float) -> Any:
    return clock.moved_to(clock.now() + timedelta(**by))


def test_it_is_told_that_one_begins_and_what_it_was_signed(
    world: World, ann: Persona, channel: Channel, teller: Teller
) -> None:
    hook = named(ann, channel)
    standup = begun(world, ann)
    assert deliver_due(teller) == 1
    ann.post(f"/cards/{world.card('Invoices').id}/block", {"reason": "parts"})
    ann.post(f"/standups/{standup}/park", {"text": "the lift", "people": [ann.actor.id]})
    ends(ann, standup)
    assert deliver_due(teller) == 1
    assert deliver_due(teller) == 0, "each once"
    begins, was = bodies(channel)
    assert (begins["event"], was["event"]) == ("opened", "held")
    assert "begins at" in begins["text"] and f"/boards/{world.board_id}/standup" in begins["text"]
    assert "Blocked:\n- Invoices (parts)" in was["text"]
    assert "Parked:\n- the lift (Ann)" in was["text"]
    assert was["standup"]["record"]["blocked"][0]["title"] == "Invoices"
    headers, body = channel.heard[1]
    key = opened(world.row(Hook, hook).key)
    at = int(headers["webhook-timestamp"])
    assert headers.items() >= signed_headers(key, body, name=was["delivery"], at=at).items()


def test_it_is_told_in_the_commit_of_the_standup_or_not_at_all(
    world: World, ann: Persona, channel: Channel, teller: Teller
) -> None:
    """A second standup is refused: nothing of it is told."""
    named(ann, channel)
    begun(world, ann)
    refused = ann.post(f"/teams/{world.team_id}/standup")
    assert refused.error == "standup_already_running"
    assert [one.event for one in deliveries()] == ["opened"]


def test_planned_ones_are_told_and_one_that_nobody_opened_is_not(
    world: World, ann: Persona, channel: Channel
) -> None:
    named(ann, channel)
    with clock.moved_to(MONDAY):
        plans(world, world.person("Dee", role="admin"))
    kept_at(minutes=-1)
    assert [one.event for one in deliveries()] == ["opened"]
    kept_at(minutes=120)
    assert [one.event for one in deliveries()] == ["opened"], "given up: no news"


@pytest.mark.parametrize(
    ("answer", "problem", "status"),
    [
        (500, "refused", 500),
        (404, "refused", 404),
        ("redirects", "redirected", 302),
        ("hangs", "no_answer", None),
        ("drips", "no_answer", None),
        ("floods", "", 200),
    ],
)
def test_whatever_it_answers_nobody_waits_and_why_is_said(
    world: World,
    ann: Persona,
    channel: Channel,
    teller: Teller,
    monkeypatch: pytest.MonkeyPatch,
    answer: int | str,
    problem: str,
    status: int | None,
) -> None:
    monkeypatch.setattr(telling, "SECONDS", 0.5)
    hook = named(ann, channel, tells_opened=False)
    held(world, ann)
    channel.answer = answer
    with within(3.0):
        deliver_due(teller)
    row = world.row(Hook, hook)
    assert (row.problem, row.status) == (problem, status)
    assert len(channel.heard) == 1, "a redirect is not followed"


def test_a_failure_is_tried_again_ever_later_under_the_same_name_and_given_up(
    world: World, ann: Persona, channel: Channel, teller: Teller
) -> None:
    hook = named(ann, channel, tells_opened=False)
    held(world, ann)
    channel.answer = 500
    for hours in range(12):
        with later(hours=hours):
            deliver_due(teller)
    assert len(channel.heard) == 8
    assert len(set(channel.names)) == 1
    assert ann.post(f"/hooks/{hook}/again").body == {"count": 1}
    channel.answer = 202
    assert deliver_due(teller) == 1
    assert world.row(Hook, hook).problem == ""
    assert len(set(channel.names)) == 1


def test_what_was_told_in_the_moment_of_a_crash_is_told_again_under_its_name(
    world: World,
    ann: Persona,
    channel: Channel,
    teller: Teller,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    named(ann, channel, tells_opened=False)
    held(world, ann)
    with monkeypatch.context() as patch:
        patch.setattr(delivering, "note_delivery", lambda *_: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            deliver_due(teller)
    assert deliver_due(teller) == 0, "somebody else might be telling it"
    with later(seconds=61):
        assert deliver_due(teller) == 1
    assert len(channel.heard) == 2 and len(set(channel.names)) == 1


def test_one_that_fails_does_not_hold_up_the_others(
    world: World, ann: Persona, channel: Channel, teller: Teller
) -> None:
    named(ann, channel, address="https://localhost:1/nobody", tells_opened=False)
    named(ann, channel, tells_opened=False)
    held(world, ann)
    assert deliver_due(teller) == 1
    assert len(channel.heard) == 1


def test_that_one_begins_is_not_told_when_it_is_over(
    world: World, ann: Persona, channel: Channel, teller: Teller
) -> None:
    named(ann, channel, tells_held=False)
    held(world, ann)
    assert deliver_due(teller) == 0
    assert channel.heard == []


def test_what_leads_inside_is_not_asked(world: World, ann: Persona, channel: Channel) -> None:
    """`localhost` is not named in these settings."""
    hook = named(ann, channel)
    begun(world, ann)
    with world.app.app_context():
        stranger = tellers.teller_of(world.app.extensions["settings"])
    deliver_due(stranger)
    assert world.row(Hook, hook).problem == "not_allowed"
    assert channel.heard == []


def test_a_hook_that_was_removed_is_told_nothing_more(
    world: World, ann: Persona, channel: Channel, teller: Teller
) -> None:
    hook = named(ann, channel)
    begun(world, ann)
    ann.post(f"/hooks/{hook}/remove")
    assert deliver_due(teller) == 0
    assert channel.heard == [] and deliveries()[0].ended_at

"""When the team stands: weekdays, holidays, single days, nights of clock change, and what happens
without a hand."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar
from sqlmodel import select

from board.core import clock, database
from board.standup.models import Standup, StandupPlan
from board.standup.rules import next_time
from board.standup.scheduler import keep_standups
from tests.support.world import Persona, World

ZONE = "Europe/Stockholm"
MONDAY = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
BEGINS_AT = MONDAY
PLAN = {"weekdays": [0, 2, 4], "time": "08:30", "zone": ZONE, "country": "SE"}


def following(after: datetime, **more: object) -> datetime | None:
    plan: dict = {
        "weekdays": [0, 2, 4],
        "at": "08:30",
        "zone": ZONE,
        "country": "SE",
        "days": {},
    } | more
    return next_time(**plan, after=after)


def day_of(instant: datetime | None) -> str:
    return instant.astimezone(UTC).isoformat(timespec="minutes") if instant else ""


def test_monday_wednesday_friday_at_the_local_time() -> None:
    assert day_of(following(MONDAY)) == "2026-11-23T07:30+00:00"
    assert day_of(following(MONDAY + timedelta(hours=1, minutes=30))) == "2026-11-25T07:30+00:00"
    assert day_of(following(datetime(2026, 7, 1, tzinfo=UTC))) == "2026-07-01T06:30+00:00"


def test_public_holidays_are_left_out_by_country() -> None:
    before_christmas = datetime(2026, 12, 23, 12, tzinfo=UTC)
    assert day_of(following(before_christmas)) == "2026-12-28T07:30+00:00"
    assert day_of(following(before_christmas, country="")) == "2026-12-25T07:30+00:00"


@pytest.mark.parametrize(
    ("country", "day"),
    [("SE", "2025-06-06"), ("SE", "2026-01-06"), ("DK", "2026-04-02"), ("DK", "2026-04-06")],
)
def test_a_holiday_of_each_country(country: str, day: str) -> None:
    at = following(
        datetime.fromisoformat(f"{day}T00:30:00+01:00"), weekdays=list(range(7)), country=country
    )
    assert day_of(at) > f"{day}T23:00"


def test_sundays_are_no_holidays_of_their_own() -> None:
    assert (
        day_of(following(datetime(2026, 11, 28, 12, tzinfo=UTC), weekdays=[6]))
        == "2026-11-29T07:30+00:00"
    )


def test_a_night_that_leaves_the_time_out_and_one_that_repeats_it() -> None:
    night = {"weekdays": [6], "at": "02:30"}
    assert (
        day_of(following(datetime(2026, 3, 28, 12, tzinfo=UTC), **night))
        == "2026-03-29T01:30+00:00"
    )
    first = following(datetime(2026, 10, 24, 12, tzinfo=UTC), **night)
    assert day_of(first) == "2026-10-25T00:30+00:00"
    assert day_of(following(first or MONDAY, **night)) == "2026-11-01T01:30+00:00"


def test_single_days_go_over_the_plan_and_over_holidays() -> None:
    days = {"2026-11-23": "", "2026-11-24": "23:55", "2026-12-25": "09:00"}
    assert day_of(following(MONDAY, days=days)) == "2026-11-24T22:55+00:00"
    assert (
        day_of(following(datetime(2026, 12, 23, 12, tzinfo=UTC), days=days))
        == "2026-12-25T08:00+00:00"
    )


def test_nothing_planned_is_none() -> None:
    assert following(MONDAY, weekdays=[]) is None


def test_another_time_zone_is_another_instant(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
        assert plan(world).next_at == MONDAY + timedelta(hours=1, minutes=30)
        plans(world, ann, zone="Europe/Helsinki")
        assert plan(world).next_at == MONDAY + timedelta(minutes=30)
    assert (
        ann.post(f"/boards/{world.board_id}/standup/plan", {"zone": "Mars/Olympus"}).status == 422
    )


def plans(world: World, by: Persona, **values: object) -> None:
    assert by.post(f"/boards/{world.board_id}/standup/plan", {**PLAN, **values}).status == 200


def plan(world: World) -> StandupPlan:
    with database.current().reading() as session:
        return session.exec(select(StandupPlan).where(StandupPlan.board_id == world.board_id)).one()


def standups(world: World) -> list[Standup]:
    with database.current().reading() as session:
        return list(
            session.exec(
                select(Standup).where(Standup.board_id == world.board_id).order_by(Standup.id)
            )
        )


def kept_at(**after: float) -> int:
    with clock.moved_to(MONDAY + timedelta(hours=1, minutes=30) + timedelta(**after)):
        return keep_standups(ZONE)


def test_it_opens_by_itself_two_minutes_before_once(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
    assert kept_at(minutes=-3) == 0
    assert kept_at(minutes=-1.9) == 1
    assert kept_at(minutes=-1.9) == kept_at(minutes=1) == 0
    [standup] = standups(world)
    assert (standup.state, standup.planned_at) == (
        "gathering",
        MONDAY + timedelta(hours=1, minutes=30),
    )
    assert plan(world).next_at == MONDAY + timedelta(days=2, hours=1, minutes=30)


def test_one_that_nobody_started_was_not_held(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
        ann.post(f"/boards/{world.board_id}/standup/lines", {"text": "The lift"})
    kept_at(minutes=0)
    assert kept_at(minutes=21) == 1
    [skipped] = standups(world)
    assert (skipped.state, skipped.said) == ("skipped", ())
    assert [line.text for line in plan(world).lines] == ["The lift"]


def test_a_server_that_was_down_notes_what_was_missed_and_keeps_the_lines(
    world: World, ann: Persona
) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
        ann.post(f"/boards/{world.board_id}/standup/lines", {"text": "The lift"})
    kept_at(hours=5)
    [missed] = standups(world)
    assert (missed.state, missed.finished_at, missed.said) == ("skipped", missed.planned_at, ())
    assert [line.text for line in plan(world).lines] == ["The lift"]


def test_a_clock_that_ran_days_ahead_has_skipped_no_standup(world: World, ann: Persona) -> None:
    world.a_board()
    plans(world, ann)
    first = plan(world).next_at
    kept_at(hours=80)
    assert {one.state for one in standups(world)} == {"skipped"}
    assert plan(world).next_at != first
    assert kept_at(minutes=-30) == 1
    assert plan(world).next_at == first
    assert [one.planned_at for one in standups(world)] == [None] * len(standups(world))
    assert kept_at(minutes=-29) == 0, "once"
    assert kept_at(minutes=-1) == 1
    assert standups(world)[-1].state == "gathering"


def test_opened_by_hand_shortly_before_it_is_the_planned_one(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
    with clock.moved_to(MONDAY + timedelta(hours=1)):
        standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
        ann.post(f"/standups/{standup}/start")
        ann.post(f"/standups/{standup}/finish")
        plans(world, ann, minutes=10)
    assert kept_at(minutes=0) == 0
    assert [one.state for one in standups(world)] == ["held"]


def test_one_that_runs_when_the_time_comes_is_the_planned_one(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
        plans(world, ann)
    with clock.moved_to(MONDAY + timedelta(hours=1, minutes=20)):
        ann.post(f"/standups/{standup}/start")
    kept_at(minutes=0)
    assert [one.planned_at is not None for one in standups(world)] == [True]


def test_a_forgotten_one_ends_by_itself_and_says_so(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
        ann.post(f"/standups/{standup}/start")
    with clock.moved_to(MONDAY + timedelta(minutes=44)):
        assert keep_standups(ZONE) == 0
    with clock.moved_to(MONDAY + timedelta(minutes=46)):
        assert keep_standups(ZONE) == 1
    [row] = standups(world)
    assert (row.state, row.is_forgotten, row.record.seconds) == ("held", True, 900)


def test_a_member_removed_in_mid_turn_gives_the_turn_on(
    world: World, ann: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board()
    standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    ann.post(f"/standups/{standup}/start")
    people = standups(world)[0].people
    siv.post(f"/members/{people[0]}/change", {"is_active": False})
    assert keep_standups(ZONE) == 1
    row = standups(world)[0]
    assert (row.people[row.turn :], row.turn, row.state) == (people[1:], 1, "running")
    assert keep_standups(ZONE) == 0


def test_a_member_removed_while_they_gather_starts_nothing(
    world: World, ann: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board()
    standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    siv.post(f"/members/{cy.actor.id}/change", {"is_active": False})
    assert keep_standups(ZONE) == 0
    assert standups(world)[0].state == "gathering"
    assert ann.post(f"/standups/{standup}/start").status == 200


def test_each_planned_day_that_a_stopped_server_missed_is_noted(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
    for _ in range(5):
        kept_at(days=5)
    assert [one.state for one in standups(world)] == ["skipped"] * 3


def test_one_boards_trouble_is_not_the_others(
    world: World, ann: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    from board.standup import scheduler

    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
    monkeypatch.setattr(scheduler, "_to_look_at", lambda: [999_999, world.board_id])
    assert kept_at(minutes=0) == 1


def test_a_day_is_moved_cancelled_and_put_back(world: World, ann: Persona) -> None:
    world.a_board()
    path = f"/boards/{world.board_id}/standup/days"
    with clock.moved_to(MONDAY):
        plans(world, ann)
        ann.post(path, {"day": "2026-11-23", "time": "13:00"})
        assert plan(world).next_at == MONDAY + timedelta(hours=6)
        ann.post(path, {"day": "2026-11-23", "time": ""})
        assert plan(world).next_at == MONDAY + timedelta(days=2, hours=1, minutes=30)
        ann.post(path, {"day": "2026-11-23", "time": None})
        assert plan(world).next_at == MONDAY + timedelta(hours=1, minutes=30)
        assert ann.post(path, {"day": "2026-11-24", "time": ""}).error == "no_standup_that_day"
        assert ann.post(path, {"day": "2026-11-24", "time": "25:00"}).status == 422


def test_the_calendar_feed_has_every_planned_day_and_no_other(world: World, ann: Persona) -> None:
    world.a_board()
    with clock.moved_to(MONDAY):
        plans(world, ann)
        ann.post(f"/boards/{world.board_id}/standup/days", {"day": "2026-11-25", "time": ""})
        token = ann.post(f"/boards/{world.board_id}/links", {"kind": "calendar"}).result["token"]
        answer = world.app.test_client().get(f"/calendar/{token}.ics")
    assert answer.content_type.startswith("text/calendar")
    days = [
        str(event.decoded("dtstart").date())
        for event in Calendar.from_ical(answer.data).walk("VEVENT")
    ]
    assert days[:2] == ["2026-11-23", "2026-11-27"]
    assert "2026-12-25" not in days
    assert len(days) > 30
    assert world.app.test_client().get("/calendar/nonsense.ics").status_code == 404
    assert world.app.test_client().get(f"/shared/{token}").status_code == 404


def test_the_list_and_a_record_can_be_read_by_the_team_only(
    world: World, ann: Persona, bo: Persona, tv: Persona
) -> None:
    world.a_board(is_open=False)
    standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    ann.post(f"/standups/{standup}/start")
    assert ann.client.get(f"/standups/{standup}").status_code == 404
    ann.post(f"/standups/{standup}/finish")
    assert ann.client.get(f"/standups/{standup}").status_code == 200
    assert ann.client.get(f"/boards/{world.board_id}/standups").status_code == 200
    assert bo.client.get(f"/standups/{standup}").status_code == 404
    assert ann.get(f"/boards/{world.board_id}/standups").body[0]["state"] == "held"
    assert bo.get(f"/boards/{world.board_id}/standups").status == 404
    assert tv.get(f"/boards/{world.board_id}/standups").status == 404


def test_those_who_were_away_are_told(world: World, ann: Persona, cy: Persona) -> None:
    from board.notifications.notifying import tell_news

    world.a_board(cards={"Doing": ["The lift"]})
    standup = ann.post(f"/boards/{world.board_id}/standup").result["standup"]
    ann.post(f"/standups/{standup}/presence", {"member_id": cy.actor.id, "state": "away"})
    ann.post(f"/standups/{standup}/start")
    ann.moves("The lift", to="Done")
    ann.post(f"/standups/{standup}/finish")
    tell_news()
    notices = cy.get(f"/streams/me/{cy.actor.id}/snapshot").body["rows"]["notice"].values()
    assert [(one["kind"], one["text"], one["card_id"]) for one in notices] == [
        ("standup", "The lift", 0)
    ]

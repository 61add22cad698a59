"""What holds in a standup. Pure: facts in, an answer or a named refusal out."""

import random
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from board.core.errors import N_, Refused

from .values import Presence

MOST_LINES = 8
MOST_TOPICS = 30
MOST_THANKS = 60
MOST_DAYS = 60
MOST_TEAMS = 20
LEAST_ANSWERS = 5
"""Fewer moods than this are never shown: one could guess whose they are."""
SPEAKING = ("here", "remote")


class StandupAlreadyRunning(Refused):
    sentence = N_("The team's standup is open already; you can join it.")


class StandupNotRunning(Refused):
    sentence = N_("This standup is over.")


class StandupNotStarted(Refused):
    sentence = N_("The clock has not been started yet.")


class TurnAlreadyMoved(Refused):
    sentence = N_("Someone pressed at the same moment; the turn moved once.")


class NobodyPresent(Refused):
    sentence = N_("There is nobody to speak. Say who is here first, then start.")


class AlreadyExtended(Refused):
    sentence = N_("It has been extended once. That was on purpose; now park what is left.")


class TooManyLines(Refused):
    status = 422
    sentence = N_("That is more than anybody can listen to: at most {most} here.")


class StandupGoesOn(Refused):
    sentence = N_("A standup is not undone: go back to a turn instead, or pause it.")


class StandupIsEnding(Refused):
    sentence = N_("It has been finished, and is over in a moment. Go on first.")


class StandupNotFinished(Refused):
    sentence = N_("Nobody has finished this standup. Finish it first.")


class TopicSettled(Refused):
    sentence = N_("This topic has been settled already.")


class MoodAlreadyGiven(Refused):
    sentence = N_("You have told your mood already. Nobody knows which, so it cannot be changed.")


class TeamStandsAlready(Refused):
    status = 422
    field = "joins"
    sentence = N_("A team does not join its own standup.")


class NobodyToEscalateTo(Refused):
    sentence = N_(
        "There is nobody to put it before: name somebody else who leads the team in the plan."
    )


class NoStandupThatDay(Refused):
    status = 422
    field = "day"
    sentence = N_("No standup is planned on that day, so there is none to move or cancel.")


def speaking_order(
    names: Mapping[int, str],
    *,
    order: str,
    presence: Mapping[str, Presence],
    team_id: int,
    day: date,
    wrote: Collection[int] = (),
) -> list[int]:
    """Everybody who does not say that they are away or pass, and of those who are away whoever
    `wrote` beforehand what they want to say. Shuffled, the same all day: nobody is
    always first; by the alphabet; or who came last begins, those who said nothing after them.
    Raises NobodyPresent."""
    able = [id_ for id_ in sorted(names) if state_of(presence, id_) in SPEAKING]
    if not able:
        raise NobodyPresent()
    able += [id_ for id_ in sorted(names) if state_of(presence, id_) == "away" and id_ in wrote]
    random.Random(f"{team_id}/{day.isoformat()}").shuffle(able)  # noqa: S311 - a fair order, no secret
    if order == "alphabetical":
        able.sort(key=lambda id_: names[id_].casefold())
    if order == "last_in_first":
        return _last_in_first(able, presence)
    return able


def _last_in_first(ids: list[int], presence: Mapping[str, Presence]) -> list[int]:
    arrived = [id_ for id_ in ids if str(id_) in presence]
    arrived.sort(key=lambda id_: presence[str(id_)].at)
    return [*reversed(arrived), *(id_ for id_ in ids if str(id_) not in presence)]


def state_of(presence: Mapping[str, Presence], member_id: int) -> str:
    """Who has said nothing is taken to be here."""
    found = presence.get(str(member_id))
    return found.state if found else "here"


def check_turn(*, expected: int, turn: int) -> None:
    """Two people pressing *next* at one moment advance once: each says which turn it leaves."""
    if expected != turn:
        raise TurnAlreadyMoved(turn=turn)


def check_is_not_finished(ending_at: datetime | None) -> None:
    """What is finished does not move on behind the back of whoever would go on."""
    if ending_at is not None:
        raise StandupIsEnding()


def without(people: Sequence[int], turn: int, member_id: int) -> list[int]:
    """The round when somebody turns out to be away: who has spoken stays in it."""
    return [id_ for i, id_ in enumerate(people) if id_ != member_id or i < turn]


def seconds_of_turn(*, turn_started_at: datetime, paused_at: datetime | None, now: datetime) -> int:
    return max(0, round(((paused_at or now) - turn_started_at).total_seconds()))


def aggregate(counts: Mapping[int, int], *, moods: int) -> list[int] | None:
    """How often each mood was tapped, None while fewer than five have answered."""
    return (
        [counts.get(n, 0) for n in range(moods)] if sum(counts.values()) >= LEAST_ANSWERS else None
    )

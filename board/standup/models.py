"""The tables of standups. A standup lives on its team's stream; what is said in it may be on the
wall."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, Column, Index, UniqueConstraint, text
from sqlmodel import Field, Session, SQLModel

from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Concerns, Synced
from board.core.values import Empty, JsonOf

from .rules import StandupGoesOn
from .values import Joined, PreparedLine, Presence, SaidLine, StandupRecord, Thanks, Topic

STATES = ("gathering", "running", "finishing", "held", "skipped")
OPEN_STATES = ("gathering", "running", "finishing")
STYLES = ("round", "board", "focus")
ORDERS = ("shuffled", "alphabetical", "last_in_first")
PRESENCES = ("here", "remote", "passes", "away")
OUTCOMES = ("card", "follow_up", "dropped")
OPEN = text("state IN ('gathering', 'running', 'finishing')")


class StandupPlan(Synced, table=True):
    """When a team stands. `weekdays` are 0 (Monday) to 6, `time` is HH:MM in `zone`; public
    holidays of `country` (SE, DK or none) are left out. `days` are single days that differ: {date:
    "HH:MM", or "" for cancelled}. `next_at` is the next planned standup, None while none is
    planned. `joins` are the teams that stand with this one, by id. `video_url` (https) is where
    whoever is elsewhere joins. What has stood still for `stuck_after` standups that were held
    asks what becomes of it; it is escalated to `lead_id`, or to administrators. `lines` are what
    people want to say in the next one."""

    LIVES: ClassVar[tuple[On, ...]] = (On("team", by="team_id"),)
    CONCERNS: ClassVar[Concerns] = "watchers"
    __tablename__ = "standup_plan"
    __table_args__ = (
        CheckConstraint(f"style IN {STYLES}", name="standup_plan_style"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id", unique=True)
    joins: dict[str, Joined] = Field(
        default_factory=dict, sa_column=Column(JsonOf(dict[str, Joined]), nullable=False)
    )
    weekdays: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    time: str = Field(default="09:00", max_length=5)
    zone: str = Field(max_length=64)
    minutes: int = 15
    country: str = Field(default="SE", max_length=2)
    style: str = Field(default="round", max_length=8)
    order: str = Field(default="shuffled", max_length=16)
    days: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    next_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    video_url: str = Field(default="", max_length=500)
    stuck_after: int = 3
    lead_id: int | None = Field(default=None, foreign_key="member.id")
    lines: tuple[PreparedLine, ...] = Field(
        default=(), sa_column=Column(JsonOf(tuple[PreparedLine, ...]), nullable=False)
    )

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        """What people have prepared is nobody's but the team's until they stand, and nobody joins
        from a corridor."""
        hidden = {"lines": [], "video_url": ""}
        return row | {name: value for name, value in hidden.items() if name in row}

    @property
    def teams(self) -> list[int]:
        """Those who stand: this one, then those that join it."""
        return [self.team_id, *(int(id_) for id_ in self.joins)]


class Standup(Synced, table=True):
    """One standup of a team, or of several (`teams`). `people` are member ids in speaking order,
    `cards` the ids of those that a walk goes along; `turn` counts from 0 along one of them and is
    its length after the last. `presence` is by member id, `spent` is {member id: seconds}, kept
    while it runs. All clocks are instants: what is shown is the difference to now, or to
    `paused_at` while paused. Finished, it is over at `ending_at`, unless it goes on.
    `since_at` is the start of the last standup that was held, `stuck_before` that of the one as
    many back as the plan's `stuck_after` (None while there were fewer), `solved` {member id:
    tickets solved since}. `mood` stays None unless five have answered; it is shown when
    the standup is held."""

    LIVES: ClassVar[tuple[On, ...]] = (
        On("team", by="team_id", shown_while={"is_newest": (True,)}),
    )
    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="standup_state"),
        UniqueConstraint("team_id", "planned_at"),
        Index("one_open_standup", "team_id", unique=True, sqlite_where=OPEN, postgresql_where=OPEN),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id", index=True)
    teams: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    state: str = Field(default="gathering", max_length=12)
    planned_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    style: str = Field(default="round", max_length=8)
    order: str = Field(default="shuffled", max_length=16)
    minutes: int = 15
    is_extended: bool = False
    is_forgotten: bool = False
    started_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    ends_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    since_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    stuck_before: datetime | None = Field(default=None, sa_column=Column(Instant))
    finished_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    paused_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    ending_at: datetime | None = Field(default=None, sa_column=Column(Instant))
    turn: int = 0
    turn_started_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    people: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    cards: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    presence: dict[str, Presence] = Field(
        default_factory=dict, sa_column=Column(JsonOf(dict[str, Presence]), nullable=False)
    )
    spent: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    solved: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    said: tuple[SaidLine, ...] = Field(
        default=(), sa_column=Column(JsonOf(tuple[SaidLine, ...]), nullable=False)
    )
    parked: tuple[Topic, ...] = Field(
        default=(), sa_column=Column(JsonOf(tuple[Topic, ...]), nullable=False)
    )
    thanks: tuple[Thanks, ...] = Field(
        default=(), sa_column=Column(JsonOf(tuple[Thanks, ...]), nullable=False)
    )
    mood_answers: int = 0
    mood: list[int] | None = Field(default=None, sa_column=Column(JSON))
    record: StandupRecord | Empty = Field(
        default=Empty(), sa_column=Column(JsonOf(StandupRecord | Empty), nullable=False)
    )
    is_newest: bool = True

    PASSING: ClassVar[frozenset[str]] = frozenset({"mood_answers"})

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def seconds(self) -> int:
        """How long it took; 0 for one that was not held."""
        return self.record.seconds if isinstance(self.record, StandupRecord) else 0

    @property
    def stops(self) -> list[int]:
        """What the turns walk along: people, or cards."""
        return self.people if self.style == "round" else self.cards

    def restoring(self, session: Session, values: dict[str, object]) -> dict[str, object]:
        """Clocks and states are not taken back: a second end of a standup would tell one mood from
        the others."""
        if {"state", "turn", "paused_at", "ends_at", "ending_at", "is_newest"} & set(values):
            raise StandupGoesOn()
        return values

    @classmethod
    def for_wall(cls, row: dict[str, Any]) -> dict[str, Any]:
        """The record names cards of all the team's boards, also of those that are not on this wall:
        it gets their ids."""
        record = row.get("record")
        if not record:
            return row
        named = {
            kind: [one | {"title": ""} for one in record[kind]] for kind in ("finished", "blocked")
        }
        silent = [
            one | {"reason": one["reason"] and "", "waiting_for": ""} for one in named["blocked"]
        ]
        return row | {"record": record | named | {"blocked": silent}}


class MoodCount(SQLModel, table=True):
    """How often a mood was tapped in a standup: counts only, no answer of its own, nobody's name,
    in no event."""

    __tablename__ = "mood_count"

    standup_id: int = Field(primary_key=True, foreign_key="standup.id")
    mood: int = Field(primary_key=True)
    count: int = 0


class MoodAsked(SQLModel, table=True):
    """Who has answered (not what), so that everybody answers once. Forgotten when the standup is
    held."""

    __tablename__ = "mood_asked"

    standup_id: int = Field(primary_key=True, foreign_key="standup.id")
    member_id: int = Field(primary_key=True)


class StandupLetter(SQLModel, table=True):
    """That somebody who is away was asked before a standup what they want to say, or told after it
    what was (`kind`: asked, told), so that it happens once. `at` is when it was planned, or
    began."""

    __tablename__ = "standup_letter"

    kind: str = Field(primary_key=True, max_length=8)
    team_id: int = Field(primary_key=True)
    at: datetime = Field(sa_column=Column(Instant, primary_key=True))
    member_id: int = Field(primary_key=True)

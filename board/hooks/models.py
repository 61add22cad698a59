"""The tables of hooks: where a team's standups are told, and the outbox of what is still to be
delivered."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, Column
from sqlmodel import Field, SQLModel

from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Synced

KINDS = ("teams", "mattermost", "rocketchat", "slack", "json")


class Hook(Synced, table=True):
    """An address (https) that a team's standups are told to, in the form of its `kind` (KINDS):
    when one opens, when one was held, or both. Whoever knows the address can write there, so it is
    kept sealed; `host` is what is shown of it. `key` is the sealed secret that deliveries are
    signed with. `problem` is a word for why the newest one was not taken (problems.py), or empty,
    and `status` what was answered, if anything."""

    LIVES: ClassVar[tuple[On, ...]] = (On("team", by="team_id"),)
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"sealed", "key"})
    REMEMBERED: ClassVar[frozenset[str]] = HIDDEN
    PASSING: ClassVar[frozenset[str]] = frozenset({"problem", "status", "delivered_at"})
    __table_args__ = (
        CheckConstraint(f"kind IN {KINDS}", name="hook_kind"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    team_id: int = Field(foreign_key="team.id", index=True)
    kind: str = Field(max_length=12)
    host: str = Field(max_length=253)
    sealed: str
    key: str
    tells_opened: bool = True
    tells_held: bool = True
    problem: str = Field(default="", max_length=16)
    status: int | None = None
    delivered_at: datetime | None = Field(default=None, sa_column=Column(Instant))


class HookDelivery(SQLModel, table=True):
    """Something to be told to a hook, written in the commit of what it tells: that a standup has
    `event`: opened or held. It is told at least once; `name` stays the same, so that a receiver can
    drop what comes twice. Nobody tries again after `ended_at`: it was taken (`is_delivered`), given
    up, or had become old news."""

    __tablename__ = "hook_delivery"

    id: int = Field(default=None, primary_key=True)
    hook_id: int = Field(index=True)
    name: str = Field(max_length=40, unique=True)
    event: str = Field(max_length=8)
    standup_id: int | None = None
    made_at: datetime = Field(sa_column=Column(Instant, nullable=False, index=True))
    not_before: datetime = Field(sa_column=Column(Instant, nullable=False))
    attempts: int = 0
    ended_at: datetime | None = Field(default=None, sa_column=Column(Instant, index=True))
    is_delivered: bool = False

"""The tables of people. Passwords and sessions are in tables of their own, which no stream
carries."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, Column
from sqlmodel import Field, Session, SQLModel, select

from board.core.actor import NOBODY, Actor
from board.core.database import Instant
from board.core.placement import On
from board.core.synced import Concerns, Synced, only

from .audit_log import note
from .floors import floors_gained

ROLES = ("admin", "coordinator", "member", "viewer")
HUES = ("blue", "rose", "green", "amber", "violet", "teal", "brick", "moss")


class Team(Synced, table=True):
    """`weight` is the team's capacity for dealt tickets, in full-time equivalents."""

    LIVES: ClassVar[tuple[On, ...]] = (On("people"),)

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    weight: float = 1.0
    is_dealt_to: bool = True

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name"))


class Customer(Synced, table=True):
    """The municipality that requesters and cards belong to. `domain` recognises requesters by their
    mail address; `agreed_percent` is what part of the work was agreed with them, 0: nothing."""

    LIVES: ClassVar[tuple[On, ...]] = (On("people"),)

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    domain: str = Field(default="", max_length=120)
    agreed_percent: float = 0.0

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        return only(row, ("id", "name"))


class Member(Synced, table=True):
    """A person who signs in. The mail address and personal choices stay on the server. `capacity`
    is how much of a full-time equivalent they have for dealt tickets, 0: they take none. `notices`
    is {kind of notice: at_once | digest | never}; what is not in it is as config says
    (board/notifications/rules.py). `floors` is {stream: the number on it when they gained the right
    to watch it} (floors.py)."""

    LIVES: ClassVar[tuple[On, ...]] = (On("people"),)
    __table_args__ = (
        CheckConstraint(f"role IN {ROLES}", name="member_role"),
        {"sqlite_autoincrement": True},
    )
    CONCERNS: ClassVar[Concerns] = "person"
    HIDDEN: ClassVar[frozenset[str]] = frozenset(
        {"email", "language", "theme", "density", "has_single_keys", "notices", "floors"}
    )
    REMEMBERED: ClassVar[frozenset[str]] = frozenset({"email"})

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=80)
    email: str = Field(max_length=254, unique=True)
    role: str = Field(max_length=16)
    team_id: int | None = Field(default=None, foreign_key="team.id")
    hue: str = Field(default="blue", max_length=16)
    is_active: bool = True
    capacity: float = 1.0
    language: str | None = Field(default=None, max_length=8)
    theme: str = Field(default="system", max_length=8)
    density: str = Field(default="compact", max_length=16)
    has_single_keys: bool = True
    notices: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    floors: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))

    def actor(self) -> Actor:
        """Who this is to the rules; nobody when they have left."""
        return (
            Actor("member", self.id, self.name, self.role, self.team_id)
            if self.is_active
            else NOBODY
        )

    def begin_history(self, session: Session, *, before: Actor) -> None:
        """To be called whenever rights have changed: what they gain begins now."""
        self.floors = self.floors | floors_gained(session, before=before, now=self.actor())

    def restoring(self, session: Session, values: dict[str, object]) -> dict[str, object]:
        """Undo gives rights too."""
        now = self.model_copy(update=values).actor()
        return values | {
            "floors": self.floors | floors_gained(session, before=self.actor(), now=now)
        }

    def restored(self, session: Session) -> None:
        """A right that undo gives or takes is written down like any other."""
        rights: dict[str, Any] = {
            "role": self.role,
            "team_id": self.team_id,
            "is_active": self.is_active,
            "email": self.email,
        }
        note(session, "member.undone", by=session.info["by"], subject=("member", self.id), **rights)

    @classmethod
    def for_wall(cls, row: dict[str, object]) -> dict[str, object]:
        shown = only(row, ("id", "name", "team_id", "hue", "is_active", "role"))
        return shown | ({"role": ""} if shown.get("role", "viewer") != "viewer" else {})


class Credential(SQLModel, table=True):
    """An argon2id hash, encoded with its parameters."""

    member_id: int = Field(primary_key=True, foreign_key="member.id")
    password_hash: str = Field(max_length=256)


class SignIn(SQLModel, table=True):
    """A server-side session: the cookie holds a random token, the table its SHA-256."""

    __tablename__ = "sign_in"

    id: str = Field(primary_key=True, max_length=64)
    member_id: int = Field(foreign_key="member.id", index=True)
    forgery_token: str = Field(max_length=64)
    agent: str = Field(default="", max_length=200)
    created_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    seen_at: datetime = Field(sa_column=Column(Instant, nullable=False))


class Invitation(SQLModel, table=True):
    """A one-time link (board/people/one_time_links.py): the link holds a random token, the table
    its SHA-256. `purpose` is `invitation` (also the first administrator's, with no address and no
    maker) or `password_link`, then with the `member_id` that it is for. `made_by` is None for the
    command line."""

    __table_args__ = (
        CheckConstraint("purpose IN ('invitation', 'password_link')", name="invitation_purpose"),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    token_hash: str = Field(max_length=64, unique=True)
    purpose: str = Field(max_length=16)
    email: str = Field(default="", max_length=254)
    role: str = Field(max_length=16)
    team_id: int | None = Field(default=None, foreign_key="team.id")
    member_id: int | None = Field(default=None, foreign_key="member.id")
    made_by: int | None = Field(default=None, foreign_key="member.id")
    created_at: datetime = Field(sa_column=Column(Instant, nullable=False))
    expires_at: datetime = Field(sa_column=Column(Instant, nullable=False))


def member_by_email(session: Session, email: str) -> Member | None:
    return session.exec(select(Member).where(Member.email == email.strip().lower())).one_or_none()

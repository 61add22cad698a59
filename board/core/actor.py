"""Who does something, and under which command id."""

from dataclasses import dataclass, field, replace
from typing import Literal

Kind = Literal["member", "wall", "guest", "system", "nobody"]


@dataclass(frozen=True)
class CommandKey:
    """A browser's own name for one command. `digest` is the SHA-256 of what was asked, so a
    reused id is noticed."""

    client: str
    id: str
    digest: str

    def __str__(self) -> str:
        return f"{self.client}:{self.id}"


@dataclass
class RememberedIdentity:
    """Who this is was not read in this request but remembered from `version` of who is who
    (identity_version.py). The first change of the request looks whether that still stands."""

    version: tuple[int | None, int | None]
    is_confirmed: bool = False


@dataclass(frozen=True)
class Actor:
    """A member, a wall or a guest (they read what their audience may have, nothing more; a guest's
    `id` is the board of its link, a wall's `boards` are those listed on it), the system itself, or
    nobody (not signed in)."""

    kind: Kind
    id: int | None = None
    name: str = ""
    role: str = ""
    team_id: int | None = None
    boards: frozenset[int] = frozenset()
    command: CommandKey | None = field(default=None, compare=False)
    identity: RememberedIdentity | None = field(default=None, compare=False)

    @property
    def is_admin(self) -> bool:
        return self.kind == "system" or self.role == "admin"

    @property
    def member_id(self) -> int | None:
        return self.id if self.kind == "member" else None

    @property
    def owner(self) -> str:
        """Whose command ids are meant: what one person's browser calls its commands never meets
        another's names."""
        return f"{self.kind}/{self.id or self.name}"

    def commanding(self, key: CommandKey | None) -> "Actor":
        return replace(self, command=key)

    def remembered(self, identity: RememberedIdentity) -> "Actor":
        return replace(self, identity=identity)


NOBODY = Actor("nobody")


def system(name: str) -> Actor:
    """The product itself at work: intake, timers, the demo's own hand."""
    return Actor("system", name=name)

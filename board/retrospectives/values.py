"""What a retrospective's row holds inside: its columns."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class NoteColumn:
    """Where notes are written. `kind` is one of models.KINDS, which everybody reads in their own
    language, or "own", with the `name` that the team gave it."""

    id: int
    kind: str
    name: str = ""

"""Long lists in an address: `before=…` asks for what comes after a page."""

import re
from typing import Any

import marshmallow as ma

from board.core import clock
from board.core.ids import MOST_ID

SAID = "Where a page ended, as the `Link` of that answer says; without it the newest"
_ID = re.compile(r"[1-9][0-9]{0,18}")
_INSTANT = re.compile(r"(?a:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)")


class _Mark(ma.fields.String):
    """What `mark_text` writes."""

    def __init__(self, *, has_instant: bool) -> None:
        super().__init__(
            load_default=None,
            error_messages={"invalid": "Not a mark of this list."},
            metadata={"description": SAID},
        )
        self.has_instant = has_instant

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        instant, _, id_ = str(value).rpartition("_")
        if not _ID.fullmatch(id_) or int(id_) > MOST_ID or bool(instant) != self.has_instant:
            raise self.make_error("invalid")
        if not self.has_instant:
            return (int(id_),)
        if not _INSTANT.fullmatch(instant):
            raise self.make_error("invalid")
        try:
            return (clock.instant_of(instant), int(id_))
        except ValueError as error:
            raise self.make_error("invalid") from error


class BeforeNumber(ma.Schema):
    """Of a list that is sorted by number."""

    class Meta:
        unknown = ma.EXCLUDE

    before = _Mark(has_instant=False)


class BeforeInstant(ma.Schema):
    """Of a list that is sorted by when."""

    class Meta:
        unknown = ma.EXCLUDE

    before = _Mark(has_instant=True)

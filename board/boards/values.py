"""What a board template's row holds inside: the fields that a new board and its columns begin with.
A field that is not there is left at the table's default."""

from typing import NotRequired

from typing_extensions import TypedDict


class ColumnBody(TypedDict):
    """As in models.BoardColumn."""

    name: str
    policy: NotRequired[str]
    wip_limit: NotRequired[int | None]
    is_wip_limit_hard: NotRequired[bool]
    is_started: NotRequired[bool]
    is_finished: NotRequired[bool]
    is_backlog: NotRequired[bool]


class SavedCardTemplate(TypedDict):
    """A card template of the board; its `body` is the business of the slice of cards."""

    name: str
    body: dict[str, object]


class BoardBody(TypedDict):
    """As in models.Board; `columns` from left to right."""

    columns: list[ColumnBody]
    kind: NotRequired[str]
    lanes: NotRequired[str]
    lane_limits: NotRequired[dict[str, int]]
    expedite_limit: NotRequired[int | None]
    is_expedite_limit_hard: NotRequired[bool]
    done_leaves_days: NotRequired[int | None]
    card_templates: NotRequired[list[SavedCardTemplate]]

"""What a template's row holds inside: the fields that a new card begins with. A field that is not
there is left at the table's default."""

from typing import NotRequired

from typing_extensions import TypedDict


class CardBody(TypedDict):
    """As in cards.models.Card; `checklist` has the items' texts."""

    title: str
    description: NotRequired[str]
    labels: NotRequired[list[str]]
    service: NotRequired[str]
    estimate: NotRequired[float | None]
    is_title_on_wall: NotRequired[bool]
    checklist: NotRequired[list[str]]

"""Who may change what was said."""

from board.core.errors import N_, Refused


class NotYourComment(Refused):
    status = 403
    sentence = N_("Only the person who wrote this can change it.")


def check_author(*, by_id: int | None, actor_id: int | None) -> None:
    if by_id is None or by_id != actor_id:
        raise NotYourComment()

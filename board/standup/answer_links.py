"""Links by which somebody who is away says beforehand what they want to say: of one person, for one
standup, until it is over."""

from datetime import UTC, datetime
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer

from board.core.errors import NotFound

_signer = URLSafeSerializer("", salt="standup answer")


def sign_with(secret: str) -> None:
    """The key of every link (setting `secret`)."""
    global _signer
    _signer = URLSafeSerializer(secret, salt="standup answer")


def answer_token(team_id: int, member_id: int, planned_at: datetime) -> str:
    return str(_signer.dumps([team_id, member_id, int(planned_at.timestamp())]))


def answer_in(token: str) -> tuple[int, int, datetime]:
    """(team, member, planned time). Raises NotFound for what this server has not signed."""
    try:
        said: Any = _signer.loads(token)
    except BadSignature as error:
        raise NotFound(kind="link") from error
    team_id, member_id, seconds = said
    return team_id, member_id, datetime.fromtimestamp(seconds, UTC)

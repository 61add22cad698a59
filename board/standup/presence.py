"""Who is here, remote, passes or is away: said by oneself or each other."""

from board.core.actor import Actor
from board.core.changes import Change, changing
from board.core.errors import NotFound
from board.core.holding import StreamOf

from .events import StandupPresenceSaid
from .lookups import open_standup, people_of
from .models import Standup
from .rules import SPEAKING
from .turns import place
from .values import Presence


def say_presence(actor: Actor, standup_id: int, *, member_id: int, state: str) -> Change:
    """Say that somebody is here, remote, passes (here, but skipped) or is away: oneself or each
    other, before and while it runs. Who comes late speaks last; who is away loses the turn that
    is still to come; on their own turn the next one has it."""
    with changing(StreamOf(Standup, standup_id), by=actor) as change:
        standup = open_standup(change, standup_id)
        if member_id not in people_of(change.session, standup.teams):
            raise NotFound(kind="member", id=member_id)
        now = Presence(state=state, at=change.at.isoformat())
        standup.presence = standup.presence | {str(member_id): now}
        if standup.state != "gathering":
            place(change, standup, member_id, speaks=state in SPEAKING)
        change.record(StandupPresenceSaid(standup=standup, member=member_id, state=state))
    return change

"""One delivery on its way, and the answer of whoever it is told to."""

from dataclasses import dataclass
from http.client import HTTPException

import orjson

from board.core import clock
from board.mail.sealing import opened
from board.standup.models import Standup
from board.web.outside import NotAllowed, post

from .contents import contents_of
from .models import Hook
from .problems import problem_in, problem_of
from .signing import signed_headers
from .tellers import Teller

SECONDS = 10.0


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """`problem` is one of problems.PROBLEMS, empty where it was taken; `status` what was answered,
    None for no answer."""

    problem: str
    status: int | None = None


def tell(hook: Hook, teller: Teller, *, event: str, name: str, standup: Standup | None) -> Outcome:
    """Tells a hook of a standup, or that this is a test. Holds nothing meanwhile."""
    address, key = opened(hook.sealed), opened(hook.key)
    if not address or not key:
        return Outcome(problem="forgotten")
    body = orjson.dumps(contents_of(hook, teller, event=event, name=name, standup=standup))
    signed = signed_headers(key, body, name=name, at=int(clock.now().timestamp()))
    headers = {"Content-Type": "application/json; charset=utf-8", **signed}
    try:
        status = post(
            address, body, headers=headers, seconds=SECONDS, inner_hosts=teller.inner_hosts
        )
    except (NotAllowed, OSError, HTTPException) as error:
        return Outcome(problem=problem_of(error))
    return Outcome(problem=problem_in(status), status=status)

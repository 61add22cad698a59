"""Events as older versions have left them in the log."""

from random import Random

import orjson

from board.core.event_log import LoggedEvent


def older(one: LoggedEvent, dice: Random) -> None:
    """A kind, a fact, a table or a column that there is no more."""
    body, prior = orjson.loads(one.body), orjson.loads(one.prior)
    match dice.randrange(4):
        case 0:
            one.kind = f"{one.kind}_once"
        case 1:
            body["facts"] = {"colour": "red", "title": "As it was"}
        case 2:
            body["put"]["whiteboard"] = {"1": {"id": 1, "colour": "red"}}
            prior["whiteboard"] = {"1": [None, {"id": 1, "colour": "red"}]}
        case 3:
            for before, _ in (pair for rows in prior.values() for pair in rows.values()):
                (before or {})["colour"] = "red"
    one.body, one.prior = orjson.dumps(body).decode(), orjson.dumps(prior).decode()

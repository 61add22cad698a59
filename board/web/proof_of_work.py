"""Proof of work: what a browser has computed for half a second before it sends a public form, so
that nobody has to be asked whether they are a person. Made and checked by ALTCHA's library."""

import secrets
import time
from base64 import b64decode
from typing import Any

import orjson
from altcha import Challenge, Payload, Solution, create_challenge, verify_solution

from .rate_limits import counters

ALGORITHM, ROUNDS = "PBKDF2/SHA-256", 3000
LEAST_TRIES, MORE_TRIES = 150, 200
"""Of about a millisecond each, in a browser."""
LASTS_SECONDS = 3600
MOST_USES = 3
"""A form that was filled in wrongly is sent again."""
MOST_CHARACTERS = 4000


def challenge(secret: str) -> dict[str, Any]:
    """What is to be solved within the hour."""
    made = create_challenge(
        ALGORITHM,
        ROUNDS,
        counter=LEAST_TRIES + secrets.randbelow(MORE_TRIES),
        expires_at=int(time.time()) + LASTS_SECONDS,
        hmac_secret=f"work/{secret}",
        hmac_key_secret=f"solved/{secret}",
    )
    return dict(made.to_dict())


def is_solved(proof: str, secret: str) -> bool:
    """Whether this is the solution of one of ours that has not been used up."""
    payload = _read(proof)
    if payload is None:
        return False
    found = verify_solution(payload, f"work/{secret}", hmac_key_secret=f"solved/{secret}")
    return found.verified and _uses(payload) <= MOST_USES


def _uses(payload: Payload) -> int:
    """One proof can be written in several ways: its challenge's signature is what is counted."""
    return counters.add(f"proof/{payload.challenge.signature}", LASTS_SECONDS)


def _read(proof: str) -> Payload | None:
    """None for what is no solution at all."""
    if not 0 < len(proof) <= MOST_CHARACTERS:
        return None
    try:
        said = orjson.loads(b64decode(proof))
        parts = Challenge.from_dict(said["challenge"]), Solution.from_dict(said["solution"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Payload(*parts)

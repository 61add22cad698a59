"""Proof of work: what a browser has solved is taken a few times, and nothing else ever."""

import base64
import json
import time

import pytest
from altcha import Challenge, solve_challenge

from board.web import proof_of_work
from board.web.proof_of_work import MOST_USES, challenge, is_solved

SECRET = "a key for these tests"  # noqa: S105


@pytest.fixture(autouse=True)
def easy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof_of_work, "ROUNDS", 2)


def solved(made: dict[str, object] | None = None) -> dict[str, object]:
    asked = made or challenge(SECRET)
    solution = solve_challenge(Challenge.from_dict(asked))
    assert solution
    return {"challenge": asked, "solution": solution.to_dict()}


def written(proof: dict[str, object]) -> str:
    return base64.b64encode(json.dumps(proof).encode()).decode()


def test_a_proof_is_good_a_few_times_however_it_is_written() -> None:
    proof = solved()
    again = {"solution": proof["solution"], "challenge": proof["challenge"]}
    tries = [is_solved(written(one), SECRET) for one in (proof, again, proof, again)]
    assert tries == [True] * MOST_USES + [False]


def test_what_we_did_not_ask_or_nobody_solved_is_none() -> None:
    made = solved()
    assert not is_solved(written(made), "another key")
    easier = {**made, "challenge": json.loads(json.dumps(made["challenge"]))}
    easier["challenge"]["parameters"]["keyPrefix"] = "00"  # type: ignore[index]
    assert not is_solved(written(easier), SECRET)
    assert not is_solved(written({**made, "solution": {"counter": 1, "derivedKey": "00"}}), SECRET)


def test_after_an_hour_it_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    proof, later = written(solved()), time.time() + proof_of_work.LASTS_SECONDS + 1
    monkeypatch.setattr("altcha.v2.time.time", lambda: later)
    assert not is_solved(proof, SECRET)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "é",
        "x",
        "e30=",
        "bnVsbA==",
        "WzFd",
        "A" * 5000,
        written({"challenge": 1, "solution": 2}),
    ],
)
def test_nonsense_is_no_proof(said: str) -> None:
    assert not is_solved(said, SECRET)

"""Which codes a refusal may have, by its status."""

from collections import defaultdict

from board.core.errors import Refused
from board.web.answer_schemas import ProblemSchema
from board.web.problems import CODES

PROBLEM = {"application/problem+json": {"schema": ProblemSchema}}


def codes_by_status() -> dict[int, dict[str, str]]:
    """`{status: {code: sentence}}` of all that may be refused, by the classes that refuse."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for status, (code, sentence) in CODES.items():
        found[status][code] = sentence
    for refusal in _below(Refused):
        found[refusal.status][refusal.code()] = refusal.sentence
    return found


def _below(kind: type[Refused]) -> set[type[Refused]]:
    return {sub for one in kind.__subclasses__() for sub in {one, *_below(one)}}


def refusal_response(codes: dict[str, str]) -> dict[str, object]:
    listed = "\n".join(f"* `{code}`: {sentence}" for code, sentence in sorted(codes.items()))
    return {"description": listed, "content": PROBLEM}

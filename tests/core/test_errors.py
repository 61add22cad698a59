"""Refusals: a stable code, a status, and a sentence that its facts fill."""

import re

import pytest

from board.core.errors import NotFound, Refused, code_of
from tests.support.refusals import all_refusals


@pytest.mark.parametrize(
    ("name", "code"),
    [("WipLimitReached", "wip_limit_reached"), ("NotFound", "not_found"), ("X", "x")],
)
def test_a_code_is_the_name_of_the_class(name: str, code: str) -> None:
    assert code_of(name) == code


def test_no_two_rules_have_one_code() -> None:
    codes = [one.code() for one in all_refusals()]
    assert len(codes) > 50
    assert sorted({*codes}) == sorted(codes)


@pytest.mark.parametrize("refusal", all_refusals(), ids=lambda one: one.code())
def test_a_refusal_has_a_status_of_its_own_kind_and_a_whole_sentence(
    refusal: type[Refused],
) -> None:
    assert refusal.status in (400, 401, 403, 404, 409, 410, 413, 422, 429, 503, 507)
    assert re.fullmatch(r"[A-Z“{].+[.?]", refusal.sentence), refusal.sentence


def test_a_log_line_names_code_and_facts() -> None:
    assert str(NotFound()) == "not_found"
    assert str(NotFound(kind="card", id=7)) == "not_found {'kind': 'card', 'id': 7}"

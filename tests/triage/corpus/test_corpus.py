"""Each mail of the tables is read as its row says, by triage/reading_mail.py.

Who: triage/reading/addresses.py, triage/reading/header_text.py. In which letters:
triage/reading/charsets.py. Which part: triage/reading/parsing.py, triage/reading/bodies.py,
triage/reading/html_text.py, triage/reading/plain_text.py. Which files:
triage/reading/file_parts.py, triage/reading/tnef.py, triage/reading/meetings.py. What is new:
triage/reading/folding.py, triage/reading/phrases.py, triage/reading/forwards.py. Who speaks:
triage/reading/machine_marks.py, triage/reading/bounces.py. As what it reaches the server:
triage/reading/mail.py.
"""

from typing import Any

import pytest

from board.triage import reading_mail
from board.triage.reading.mail import Mail, packed, unpacked
from board.triage.reading_mail import read_mail

from . import cases
from .building import Case

CASES = list(cases())


@pytest.mark.parametrize("one", CASES, ids=lambda case: case.rule)
def test_a_mail_is_read_as_its_row_says(one: Case) -> None:
    said = facts_of(read_mail(one.raw))
    assert {name: said[name] for name in one.expected} == one.expected


@pytest.mark.parametrize("one", CASES, ids=lambda case: case.rule)
def test_folded_away_is_not_lost(one: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    mail = read_mail(one.raw)
    lines = mail.text.split("\n")
    for fold in reversed(mail.folds):
        assert 0 <= fold.line <= len(lines)
        lines[fold.line : fold.line] = fold.text.split("\n")
    monkeypatch.setattr(reading_mail, "folded", lambda text, **_: (text, []))
    assert "\n".join(lines).split() == read_mail(one.raw).text.split()


def test_it_comes_out_of_the_child_as_it_was_read() -> None:
    for one in CASES:
        assert unpacked(packed(read_mail(one.raw))) == read_mail(one.raw), one.rule


def test_there_are_200_and_each_has_a_rule_of_its_own() -> None:
    assert len({one.rule for one in CASES}) == len(CASES) >= 200
    assert all(one.expected for one in CASES)


def facts_of(mail: Mail) -> dict[str, Any]:
    """By the names that the tables use."""
    failure, meeting = mail.failure, mail.meeting
    return vars(mail) | {
        "answer_to": mail.answer_to,
        "files": [one.name for one in mail.attachments],
        "shown": [one.name for one in mail.attachments if one.is_shown],
        "quotes": [fold.text for fold in mail.folds if fold.kind == "quote"],
        "signatures": [fold.text for fold in mail.folds if fold.kind == "signature"],
        "meeting_method": meeting.method if meeting else None,
        "meeting_begins": meeting.begins if meeting else None,
        **(vars(failure) if failure else {}),
    }

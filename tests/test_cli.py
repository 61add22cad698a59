"""The command line: what somebody at the machine itself does."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from board.cli import main
from board.core import database
from board.people.inviting import accept_invitation
from board.people.password_reset import renew_password
from board.people.signing_in import sign_in_with_password
from tests.support.world import audit_lines

WORDS, OTHER_WORDS = "horse battery staple correct", "moln cykel gurka tisdag"


@pytest.fixture
def tavla(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """`tavla("init")` on a database of its own."""
    monkeypatch.setenv("TAVLA_DATA_DIR", str(tmp_path))
    before = database._current
    yield lambda *words: CliRunner().invoke(main, words)
    if database._current is not before:
        database.current().close()
    database._current = before


def token_in(result: Result) -> str:
    return result.output.rstrip().rpartition("/")[2]


def test_the_only_administrator_who_forgot_the_password_is_let_in(tavla) -> None:  # type: ignore[no-untyped-def]
    accept_invitation(token_in(tavla("init")), name="Siv", email="siv@example.org", password=WORDS)
    again = tavla("init")
    assert "reset-password" in again.output
    link = tavla("admin", "reset-password", "Siv@Example.org")
    assert link.exit_code == 0
    assert "http://localhost:5000/invitation/" in link.output
    renew_password(token_in(link), password=OTHER_WORDS)
    assert sign_in_with_password("siv@example.org", OTHER_WORDS, agent="")
    assert audit_lines("password_link.made")[0].facts["as"] == "command line"


def test_an_address_that_is_nobodys_is_one_sentence(tavla) -> None:  # type: ignore[no-untyped-def]
    result = tavla("admin", "reset-password", "nobody@example.org")
    assert result.exit_code == 1
    assert (
        result.output.strip() == "Error: No active member has the mail address nobody@example.org."
    )

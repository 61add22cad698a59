"""What no mailbox may be, whoever asks."""

from collections.abc import Callable

import pytest

from board.core.errors import Refused
from board.mailboxes import rules
from board.mailboxes.rules import (
    NothingToSignInWith,
    PasswordInClear,
    SameFolder,
    UnsafeTokenAddress,
    UnusableSender,
)


def is_refused(error: type[Refused], check: Callable[[], None]) -> bool:
    try:
        check()
    except error:
        return True
    return False


@pytest.mark.parametrize(
    ("host", "security", "refused"),
    [
        ("imap.example.org", "tls", False),
        ("imap.example.org", "starttls", False),
        ("imap.example.org", "none", True),
        ("localhost.example.org", "none", True),
        ("127.0.0.1", "none", False),
    ],
)
def test_a_password_goes_in_clear_to_the_same_host_only(
    host: str, security: str, refused: bool
) -> None:
    check = lambda: rules.check_transport(host=host, security=security)  # noqa: E731
    assert is_refused(PasswordInClear, check) is refused


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("", False),
        ("https://login.example.org/token", False),
        ("http://127.0.0.1:5001/token", False),
        ("http://login.example.org/token", True),
        ("http://127.0.0.1.evil.example/token", True),
        ("http://localhost@evil.example/token", True),
        ("https://user:password@login.example.org/token", True),
        ("file:///etc/passwd", True),
        ("https://login.example.org", True),
        ("https://login.example.org/to ken", True),
    ],
)
def test_tokens_are_fetched_over_https(address: str, refused: bool) -> None:
    assert is_refused(UnsafeTokenAddress, lambda: rules.check_token_url(address)) is refused


@pytest.mark.parametrize(
    ("sender", "refused"),
    [
        ("", False),
        ("it@example.org", False),
        ("IT-hjälp <it@example.org>", False),
        ("IT help", True),
        ("IT, help <it@example.org>", True),
        ("it@example.org, boss@example.org", True),
        ("it@räksmörgås.example", True),
    ],
)
def test_answers_come_from_one_address_that_every_server_takes(sender: str, refused: bool) -> None:
    assert is_refused(UnusableSender, lambda: rules.check_sender(sender)) is refused


@pytest.mark.parametrize(
    ("folder", "done_folder", "refused"),
    [
        ("INBOX", "", False),
        ("INBOX", "Done", False),
        ("INBOX", "inbox", True),
        ("Support", "Support", True),
        ("Support", "support", False),
    ],
)
def test_what_is_done_goes_elsewhere(folder: str, done_folder: str, refused: bool) -> None:
    """Only INBOX is the same in any case (RFC 3501, 5.1)."""
    check = lambda: rules.check_folders(folder=folder, done_folder=done_folder)  # noqa: E731
    assert is_refused(SameFolder, check) is refused


@pytest.mark.parametrize("way", rules.NEEDED)
def test_each_way_of_signing_in_needs_all_of_its_secrets(way: str) -> None:
    given = dict.fromkeys(rules.NEEDED[way], "said")
    rules.check_given(way, given)
    for name in given:
        with pytest.raises(NothingToSignInWith) as refused:
            rules.check_given(way, given | {name: ""})
        assert refused.value.facts == {"missing": name}

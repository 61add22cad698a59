"""The From field of letters: kept as people read it, encoded when it leaves."""

from email import message_from_bytes
from email.policy import default

import pytest

from board.letters.house import sender_header
from board.mail.messages import as_message
from board.mail.models import OutgoingMail
from tests.mail.test_messages import a_letter


@pytest.mark.parametrize("name", ["", "IT", "IT-hjälp, Ön", 'Bo "IT" Ek', "Δήμος"])
def test_a_name_arrives_as_it_was_written(name: str) -> None:
    letter = a_letter(sender=sender_header(name, "it@nordvik.example"))
    sent = message_from_bytes(as_message(letter, "").as_bytes(), policy=default)
    (sender,) = sent["From"].addresses
    assert (sender.display_name, sender.addr_spec) == (name, "it@nordvik.example")


def test_the_longest_name_of_the_widest_letters_fits_its_column() -> None:
    header = sender_header("🐙" * 80, "it@nordvik.example")
    assert len(header) <= OutgoingMail.__table__.c.sender.type.length  # type: ignore[attr-defined]

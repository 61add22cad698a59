"""What columns are called in Sweden, England and Denmark."""

import pytest

from board.imports.headings import proposed


@pytest.mark.parametrize(
    "headings",
    [
        ["Ärende-id", "Ämne", "Beskrivning", "Anmälare", "E-post", "Skapad den", "Status"],
        ["Ticket number", "Title", "Description", "Requester", "Email", "created_at", "State"],
        ["Sagsnr.", "Emne", "Beskrivelse", "Navn", "E-mail", "Oprettet", "Status"],
    ],
)
def test_columns_are_known_by_their_names(headings: list[str]) -> None:
    fields = ["external_id", "subject", "text", "name", "email", "created_at", "state"]
    assert proposed(headings) == dict(zip(fields, range(7), strict=True))


def test_each_column_means_one_thing() -> None:
    assert proposed(["Title", "Subject", "Title"]) == {"subject": 0}
    assert proposed(["", "?", "Priority"]) == {}

"""The page that stands for one that cannot be shown: its heading says what is wrong, and what to do
follows."""

import re

import pytest

from board.core.database import Database
from board.core.outages import DatabaseAway
from tests.support.world import Persona, World

DATABASES = ["sqlite"]
AWAY = {
    "en": [
        "The database does not answer just now.",
        "What you did is kept and will be sent again by itself.",
        "This page tries again every five seconds.",
        "Try again now",
        "503 · database_away",
    ],
    "sv": [
        "Databasen svarar inte just nu.",
        "Det du gjorde finns kvar och skickas igen av sig självt.",
        "Sidan försöker igen var femte sekund.",
        "Försök igen nu",
        "503 · database_away",
    ],
}


def away(*_: object) -> None:
    raise DatabaseAway


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_database_that_is_away_is_said_shortly_and_the_page_tries_again(
    world: World, ann: Persona, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(Database, "reading", away)
    headers = {"Accept": "text/html", "Accept-Language": language}
    page = ann.client.get("/boards/1", headers=headers)
    assert (page.status_code, page.headers["Retry-After"]) == (503, "5")
    assert texts(page.text) == AWAY[language]
    assert f"<title>{AWAY[language][0].rstrip('.')} · Tavla</title>" in page.text
    assert '<meta http-equiv="refresh" content="5">' in page.text
    assert '<a class="btn" href="">' in page.text, "the same address again"


def test_what_is_not_there_does_not_try_again_and_leads_to_the_start(ann: Persona) -> None:
    page = ann.client.get("/boards/999", headers={"Accept": "text/html", "Accept-Language": "en"})
    assert page.status_code == 404
    assert texts(page.text)[-3:] == ["To the start", "All boards", "My work"]
    assert "not_found" not in page.text
    assert '<a class="btn" href="/">' in page.text
    assert "http-equiv" not in page.text


def texts(page: str) -> list[str]:
    """What its heading, paragraphs and buttons say, from above."""
    found = re.findall(r"<(h1|p|a)\b[^>]*>([^<]+)(?=<)", page.partition("<main")[2])
    return [text.strip() for _, text in found if text.strip()]

"""The API of letters: what administrators word."""

from typing import Any

from board.web.answers import current_actor
from board.web.api_routes import NOTHING, Routes

from . import editing
from .schemas import DrawnLetter, Letters, PreviewLetter, SetLetterhead, WordLetter

routes = Routes("letters", "How mails to requesters are worded, by kind, language and customer.")
query, action = routes.query, routes.action


@query("/letters", Letters)
def letters() -> dict[str, object]:
    """The text of every kind of letter in every language, and the letterheads. Administrators
    only."""
    return editing.letters_for(current_actor())


@action("/letters", NOTHING, takes=WordLetter)
def word_letter(body: dict[str, Any]) -> dict[str, object]:
    """Word a kind of letter in a language, with variables in braces; an empty text is the usual one
    again. Administrators only."""
    editing.word_letter(current_actor(), **body)
    return {}


@action("/letters/letterhead", NOTHING, takes=SetLetterhead)
def set_letterhead(body: dict[str, Any]) -> dict[str, object]:
    """Set the language, sender's name, greeting and signature of letters to a customer's people;
    without a customer, to everybody. Administrators only."""
    editing.set_letterhead(current_actor(), **body)
    return {}


@action("/letters/preview", DrawnLetter, takes=PreviewLetter)
def preview_letter(body: dict[str, Any]) -> dict[str, object]:
    """See how a letter would look, with made-up facts; nothing is kept and nothing sent.
    Administrators only."""
    return dict(editing.preview(current_actor(), **body))

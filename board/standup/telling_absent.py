"""Mail to those who are away (who_is_asked.py, who_is_told.py): each letter once, whichever worker
comes first."""

import secrets
from collections.abc import Callable

from sqlalchemy.exc import IntegrityError

from board.core import clock, database
from board.letters.house import current as house
from board.mail.models import OutgoingMail

from .letters import Due
from .models import StandupLetter
from .who_is_asked import to_ask
from .who_is_told import to_tell

Translate = Callable[[str, str], str]
"""(sentence, language) → the sentence in that language."""


def tell_absent(translate: Translate) -> int:
    """A timer's work; returns how many mails."""
    with database.current().reading() as session:
        letters = [*to_ask(session), *to_tell(session)]
        due = [one for one in letters if not one.was_sent(session)]
    return sum(_send(one, translate) for one in due)


def _send(due: Due, translate: Translate) -> bool:
    try:
        with database.current().writing() as session:
            if due.was_sent(session):
                return False
            session.add(_note_of(due))
            session.add(_mail(due, translate))
    except IntegrityError:
        return False
    return True


def _note_of(due: Due) -> StandupLetter:
    return StandupLetter(kind=due.kind, team_id=due.team_id, at=due.at, member_id=due.member.id)


def _mail(due: Due, translate: Translate) -> OutgoingMail:
    language = due.member.language or house().language

    def say(sentence: str, **words: object) -> str:
        return translate(sentence, language).format(**words)

    subject, text = due.write(language, say)
    return OutgoingMail(
        to=due.member.email,
        subject=subject[:255],
        text=text,
        message_id=f"<standup.{secrets.token_hex(8)}@tavla>",
        answered_at=clock.now(),
        not_before=due.not_before,
        is_automatic=True,
    )

"""Trying a mailbox: what an administrator sees before anything is fetched."""

from collections.abc import Callable

from board.core.actor import Actor

from .imap import signed_in
from .problems import in_words, problem_of
from .queries import mailbox_for
from .rules import MailboxNotReached


def try_mailbox(
    actor: Actor, mailbox_id: int, *, translate: Callable[[str], str] = str
) -> dict[str, object]:
    """Signs in and looks into the folder; changes nothing there. `{messages, unread, has_idle}`.
    Raises MailboxNotReached with the server's words."""
    mailbox = mailbox_for(actor, mailbox_id)
    try:
        with signed_in(mailbox) as client:
            status = client.folder_status(mailbox.folder, ["MESSAGES", "UNSEEN"])
            return {
                "messages": int(status[b"MESSAGES"]),
                "unread": int(status[b"UNSEEN"]),
                "has_idle": client.has_capability("IDLE"),
            }
    except Exception as error:
        raise MailboxNotReached(problem=in_words(problem_of(error), translate)) from error

"""Fetching: each mail of a folder is stored as it came, and only then marked or moved away there.
Whatever ends in between, the next run finds the mail again and recognises it by its content."""

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from board.core import clock, database
from board.mail.models import Mailbox
from board.triage import receiving

MOST_AT_ONCE = 100
MOST_TRIES = 3
UNFETCHED = (
    b"\r\n\r\n(Mejlservern l\xc3\xa4mnar inte ut det h\xc3\xa4r mejlet; det ligger kvar i mappen.)"
    b"\r\n\r\n(The mail server does not hand out this mail; it is still in its folder.)\r\n"
)
logger = logging.getLogger(__name__)


class Folder:
    """The folder of one mailbox, open in a conversation. `may_go_on` is asked before each mail is
    stored; `tries` are the failures of mails that the server would not hand out, by UID."""

    def __init__(
        self,
        client: IMAPClient,
        mailbox: Mailbox,
        *,
        may_go_on: Callable[[], bool],
        tries: dict[int, int],
    ) -> None:
        self._client = client
        self._mailbox = mailbox
        self._may_go_on = may_go_on
        self._tries = tries
        validity = int(client.select_folder(mailbox.folder)[b"UIDVALIDITY"])
        self._last_uid = mailbox.last_uid if mailbox.uid_validity == validity else 0
        if self._last_uid == 0:
            self._begin(validity)

    def fetch_new(self) -> int:
        """Takes in what has come; returns how many mails."""
        count = 0
        for uid, size in self._new():
            if not self._may_go_on():
                break
            if self._take_in(uid, size):
                self._put_away(uid)
                count += 1
            self._has_read(uid)
        return count

    def _begin(self, validity: int) -> None:
        """For the first time, or the server numbers its mails anew: what is not read and, of the
        rest, whatever came since the first time."""
        now = clock.now()
        begun_at = self._mailbox.begun_at or now
        write(self._mailbox.id, uid_validity=validity, last_uid=0, begun_at=begun_at)
        self._since = begun_at.date() - timedelta(days=1) if self._mailbox.begun_at else None

    def _new(self) -> Iterator[tuple[int, int]]:
        """(UID, bytes), the oldest first."""
        found = self._client.search(self._criteria())
        uids = sorted(uid for uid in found if uid > self._last_uid)
        for first in range(0, len(uids), MOST_AT_ONCE):
            some = uids[first : first + MOST_AT_ONCE]
            sizes = self._client.fetch(some, ["RFC822.SIZE"])
            for uid in some:
                if uid in sizes:  # it may have gone meanwhile
                    yield uid, int(sizes[uid][b"RFC822.SIZE"])

    def _criteria(self) -> list[Any]:
        if self._last_uid:
            return ["UID", f"{self._last_uid + 1}:*"]
        return ["OR", "UNSEEN", ["SINCE", self._since]] if self._since else ["UNSEEN"]

    def _take_in(self, uid: int, size: int) -> bool:
        """False where it has gone meanwhile."""
        raw = self._whole(uid, size)
        if raw is None:
            return False
        is_cut = size > receiving.MOST_BYTES
        receiving.receive_mail(raw, mailbox_id=self._mailbox.id, is_cut=is_cut)
        return True

    def _whole(self, uid: int, size: int) -> bytes | None:
        """As it came; of one that is too large the beginning; of one that the server has refused
        three times its head, with a sentence that says so."""
        section = "BODY.PEEK[]"
        if size > receiving.MOST_BYTES:
            section += f"<0.{receiving.STORED_OF_TOO_LARGE}>"
        try:
            return _only_body(self._client.fetch([uid], [section]), uid)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            self._tries[uid] = self._tries.get(uid, 0) + 1
            if self._tries[uid] < MOST_TRIES:
                raise
        head = b""
        with suppress(IMAPClientError):
            head = _only_body(self._client.fetch([uid], ["BODY.PEEK[HEADER]"]), uid) or b""
        return head.rstrip() + UNFETCHED

    def _put_away(self, uid: int) -> None:
        """Out of the way of whoever looks into the folder. Where the server does not do it, the
        mail is taken in all the same."""
        try:
            if self._mailbox.done_folder:
                _move(self._client, uid, self._mailbox.done_folder)
            else:
                self._client.add_flags([uid], [rb"\Seen"])
        except IMAPClientAbortError:
            raise
        except IMAPClientError as error:
            logger.warning("mail %d was stored and not put away: %s", uid, type(error).__name__)

    def _has_read(self, uid: int) -> None:
        """A refusal to note it is no loss: the mail is recognised by its content."""
        self._last_uid = uid
        write(self._mailbox.id, last_uid=uid)


def write(mailbox_id: int, **values: object) -> None:
    """Notes how far a mailbox is read; nothing where it is gone."""
    with database.current().writing() as session:
        mailbox = session.get(Mailbox, mailbox_id)
        for name, value in values.items() if mailbox else ():
            setattr(mailbox, name, value)


def _only_body(answer: dict[int, dict[bytes, Any]], uid: int) -> bytes | None:
    for name, value in answer.get(uid, {}).items():
        if name.startswith(b"BODY["):
            return bytes(value or b"")
    return None


def _move(client: IMAPClient, uid: int, folder: str) -> None:
    if not client.folder_exists(folder):
        client.create_folder(folder)
    if client.has_capability("MOVE"):
        client.move([uid], folder)
        return
    client.copy([uid], folder)
    client.delete_messages([uid])
    if client.has_capability("UIDPLUS"):
        client.uid_expunge([uid])

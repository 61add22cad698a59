"""Fetching: each mail of a folder is stored as it came, and only then marked or moved away there.
Whatever ends in between, the next run finds the mail again and recognises it by its content."""

import logging
from collections.abc import Callable, Iterator, Sequence
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
        self._validity, self._newest = _place_in(client, mailbox.folder)
        is_same = mailbox.uid_validity == self._validity
        self._last_uid = mailbox.last_uid if is_same else 0
        self._is_beginning = self._last_uid == 0

    def fetch_new(self) -> int:
        """Takes in what has come; returns how many mails."""
        count = 0
        for uid, size in self._sized(self._found()):
            if not self._may_go_on():
                break
            if self._take_in(uid, size):
                self._put_away(uid)
                count += 1
            if not self._is_beginning:
                self._has_read(uid)
        else:
            if self._is_beginning:
                self._has_begun()
                count += self.fetch_new()
        return count

    def _found(self) -> list[int]:
        """UIDs of what is to be read, the oldest first."""
        if self._is_beginning:
            return sorted(uid for uid in self._client.search(self._first()) if uid <= self._newest)
        found = self._client.search(["UID", f"{self._last_uid + 1}:*"])
        return sorted(uid for uid in found if uid > self._last_uid)

    def _first(self) -> list[Any]:
        """For the first time what nobody has read; where the server numbers its mails anew also
        whatever came since that."""
        begun_at = self._mailbox.begun_at
        if begun_at is None:
            return ["UNSEEN"]
        return ["OR", "UNSEEN", ["SINCE", begun_at.date() - timedelta(days=1)]]

    def _has_begun(self) -> None:
        """What was there at the beginning is read or left alone; until here all of it is looked
        through again, so that none of the rest is taken for news."""
        self._is_beginning, self._last_uid = False, self._newest
        begun_at = self._mailbox.begun_at or clock.now()
        validity = self._validity
        write(self._mailbox, uid_validity=validity, last_uid=self._last_uid, begun_at=begun_at)

    def _sized(self, uids: Sequence[int]) -> Iterator[tuple[int, int]]:
        """(UID, bytes)."""
        for first in range(0, len(uids), MOST_AT_ONCE):
            some = uids[first : first + MOST_AT_ONCE]
            sizes = self._client.fetch(some, ["RFC822.SIZE"])
            for uid in some:
                if uid in sizes:  # it may have gone meanwhile
                    yield uid, int(sizes[uid][b"RFC822.SIZE"])

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
        write(self._mailbox, last_uid=uid)


def write(mailbox: Mailbox, **values: object) -> None:
    """Notes how far a mailbox is read, or what keeps it from that; nothing where it is gone, or an
    administrator has changed it since: that is said of another folder then."""
    with database.current().writing() as session:
        now = session.get(Mailbox, mailbox.id, with_for_update=True)
        if now is None or now.changed_at != mailbox.changed_at:
            return
        for name, value in values.items():
            setattr(now, name, value)


def _place_in(client: IMAPClient, folder: str) -> tuple[int, int]:
    """Opens the folder: its UIDVALIDITY, and the newest UID that it has given."""
    said = client.select_folder(folder)
    if b"UIDNEXT" in said:
        return int(said[b"UIDVALIDITY"]), int(said[b"UIDNEXT"]) - 1
    return int(said[b"UIDVALIDITY"]), max(client.search("ALL"), default=0)


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

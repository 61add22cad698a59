"""Uploads: taking a file in while it comes, under the SHA-256 of its content; and a receipt by
which a command can name it."""

import errno
import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from itsdangerous import BadSignature, URLSafeTimedSerializer

from board.core.errors import N_, Refused
from board.core.outages import StorageFailed
from board.core.thread_pool import write_in_thread
from board.settings import Settings

from .pictures import Size, re_encoded

MOST_BYTES = 25 * 1024 * 1024
CHUNK = 64 * 1024
RECEIPT_LASTS_SECONDS = 86_400
UNATTACHED_SECONDS = RECEIPT_LASTS_SECONDS + 3600
BROKEN_OFF_SECONDS = 3600


class FileTooLarge(Refused):
    status = 413
    sentence = N_(
        "A file may have at most {limit} MB. It was not taken; put it where files live and link "
        "to it."
    )


class FileEmpty(Refused):
    status = 422
    sentence = N_("This file is empty. It was not taken.")


class ReceiptNotGenuine(Refused):
    status = 422
    sentence = N_("This upload is not known or too old. Choose the file again.")


@dataclass(frozen=True)
class Stored:
    """A file that has been taken: `digest` is SHA-256 in hex, `size` in bytes; width and height of
    its picture."""

    digest: str
    size: int
    width: int | None = None
    height: int | None = None


class Store:
    """A folder of files by digest: `ab/abcdef…`, and `ab/abcdef….webp` for the re-encoded
    picture."""

    def __init__(self, folder: Path, secret: str) -> None:
        self._folder = folder
        self._coming: set[Path] = set()
        self._signer = URLSafeTimedSerializer(secret, salt="files")

    def take(self, chunks: Iterable[bytes]) -> Stored:
        """Writes while it comes; raises FileTooLarge as soon as it is, and then keeps nothing. The
        same content twice is one file."""
        with self._half() as coming, _disk_may_be_full():
            digest, size = _copy(chunks, coming)
            write_in_thread(self._settle, coming, digest)
        return self._seen(digest, size)

    def take_large(self, chunks: Iterable[bytes], *, most_bytes: int) -> Stored:
        """The same for what is no picture and may be larger."""
        with self._half() as coming, _disk_may_be_full():
            digest, size = _copy(chunks, coming, most_bytes)
            write_in_thread(self._settle, coming, digest)
        return self.keep(Stored(digest, size))

    def take_whole(self, content: bytes) -> Stored:
        """The same for what is in memory already: the disk holds nobody up."""
        digest, size = self._put(content)
        return self._seen(digest, size)

    def put(self, content: bytes) -> str:
        """Keeps what is no picture, for good; its digest."""
        digest, _ = self._put(content)
        self._unattached(digest).unlink(missing_ok=True)
        return digest

    def _put(self, content: bytes) -> tuple[str, int]:
        pieces = (content[at : at + CHUNK] for at in range(0, len(content), CHUNK))
        with self._half() as coming, _disk_may_be_full():
            digest, size = write_in_thread(_copy, pieces, coming)
            write_in_thread(self._settle, coming, digest)
        return digest, size

    @contextmanager
    def _half(self) -> Iterator[Path]:
        """A file that is still coming, gone afterwards unless it has settled."""
        with _disk_may_be_full():
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder)
        os.close(handle)
        coming = Path(name)
        self._coming.add(coming)
        try:
            yield coming
        finally:
            coming.unlink(missing_ok=True)
            self._coming.discard(coming)

    def _settle(self, coming: Path, digest: str) -> None:
        """On the disk under its digest; when this returns, a loss of power leaves it there."""
        place = self._place(digest)
        _sync(coming)
        place.parent.mkdir(exist_ok=True)
        if place.exists():
            os.utime(place)
        else:
            coming.replace(place)
            self._unattached(digest).touch()
        _sync(place.parent)
        _sync(self._folder)

    def _seen(self, digest: str, size: int) -> Stored:
        seen: Size | None = re_encoded(
            self._place(digest), self._picture(digest), self._cover(digest)
        )
        return Stored(digest, size, *(seen or (None, None)))

    def forget_half(self) -> None:
        """Removes what was still coming in when the server ends."""
        for coming in self._coming:
            coming.unlink(missing_ok=True)

    def receipt_for(self, stored: Stored, member_id: int | None) -> str:
        """Signed for this person: knowing a digest is not having the file."""
        return str(self._signer.dumps({"by": member_id, **asdict(stored)}))

    def read_receipt(self, receipt: str, member_id: int | None) -> Stored:
        """Raises ReceiptNotGenuine."""
        try:
            facts: dict[str, Any] = self._signer.loads(receipt, max_age=RECEIPT_LASTS_SECONDS)
        except BadSignature as error:
            raise ReceiptNotGenuine() from error
        if facts.pop("by") != member_id:
            raise ReceiptNotGenuine()
        return self.keep(Stored(**facts))

    def keep(self, stored: Stored) -> Stored:
        """Something is about to name it: it is no longer swept like what was sent and never
        attached."""
        self._unattached(stored.digest).unlink(missing_ok=True)
        return stored

    def path_of(self, digest: str) -> Path:
        return self._place(digest)

    def picture_of(self, digest: str) -> Path:
        """The re-encoded WebP, the only thing that is ever shown in a page."""
        return self._picture(digest)

    def cover_of(self, digest: str) -> Path:
        """The same, small and twice as wide as high. Of a picture that came before covers did it
        is made now, outside; where that cannot be done, the picture. Raises PoolExhausted."""
        cover = self._cover(digest)
        if not cover.exists() and not re_encoded(self._place(digest), self._picture(digest), cover):
            return self._picture(digest)
        return cover

    def _place(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest

    def _picture(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.webp"

    def _cover(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.cover.webp"

    def _unattached(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.unattached"

    def sweep(self, is_needed: Callable[[str], bool], older_than_seconds: float) -> int:
        """Removes files that nothing names any more, those that were sent and never attached after
        a day, and what is left of uploads that broke off; returns how many files."""
        count = 0
        for digest in {path.name.partition(".")[0] for path in self._folder.glob("??/*")}:
            lasts = UNATTACHED_SECONDS if self._unattached(digest).exists() else older_than_seconds
            if _age_of(self._place(digest)) > lasts and not is_needed(digest):
                count += self._remove(digest)
        for path in self._folder.glob("tmp*"):
            if _age_of(path) > BROKEN_OFF_SECONDS:
                path.unlink(missing_ok=True)
        return count

    def _remove(self, digest: str) -> int:
        found = list((self._folder / digest[:2]).glob(f"{digest}*"))
        for path in found:
            path.unlink(missing_ok=True)
        return sum(path.suffix != ".unattached" for path in found)


@contextmanager
def _disk_may_be_full() -> Iterator[None]:
    """A disk that is full or read-only is said as such (507)."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG):
            raise StorageFailed() from error
        raise


def file_store(settings: Settings) -> Store:
    """The one of this installation; several hosts share its folder. Flask would look for a relative
    path below the package."""
    return Store(Path(settings.data_dir).absolute() / "files", settings.secret)


def chunks_of(stream: Any) -> Iterator[bytes]:
    """What a fast sender has sent already is read without a pause: after each piece others have a
    turn."""
    while chunk := stream.read(CHUNK):
        yield chunk
        time.sleep(0)


def _age_of(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:  # somebody else sweeps too
        return float("inf")


def _copy(chunks: Iterable[bytes], to: Path, most_bytes: int = MOST_BYTES) -> tuple[str, int]:
    """SHA-256 in hex, and how many bytes."""
    digest, size = hashlib.sha256(), 0
    with to.open("wb") as file:
        for chunk in chunks:
            size += len(chunk)
            if size > most_bytes:
                raise FileTooLarge(limit=most_bytes // 1024 // 1024)
            digest.update(chunk)
            file.write(chunk)
    if size == 0:
        raise FileEmpty()
    return digest.hexdigest(), size


def _sync(place: Path) -> None:
    """A file's content, or which files a folder has, is on the disk."""
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


_current: Store | None = None


def use(store: Store) -> None:
    """Makes `store` the one that this process works on, also where there is no request."""
    global _current
    _current = store


def current() -> Store:
    if _current is None:
        raise RuntimeError("no file store: call create_app() first")
    return _current

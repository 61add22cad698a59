"""Files: taken while they come, refused while they come, never shown as they came."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from board.files.uploads import MOST_BYTES, FileTooLarge, ReceiptNotGenuine, Store, file_store
from board.settings import load
from tests.support.pictures import a_png


def test_what_is_too_large_is_refused_while_it_comes_and_leaves_nothing(
    store: Store, tmp_path: Path
) -> None:
    sent = 0

    def two_gigabytes() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(2 * 1024**3 // 65536):
            sent += 65536
            yield bytes(65536)

    with pytest.raises(FileTooLarge):
        store.take(two_gigabytes())
    assert sent <= MOST_BYTES + 65536
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


def test_the_same_content_is_kept_once_whatever_its_name(store: Store, tmp_path: Path) -> None:
    first, second = store.take([b"hel", b"lo"]), store.take([b"hello"])
    assert (first.digest, first.size) == (second.digest, 5)
    kept = [
        path
        for path in (tmp_path / "files").rglob("*")
        if path.is_file() and path.suffix != ".unattached"
    ]
    assert len(kept) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"<html><script>alert(1)</script>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n<html>",
        b"PK\x03\x04",
    ],
)
def test_what_is_no_picture_by_its_content_is_never_shown(store: Store, content: bytes) -> None:
    assert store.take([content]).width is None


def test_a_picture_is_written_anew_without_what_came_with_it(store: Store) -> None:
    stored = store.take([a_png() + b"<script>alert(1)</script>"])
    shown = store.picture_of(stored.digest).read_bytes()
    assert (stored.width, stored.height) == (40, 30)
    assert b"script" not in shown and shown[8:12] == b"WEBP"


def test_what_is_never_attached_goes_after_a_day_and_what_was_after_a_month(
    store: Store, tmp_path: Path
) -> None:
    stray, attached = store.take([a_png()]), store.take([b"attached"])
    store.read_receipt(store.receipt_for(attached, 7), 7)
    broken = tmp_path / "files" / "tmpabc"
    broken.write_bytes(b"half")
    _age(tmp_path / "files", hours=26)
    assert store.sweep(lambda digest: False, 30 * 86_400) == 3, "with its preview and its cover"
    assert not store.path_of(stray.digest).exists() and store.path_of(attached.digest).exists()
    assert not broken.exists()
    assert store.sweep(lambda digest: False, 86_400) == 1


def _age(folder: Path, *, hours: float) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            made_at = path.stat().st_mtime - hours * 3600
            os.utime(path, (made_at, made_at))


def test_a_receipt_is_for_the_person_who_sent_the_file(store: Store) -> None:
    receipt = store.receipt_for(store.take([b"x"]), 7)
    assert store.read_receipt(receipt, 7).size == 1
    for stolen, who in ((receipt, 8), (receipt + "x", 7), ("", 7)):
        with pytest.raises(ReceiptNotGenuine):
            store.read_receipt(stolen, who)


def test_files_are_found_also_where_their_folder_is_named_from_here() -> None:
    assert file_store(load({}, data_dir="instance")).path_of("a" * 64).is_absolute()

"""Pictures are written anew, outside the server (files/picture_child.py), or not at all."""

from pathlib import Path

import pytest
from PIL import Image

from board.core.children import ChildPool
from board.files import picture_child, pictures
from board.files.pictures import re_encoded
from board.files.uploads import Store
from tests.support.pictures import a_png


@pytest.mark.parametrize(
    ("name", "size", "is_shown"),
    [
        ("a.png", (4000, 4000), True),
        ("b.png", (4100, 4000), False),
        ("c.jpg", (8000, 6000), True),
        ("d.jpg", (9000, 6000), False),
    ],
)
def test_a_picture_is_shown_up_to_sixteen_megapixels_and_a_jpeg_to_fifty(
    tmp_path: Path, name: str, size: tuple[int, int], is_shown: bool
) -> None:
    source = tmp_path / name
    Image.new("L", size).save(source)
    seen = re_encoded(source, tmp_path / "out.webp", tmp_path / "cover.webp")
    assert (seen is not None) == is_shown == (tmp_path / "out.webp").exists()
    assert seen is None or max(seen) <= 2000


def test_pictures_are_decoded_outside_and_nobody_who_signs_in_waits(
    store: Store, monkeypatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("in the server itself, or where passwords are hashed")

    monkeypatch.setattr(picture_child, "answer", never)
    monkeypatch.setattr("board.core.thread_pool.run_in_thread", never)
    assert store.take([a_png()]).width == 40


def test_a_picture_that_takes_too_long_is_kept_as_a_file(store: Store, monkeypatch) -> None:
    monkeypatch.setattr(pictures, "painters", ChildPool("tests.support.wild:loops", seconds=0.2))
    stored = store.take([a_png()])
    assert stored.width is None
    assert store.path_of(stored.digest).read_bytes() == a_png()

"""Names that no file system trips over."""

import pytest

from board.attachments.file_names import file_name


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\b.txt", "b.txt"),
        ('a<b>:"c|?*.txt', "a_b___c___.txt"),
        ("...", "file"),
        ("månadsbrev – åäö.pdf", "månadsbrev – åäö.pdf"),
    ],
)
def test_names_mean_nothing_to_a_file_system(said: str, kept: str) -> None:
    assert file_name(said) == kept

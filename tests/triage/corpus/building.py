"""How a row of a table becomes a mail."""

import base64
from dataclasses import dataclass, field
from typing import Any

FROM = "Eva Berg <eva@almvik.example>"


@dataclass(frozen=True)
class Case:
    """`expected` are fields of reading.mail.Mail; `files` and `shown` are names, `quotes` and
    `signatures` texts that are folded away."""

    rule: str
    raw: bytes
    expected: dict[str, Any] = field(default_factory=dict)


def case(rule: str, raw: bytes, **expected: Any) -> Case:
    return Case(rule, raw, expected)


def mail(
    body: str | bytes = "Hej", *, charset: str | None = "utf-8", **headers: str | bytes
) -> bytes:
    """A mail of one part; underscores in names of headers are dashes. None leaves a header out."""
    kind = f"text/plain; charset={charset}" if charset else "text/plain"
    given: dict[str, Any] = {"From": FROM, "Subject": "Skrivaren", "Content_Type": kind} | headers
    octets = body if isinstance(body, bytes) else body.encode()
    return b"\n".join([*(_line(*one) for one in given.items() if one[1] is not None), b"", octets])


def page(html: str | bytes, *, charset: str | None = "utf-8", **headers: str | bytes) -> bytes:
    kind = f"text/html; charset={charset}" if charset else "text/html"
    return mail(html, **{"Content_Type": kind} | headers)


def parts(*of: bytes, kind: str = "mixed", boundary: str = "=_b", **headers: str | bytes) -> bytes:
    """A multipart mail of ready parts."""
    said = f'multipart/{kind}; boundary="{boundary}"'
    body = b"".join(b"--%b\n%b\n" % (boundary.encode(), one) for one in of)
    return mail(body + b"--%b--\n" % boundary.encode(), **{"Content_Type": said} | headers)


def group(*of: bytes, kind: str, boundary: str = "=_inner") -> bytes:
    """A multipart inside another."""
    body = b"".join(b"--%b\n%b\n" % (boundary.encode(), one) for one in of)
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n'.encode()
    return head + body + b"--%b--\n" % boundary.encode()


def text(
    said: str | bytes, *, charset: str = "utf-8", kind: str = "plain", more: str = ""
) -> bytes:
    octets = said if isinstance(said, bytes) else said.encode()
    return f"Content-Type: text/{kind}; charset={charset}{more}\n\n".encode() + octets


def attached(name: str, content: bytes = b"content", *, kind: str = "application/pdf") -> bytes:
    return binary(content, kind=f'{kind}; name="{name}"', said=f'attachment; filename="{name}"')


def binary(content: bytes, *, kind: str, said: str = "", content_id: str = "") -> bytes:
    """In base64; `said` is its Content-Disposition."""
    head = [f"Content-Type: {kind}", "Content-Transfer-Encoding: base64"]
    head += [f"Content-Disposition: {said}"] if said else []
    head += [f"Content-ID: <{content_id}>"] if content_id else []
    return "\n".join([*head, "", ""]).encode() + base64.encodebytes(content)


def _line(name: str, value: str | bytes) -> bytes:
    octets = value if isinstance(value, bytes) else value.encode()
    return name.replace("_", "-").encode() + b": " + octets

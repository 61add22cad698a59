"""Mails as hypothesis makes them: rows of the tables, broken in every way, and bytes that never
were one."""

from hypothesis import strategies as st

from . import cases

SEEDS = [case.raw for case in cases() if len(case.raw) < 20_000]
SCRAPS = (
    *(b"\n", b"\n\n", b"\r", b"\0", b"\xff", b"\xc3", b"--=_b", b"--=_b--", b"=?utf-8?q?", b"?="),
    *(b"<", b">", b"&", b'"', b"(", b"\\", b":", b";", b",", b"@", b"=", b"> ", b"-- \n", b" "),
    *(b"Content-Type: multipart/mixed; boundary==_b\n", b"Content-Type: message/rfc822\n\n"),
    *(b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: x-uuencode\n"),
    *(b"Content-Type: text/html; charset=utf-16\n", b"begin 644 a\n", b"\x78\x9f\x3e\x22"),
    *(b"Content-Type: message/delivery-status\n\n", b"BEGIN:VCALENDAR\n", b"<div>", b"<style>"),
    *(b"On 1/1/2026 IT wrote:\n", b"From: a\nSent: b\nTo: c\n", "åäö 📎 \u202e".encode()),
)


@st.composite
def mails(draw: st.DrawFn) -> bytes:
    """One of them."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.binary(max_size=2_000))
    mail = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(0, 6))):
        mail = _mangled(draw, mail)
    return mail


def _mangled(draw: st.DrawFn, mail: bytes) -> bytes:
    """With something cut out, put in, or said many times."""
    begin = draw(st.integers(0, len(mail)))
    end = min(len(mail), begin + draw(st.integers(0, 80)))
    new = draw(st.sampled_from([*SCRAPS, mail[begin:end], b""]) | st.binary(max_size=20))
    times = draw(st.sampled_from([1, 1, 1, 3, 200]))
    return mail[:begin] + new * times + mail[end:]

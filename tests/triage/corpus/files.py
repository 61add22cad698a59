"""Files: what they are called, where they stand, and what is none."""

import binascii
import struct

from .building import attached, binary, case, group, mail, parts, text

PNG = b"\x89PNG\r\n\x1a\n"
PIXEL = binary(PNG, kind="image/png", said="inline", content_id="p1")
UUENCODED = "begin 644 a.txt\n" + binascii.b2a_uu(b"hello").decode() + "`\nend"
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:1
SUMMARY:Genomgång av skrivaren
DTSTART:20261120T090000Z
DTEND:20261120T100000Z
LOCATION:Rum 3
ORGANIZER:mailto:eva@almvik.example
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def tnef() -> bytes:
    """An envelope of Outlook with one file in it."""

    def attribute(level: int, name: int, data: bytes) -> bytes:
        return (
            struct.pack("<BII", level, name, len(data))
            + data
            + struct.pack("<H", sum(data) % 65_536)
        )

    return b"".join(
        [
            struct.pack("<IH", 0x223E9F78, 1),
            attribute(1, 0x89006, struct.pack("<I", 0x10000)),
            attribute(1, 0x69007, struct.pack("<II", 1252, 0)),
            attribute(1, 0x2800C, b"Texten i kuvertet\0"),
            attribute(2, 0x69002, b"\0" * 14),
            attribute(2, 0x18010, b"fel.txt\0"),
            attribute(2, 0x6800F, b"felet"),
        ]
    )


WINMAIL = attached("winmail.dat", tnef(), kind="application/ms-tnef")
NAMES = (
    ("as it is", 'filename="fel.pdf"', "fel.pdf"),
    ("without quotes", "filename=fel.pdf", "fel.pdf"),
    ("with spaces", 'filename="ett fel.pdf"', "ett fel.pdf"),
    ("RFC 2231", "filename*=utf-8''f%C3%A5gel.pdf", "fågel.pdf"),
    ("RFC 2231 in latin-1", "filename*=iso-8859-1''f%E5gel.pdf", "fågel.pdf"),
    ("RFC 2231 in pieces", "filename*0*=utf-8''f%C3; filename*1*=%A5gel.pdf", "fågel.pdf"),
    ("in plain pieces", 'filename*0="en lång "; filename*1="fil.pdf"', "en lång fil.pdf"),
    ("encoded words", 'filename="=?utf-8?q?f=C3=A5gel.pdf?="', "fågel.pdf"),
    ("raw UTF-8", 'filename="fågel.pdf"', "fågel.pdf"),
    ("a path", r'filename="C:\fakepath\fel.pdf"', "fel.pdf"),
    ("a way out", 'filename="../../etc/passwd"', "passwd"),
    ("what Windows forbids", 'filename="a:b?.pdf"', "a_b_.pdf"),
    ("none", "", "file-1.pdf"),
)

CASES = [
    *(
        case(
            f"a name: {rule}",
            parts(
                text("Se här."), binary(b"x", kind="application/pdf", said=f"attachment; {said}")
            ),
            files=[name],
        )
        for rule, said, name in NAMES
    ),
    case(
        "a name by its kind alone",
        parts(text("Hej"), binary(b"x", kind='application/pdf; name="fel.pdf"')),
        files=["fel.pdf"],
    ),
    case(
        "two of one name",
        parts(text("Hej"), attached("a.pdf"), attached("a.pdf")),
        files=["a.pdf", "a-2.pdf"],
    ),
    case(
        "a picture without a name",
        parts(text("Se bilden"), binary(PNG, kind="image/png")),
        text="Se bilden",
        files=["picture-1.png"],
    ),
    case(
        "two pictures without names",
        parts(binary(PNG, kind="image/png"), binary(PNG, kind="image/png")),
        files=["picture-1.png", "picture-2.png"],
    ),
    case(
        "a mail that is a picture",
        binary(PNG, kind="image/png").replace(b"Content-T", b"From: eva@x.example\nContent-T", 1),
        files=["picture-1.png"],
        text="",
    ),
    case(
        "a text with a name is still a text",
        parts(text("Den viktiga texten.", more="; name=text.txt")),
        text="Den viktiga texten.",
        files=[],
    ),
    case(
        "a text that is attached is a file",
        parts(text("Hej"), b"Content-Disposition: attachment; filename=log.txt\n" + text("log")),
        text="Hej",
        files=["log.txt"],
    ),
    case(
        "a page that is attached is a file",
        parts(
            text("Hej"),
            b"Content-Disposition: attachment; filename=a.html\n" + text("<p>log", kind="html"),
        ),
        text="Hej",
        files=["a.html"],
    ),
    case(
        "a table is a file",
        parts(text("Hej"), text("a,b", kind="csv")),
        text="Hej",
        files=["file-1.csv"],
    ),
    case(
        "a text that is shown, with the name of a file, is all that there is",
        parts(b"Content-Disposition: inline; filename=msg.txt\n" + text("Hej")),
        text="Hej",
        files=["msg.txt"],
    ),
    case("an empty file is none", parts(text("Hej"), attached("a.pdf", b"")), files=[]),
    case(
        "a picture at its place in a page",
        parts(
            text("<p>Före</p><img src='cid:p1'><p>Efter</p>", kind="html"), PIXEL, kind="related"
        ),
        text="Före\n\n📎 picture-1.png\n\nEfter",
        shown=["picture-1.png"],
    ),
    case(
        "a picture at its place, in a page beside a text",
        parts(
            group(
                text("Före Efter"),
                group(
                    text("<p>Före<p><img src='cid:p1'><p>Efter", kind="html"),
                    PIXEL,
                    kind="related",
                    boundary="=_r",
                ),
                kind="alternative",
            )
        ),
        text="Före\n\n📎 picture-1.png\n\nEfter",
        shown=["picture-1.png"],
    ),
    case(
        "a picture at its place in Outlook's text",
        parts(text("Före\n[cid:p1]\nEfter"), PIXEL),
        text="Före\n📎 picture-1.png\nEfter",
        shown=["picture-1.png"],
    ),
    case("a picture that is not shown", parts(text("Hej"), PIXEL), text="Hej", shown=[]),
    case(
        "a file between the lines",
        mail(f"Se här:\n{UUENCODED}\nHej"),
        text="Se här:\n📎 a.txt\nHej",
        files=["a.txt"],
        shown=["a.txt"],
    ),
    case(
        "lines that only begin so",
        mail("begin 644 the\nday is long"),
        text="begin 644 the\nday is long",
        files=[],
    ),
    case("winmail.dat is opened", parts(text("Hej"), WINMAIL), text="Hej", files=["fel.txt"]),
    case("winmail.dat holds the text", parts(WINMAIL), text="Texten i kuvertet", files=["fel.txt"]),
    case(
        "winmail.dat that is broken stays",
        parts(text("Hej"), attached("winmail.dat", tnef()[:9])),
        files=["winmail.dat"],
    ),
    case(
        "a mail inside",
        parts(
            text("Hej"),
            b"Content-Type: message/rfc822\n\n" + mail("x", Subject="=?utf-8?q?F=C3=A5?="),
        ),
        files=["Få.eml"],
    ),
    case(
        "a mail inside, attached",
        parts(
            text("Hej"),
            b"Content-Type: message/rfc822\nContent-Disposition: attachment; filename=a.eml\n\n"
            + mail("x"),
        ),
        text="Hej",
        files=["a.eml"],
    ),
    case(
        "an invitation without words",
        mail(INVITATION, Content_Type="text/calendar; method=REQUEST; charset=utf-8"),
        text="📅 Genomgång av skrivaren\n"
        "2026-11-20T09:00:00+00:00 – 2026-11-20T10:00:00+00:00\nRum 3\neva@almvik.example",
        kind="person",
    ),
    case(
        "an invitation with words",
        parts(
            text("Kom!"),
            text(INVITATION, kind="calendar", more="; method=REQUEST"),
            kind="alternative",
        ),
        text="Kom!",
        meeting_method="request",
    ),
    case(
        "a calendar's answer is automatic",
        parts(
            text("Ja"),
            text(INVITATION.replace("REQUEST", "REPLY"), kind="calendar", more="; method=REPLY"),
        ),
        kind="automatic",
        meeting_method="reply",
    ),
    case(
        "a meeting of whole days",
        mail(
            INVITATION.replace(":20261120T090000Z", ";VALUE=DATE:20261120"),
            Content_Type="text/calendar",
        ),
        meeting_begins="2026-11-20",
    ),
    case(
        "a calendar that is broken",
        parts(text("Hej"), text("BEGIN:VCALENDAR\nx", kind="calendar")),
        text="Hej",
        meeting_method=None,
    ),
]

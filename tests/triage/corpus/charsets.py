"""Letters: whatever a mail calls them, they are what the sender saw."""

from .building import case, mail, page, parts, text

SAID = "på Procapita längre – “så”"
WESTERN = (
    "iso-8859-1",
    "latin1",
    "windows-1252",
    "us-ascii",
    "utf-8",
    "unknown-8bit",
    None,
    "cp1252",
)
UTF_8 = ("utf-8", "UTF8", "us-ascii", "iso-8859-1", "unknown-8bit", "x-unknown", "utf8mb4", None)
OTHERS = (
    ("gb2312", "gb18030", "打印机坏了"),
    ("gbk", "gbk", "打印机坏了"),
    ("big5", "big5", "印表機壞了"),
    ("shift_jis", "shift_jis", "プリンターが壊れた"),
    ("iso-2022-jp", "iso-2022-jp", "プリンターが壊れた"),
    ("euc-jp", "euc-jp", "プリンターが壊れた"),
    ("euc-kr", "euc-kr", "프린터가 고장났습니다"),
    ("ks_c_5601-1987", "cp949", "프린터가 고장났습니다"),
    ("koi8-r", "koi8-r", "принтер не печатает"),
    ("windows-1251", "cp1251", "принтер не печатает"),
    ("iso-8859-2", "iso-8859-2", "drukarka nie działa"),
    ("iso-8859-15", "iso-8859-15", "kostar 5 € på nätet"),
    ("iso-8859-9", "cp1254", "yazıcı çalışmıyor"),
    ("macintosh", "mac-roman", "på Mac är det så"),
    ("ibm850", "cp850", "på DOS är det så"),
    ("utf-16", "utf-16", "på Windows"),
    ("utf-7", "utf-7", "på gammalt vis"),
)
META = (
    ('<meta charset="windows-1251">', "cp1251", "принтер"),
    ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r", "принтер"),
    ("<meta charset=windows-1252>", "cp1252", "längre"),
)
FOOLING = ("å", "idna", "punycode", "rot13", "zlib", "unicode_escape", "nonsense")

CASES = [
    *(
        case(f"cp1252 called {label}", mail(SAID.encode("cp1252"), charset=label), text=SAID)
        for label in WESTERN
    ),
    *(case(f"utf-8 called {label}", mail(SAID, charset=label), text=SAID) for label in UTF_8),
    *(
        case(f"{label} is read", mail(said.encode(codec), charset=label), text=said)
        for label, codec, said in OTHERS
    ),
    *(
        case(
            f"a page says that it is in {codec}",
            page(f"{meta}<p>{said}".encode(codec), charset=None),
            text=said,
        )
        for meta, codec, said in META
    ),
    *(
        case(f"{label} is no charset of mails", mail("utan namn", charset=label), text="utan namn")
        for label in FOOLING
    ),
    case(
        "one letter that was cut in two spoils no other",
        mail("åäö".encode() * 9 + b"\xc3", charset="utf-8"),
        text="åäö" * 9 + "\ufffd",
    ),
    case("a mark of byte order", mail(b"\xef\xbb\xbfHej", charset="iso-8859-1"), text="Hej"),
    case("no Content-Type at all", mail("på", Content_Type=None), text="på"),  # type: ignore[arg-type]
    case(
        "each part has its own",
        parts(text(SAID), text(SAID.encode("cp1252"), charset="iso-8859-1")),
        text=f"{SAID}\n\n{SAID}",
    ),
    case("NUL and escapes are left out", mail("a\0b\x1b[1mc"), text="ab[1mc"),
    case("a combined letter is one", mail("a\u030a"), text="å"),
]

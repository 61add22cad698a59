"""Which part holds what was said, and what becomes of a page."""

from .building import attached, binary, case, group, mail, page, parts, text

LONG = (
    "Skrivaren på plan 2 brinner och vi behöver hjälp med den genast. Hälsningar Eva i receptionen"
)
HTML = text(f"<p>{LONG}</p>", kind="html")
SHORT_HTML = text("<p>Hej på dig</p>", kind="html")
OLD_OUTLOOK = "----=_NextPart_000_0093_01C81419.EB75E850"

PAGES = (
    (
        "a link has its address",
        "<a href='https://x.example/a'>här</a>",
        "här (https://x.example/a)",
    ),
    ("a link that says its address", "<a href='https://x.example/'>x.example</a>", "x.example"),
    ("a link to somebody", "<a href='mailto:bo@x.example'>Bo</a>", "Bo (bo@x.example)"),
    ("a link to a script", "<a href='javascript:alert(1)'>här</a>", "här"),
    ("cells lie apart", "<table><tr><td>A</td><td>B</td></tr></table>", "A | B"),
    ("rows are lines", "<table><tr><td>A</td></tr><tr><td>B</td></tr></table>", "A\nB"),
    ("empty cells say nothing", "<table><tr><td></td><td>B</td></tr></table>", "B"),
    (
        "cells with paragraphs",
        "<table><tr><td><p>A</p></td><td><p>B</p></td></tr></table>",
        "A\n\nB",
    ),
    ("not displayed", "<div style='display:none'>Preheader</div>Hej", "Hej"),
    ("not displayed, important", "<div style='display: none !important'>P</div>Hej", "Hej"),
    ("not visible", "<span style='visibility:hidden'>P</span>Hej", "Hej"),
    ("without height", "<div style='max-height:0px;overflow:hidden'>P</div>Hej", "Hej"),
    ("letters of no size", "<span style='font-size:0'>P</span>Hej", "Hej"),
    ("hidden from Outlook", "<div style='mso-hide:all'>P</div>Hej", "Hej"),
    ("a hidden element", "<div hidden>P</div>Hej", "Hej"),
    ("letters of ten points are shown", "<span style='font-size:10pt'>Hej</span>", "Hej"),
    ("styles and scripts", "<style>p{}</style><script>x()</script>Hej", "Hej"),
    ("an unclosed title", "<title>T<p>Hej", "T Hej"),
    ("an unclosed style", "<p>Hej</p><style>p{color:red}", "Hej"),
    ("lists", "<ul><li>A<li>B</ul>", "* A\n  * B"),
    ("lines that are kept", "<pre>A\n  B</pre>", "A\n  B"),
    ("a line's end", "A<br>B", "A\nB"),
    ("entities", "A &amp; B &lt;C&gt; &aring;", "A & B <C> å"),
    ("hard spaces", "A&nbsp;B", "A B"),
    ("Word's paragraphs", "<p class=MsoNormal>A<o:p></o:p></p><p class=MsoNormal>B</p>", "A\n\nB"),
    ("a picture of elsewhere", "<img src='https://x.example/p.gif' alt='Logga'>Hej", "LoggaHej"),
    (
        "a link that no page can hold",
        "<a href='https://x.example/&#1;'>här</a>",
        "här (https://x.example/)",
    ),
    ("letters that no page can hold", "<p>H&#1;ej<span hidden>x</span>&#2;</p>", "Hej"),
    ("a comment of Outlook", "<!--[if mso]>x<![endif]-->Hej", "Hej"),
    ("tags by the thousand", "<div>" * 3_000 + "Hej", "Hej"),
    ("no tags at all", "Hej", "Hej"),
    (
        "an indented paragraph is no quote",
        "<blockquote style='margin:0 40px'>Hej</blockquote>",
        "Hej",
    ),
)

CASES = [
    *(case(f"HTML: {rule}", page(f"<body>{html}"), text=said) for rule, html, said in PAGES),
    case(
        "of alternatives the text",
        parts(text("Hej på dig"), SHORT_HTML, kind="alternative"),
        text="Hej på dig",
    ),
    case("an empty text beside a page", parts(text("\n"), HTML, kind="alternative"), text=LONG),
    case(
        "a text that only says that there is a page",
        parts(text("Ditt program kan inte visa HTML."), HTML, kind="alternative"),
        text=LONG,
    ),
    case("an empty text after a page", parts(HTML, text("\n")), text=LONG),
    case(
        "a gateway's footer after a page",
        parts(HTML, text("-- Detta mejl är virusskannat.")),
        text=f"{LONG}\n\n-- Detta mejl är virusskannat.",
    ),
    case("text and page one after the other are said once", parts(text(LONG), HTML), text=LONG),
    case(
        "an alternative inside",
        parts(group(text("\n"), HTML, kind="alternative"), attached("a.pdf")),
        text=f"{LONG}",
        files=["a.pdf"],
    ),
    case("a page alone", page(f"<p>{LONG}</p>"), text=LONG),
    case("text in two parts", parts(text("Ett"), text("Två")), text="Ett\n\nTvå"),
    case(
        "old Outlook's boundary, not quoted, with = in it",
        mail(
            f"--{OLD_OUTLOOK}\nContent-Type: text/plain\n\nHej\n--{OLD_OUTLOOK}--\n",
            Content_Type=f"multipart/alternative; boundary={OLD_OUTLOOK}",
        ),
        text="Hej",
    ),
    case(
        "a boundary with a charset of its own",
        mail(
            "--=_b\nContent-Type: text/plain\n\nHej\n--=_b--\n",
            Content_Type="multipart/mixed; boundary*=us-ascii''%3D_b",
        ),
        text="Hej",
    ),
    case(
        "a parameter on a line of its own without a space",
        mail(
            "--=_b\nContent-Type: text/plain;\ncharset=utf-8\n\nHej\n--=_b--\n",
            From=None,  # type: ignore[arg-type]
            Subject=None,  # type: ignore[arg-type]
            Content_Type='multipart/mixed;\nboundary="=_b"\nFrom: eva@almvik.example\nSubject: Bra',
        ),
        text="Hej",
        email="eva@almvik.example",
        subject="Bra",
    ),
    case("empty lines before the head", b"\r\n\n" + mail("Hej"), text="Hej", subject="Skrivaren"),
    case("a line of mbox before the head", b"From eva Mon Jan 1\n" + mail("Hej"), text="Hej"),
    case("a space before a colon", b"Subject : Bra\n" + mail("Hej", Subject=None), subject="Bra"),  # type: ignore[arg-type]
    case("plain/text", mail("Hej", Content_Type="plain/text"), text="Hej"),
    case("text", mail("Hej", Content_Type="text"), text="Hej"),
    case("nonsense as a kind", mail("Hej", Content_Type="?!"), text="Hej"),
    case(
        "text/enriched",
        mail("<bold>Hej</bold>\npå\n\ndig", Content_Type="text/enriched"),
        text="Hej på\ndig",
    ),
    case(
        "base64 with rubbish in it",
        mail("SGVq\n!!\n", Content_Transfer_Encoding="base64"),
        text="Hej",
    ),
    case(
        "quoted-printable",
        mail("p=C3=A5 pla=\nn", Content_Transfer_Encoding="quoted-printable"),
        text="på plan",
    ),
    case("an unknown encoding", mail("Hej", Content_Transfer_Encoding="8-bit"), text="Hej"),
    case("the ends of lines of Windows", mail("A\nB").replace(b"\n", b"\r\n"), text="A\nB"),
    case(
        "lines that flow",
        mail("Hej \npå dig.\nNy rad.", Content_Type="text/plain; format=flowed"),
        text="Hej på dig.\nNy rad.",
    ),
    case(
        "lines that flow without their spaces",
        mail("Hej \npå", Content_Type="text/plain; format=flowed; delsp=yes"),
        text="Hejpå",
    ),
    case("lines that do not flow", mail("Hej \npå"), text="Hej \npå"),
    case(
        "a signature's mark does not flow",
        mail("Hej\n-- \nEva\nIT", Content_Type="text/plain; format=flowed"),
        text="Hej",
        signatures=["-- \nEva\nIT"],
    ),
    case("no body", mail(""), text=""),
    case(
        "a boundary that never comes",
        mail("Hej", Content_Type="multipart/mixed; boundary=x"),
        subject="Skrivaren",
    ),
    case(
        "a multipart without a boundary",
        mail("Hej", Content_Type="multipart/mixed"),
        subject="Skrivaren",
    ),
    case(
        "a mail inside a mail is not glued to it",
        parts(
            text("Se bifogat."),
            b"Content-Type: message/rfc822\n\n" + mail("Inuti", Subject="Felet"),
        ),
        text="Se bifogat.",
        files=["Felet.eml"],
    ),
    case(
        "a mail that only holds another one",
        parts(b"Content-Type: message/rfc822\n\n" + mail("Inuti", Subject="Felet")),
        text="Inuti",
        files=["Felet.eml"],
        original=("Eva Berg", "eva@almvik.example"),
    ),
    case(
        "a mail inside by a mark of forwarding",
        parts(
            text("FYI"),
            b"Content-Type: message/rfc822\n\n" + mail("Inuti", From="bo@x.example"),
            Subject="VB: Felet",
        ),
        original=("", "bo@x.example"),
    ),
    case(
        "a signed mail",
        parts(
            text("Hej"),
            binary(b"x", kind="application/pkcs7-signature; name=smime.p7s"),
            kind="signed",
        ),
        text="Hej",
        files=["smime.p7s"],
    ),
    case("more text than is kept", mail("x" * 100_001), text="x" * 100_000 + "\n\n[…]"),
]

"""Who a mail is from, where its answer goes, and what it is about."""

from .building import case, mail

EVA = "eva@almvik.example"

FROM_FIELDS = (
    ("a name and an address", "Eva Berg <eva@almvik.example>", "Eva Berg", EVA),
    ("an address alone", "eva@almvik.example", "", EVA),
    ("an address in brackets alone", "<eva@almvik.example>", "", EVA),
    ("a name in quotes, with a comma", '"Berg, Eva" <eva@almvik.example>', "Berg, Eva", EVA),
    ("a comma that is not in quotes", "Berg, Eva <eva@almvik.example>", "Berg, Eva", EVA),
    ("a name in a comment", "eva@almvik.example (Eva Berg)", "Eva Berg", EVA),
    ("a comment beside a name", "Eva Berg (IT) <eva@almvik.example>", "Eva Berg", EVA),
    ("a trailing dot", "eva@almvik.example.", "", EVA),
    ("capital letters", "Eva <EVA@Almvik.Example>", "Eva", EVA),
    ("single quotes", "'Eva Berg' <eva@almvik.example>", "Eva Berg", EVA),
    ("two pairs of brackets", "<<eva@almvik.example>>", "", EVA),
    ("a space in the brackets", "Eva < eva@almvik.example >", "Eva", EVA),
    ("the address as the name", '"eva@almvik.example" <eva@almvik.example>', "", EVA),
    ("an address of the web", "Eva <mailto:eva@almvik.example>", "Eva", EVA),
    ("a quote that never ends", '"Eva Berg <eva@almvik.example>', "Eva Berg", EVA),
    ("a bracket that never ends", "Eva Berg <eva@almvik.example", "Eva Berg", EVA),
    ("escaped quotes", r'"Eva \"Evis\" Berg" <eva@almvik.example>', "Eva Evis Berg", EVA),
    ("two senders", "eva@almvik.example, bo@almvik.example", "", EVA),
    ("encoded letters", "=?utf-8?q?=C3=85sa_Berg?= <eva@almvik.example>", "Åsa Berg", EVA),
    ("encoded in base64", "=?iso-8859-1?B?xXNhIEJlcmc=?= <eva@almvik.example>", "Åsa Berg", EVA),
    ("encoded in quotes", '"=?utf-8?q?=C3=85sa?=" <eva@almvik.example>', "Åsa", EVA),
    ("a letter cut in two", "=?utf-8?q?=C3?= =?utf-8?q?=85sa?= <eva@almvik.example>", "Åsa", EVA),
    ("raw UTF-8", "Åsa Öberg <eva@almvik.example>".encode(), "Åsa Öberg", EVA),
    ("raw latin-1", "Åsa Öberg <eva@almvik.example>".encode("latin-1"), "Åsa Öberg", EVA),
    ("no address", "Eva Berg", "Eva Berg", ""),
    ("an empty address", '"Eva Berg" <>', "Eva Berg", ""),
    ("something that is none", "Eva <eva at almvik>", "Eva", ""),
    ("nothing", "", "", ""),
)
REPLY_TO = (
    ("a scanner writes for somebody", "scan@almvik.example", "Eva <eva@almvik.example>", EVA),
    ("no address in From", '"Eva" <>', "eva@almvik.example", EVA),
    ("the same twice", "eva@almvik.example", "Eva <eva@almvik.example>", EVA),
    ("nobody to answer", "eva@almvik.example", "noreply@almvik.example", EVA),
    ("nonsense to answer", "eva@almvik.example", "nobody", EVA),
)
SUBJECTS = (
    ("one mark", "Re: Skrivaren", "Skrivaren"),
    ("Swedish marks", "SV: VB: Skrivaren", "Skrivaren"),
    ("Danish, German and Finnish marks", "Sv: AW: VS: WG: Skrivaren", "Skrivaren"),
    ("a counted mark", "Re[2]: Skrivaren", "Skrivaren"),
    ("nothing but a mark", "Re:", "Re:"),
    ("encoded", "=?utf-8?Q?Skrivaren_p=C3=A5_plan_2?=", "Skrivaren på plan 2"),
    ("encoded with spaces inside", "=?utf-8?Q?Skrivaren p=C3=A5 plan 2?=", "Skrivaren på plan 2"),
    ("encoded with a question mark", "=?utf-8?Q?Varf=C3=B6r??=", "Varför?"),
    ("two words, one text", "=?utf-8?q?Skri?=\n =?utf-8?q?varen?=", "Skrivaren"),
    ("an unknown charset", "=?x-unknown?q?p=E5?=", "på"),
    ("a charset with a language", "=?utf-8*sv?q?p=C3=A5?=", "på"),
    ("broken base64", "=?utf-8?B?cMOl=?=", "på"),
    ("raw latin-1", "Kan inte nå påsen".encode("latin-1"), "Kan inte nå påsen"),
    ("folded", "Skrivaren\n pa\tplan 2", "Skrivaren pa plan 2"),
    ("too long", "x" * 500, "x" * 200),
)

CASES = [
    *(
        case(f"From: {rule}", mail(From=value), name=name, email=email)
        for rule, value, name, email in FROM_FIELDS
    ),
    *(
        case(f"Reply-To: {rule}", mail(From=sender, Reply_To=reply_to), answer_to=answer_to)
        for rule, sender, reply_to, answer_to in REPLY_TO
    ),
    *(
        case(f"Subject: {rule}", mail(Subject=value), subject=subject)
        for rule, value, subject in SUBJECTS
    ),
    case(
        "Cc: everybody who got a copy may be told",
        mail(To="it@example.org", Cc='"Öberg, Åsa" <asa@nordvik.example>, bo@almvik.example'),
        copied=[
            ("", "it@example.org"),
            ("Öberg, Åsa", "asa@nordvik.example"),
            ("", "bo@almvik.example"),
        ],
    ),
    case(
        "To: the address that the server wrote down counts too",
        mail(To="undisclosed-recipients:;", X_Original_To="it+T-1-x@example.org"),
        recipients=["it+t-1-x@example.org"],
    ),
    case(
        "References: cut at the brackets, whatever lies between",
        mail(References="<a@x>\n\t<b@x>,<c@x>", In_Reply_To="Your message of <d@x>"),
        references=["<a@x>", "<b@x>", "<c@x>", "<d@x>"],
    ),
    case(
        "Sender: for a From without an address", mail(From="Eva", Sender=EVA), name="Eva", email=EVA
    ),
]

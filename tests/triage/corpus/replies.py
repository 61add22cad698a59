"""Replies: what is new in them, and what is folded away."""

from .building import case, mail, page

QUOTE = "> Prova att starta om den.\n>\n> Hälsningar IT"
INTRODUCTIONS = (
    ("Gmail, Swedish", "Den fre 20 nov. 2026 kl 09:00 skrev IT <it@example.org>:"),
    ("Gmail, Swedish, in two lines", "Den fre 20 nov. 2026 kl 09:00 skrev IT\n<it@example.org>:"),
    ("Apple, Swedish", "20 nov. 2026 kl. 09:00 skrev IT <it@example.org>:"),
    ("Thunderbird, Swedish", "Den 2026-11-20 kl. 09:00, skrev IT:"),
    ("Gmail, Danish", "Den fre. 20. nov. 2026 kl. 09.00 skrev IT <it@example.org>:"),
    ("Apple, Danish", "Den 20. nov. 2026 kl. 09.00 skrev IT <it@example.org>:"),
    ("Gmail, Norwegian", "fre. 20. nov. 2026 kl. 09:00 skrev IT <it@example.org>:"),
    ("Apple, Norwegian", "20. nov. 2026 kl. 09:00 skrev IT <it@example.org>:"),
    ("Gmail, Finnish", "pe 20. marrask. 2026 klo 9.00 IT (it@example.org) kirjoitti:"),
    ("Apple, Finnish", "IT <it@example.org> kirjoitti 20.11.2026 kello 9.00:"),
    ("Gmail, English", "On Fri, Nov 20, 2026 at 9:00 AM IT <it@example.org> wrote:"),
    ("Gmail, English, in two lines", "On Fri, Nov 20, 2026 at 9:00 AM IT <it@example.org>\nwrote:"),
    ("Apple, English", "On 20 Nov 2026, at 09:00, IT <it@example.org> wrote:"),
    ("Gmail, German", "Am Fr., 20. Nov. 2026 um 09:00 Uhr schrieb IT <it@example.org>:"),
    ("Apple, German", "> Am 20.11.2026 um 09:00 schrieb IT <it@example.org>:"),
    ("Gmail, French", "Le ven. 20 nov. 2026 à 09:00, IT <it@example.org> a écrit :"),
    ("Apple, French", "Le 20 nov. 2026 à 09:00, IT <it@example.org> a écrit :"),
    ("Gmail, Dutch", "Op vr 20 nov 2026 om 09:00 schreef IT <it@example.org>:"),
    ("Gmail, Spanish", "El vie, 20 nov 2026 a las 9:00, IT (<it@example.org>) escribió:"),
)
HEADS = (
    (
        "Swedish",
        "Från: IT <it@example.org>\nSkickat: den 20 november 2026 09:00\nTill: Eva\nÄmne: SV: x",
    ),
    ("Danish", "Fra: IT <it@example.org>\nSendt: 20. november 2026 09:00\nTil: Eva\nEmne: SV: x"),
    ("Norwegian", "Fra: IT\nSendt: fredag 20. november 2026 09:00\nTil: Eva\nKopi: Bo\nEmne: x"),
    (
        "Finnish",
        "Lähettäjä: IT\nLähetetty: perjantai 20. marraskuuta 2026\nVastaanottaja: Eva\nAihe: x",
    ),
    (
        "English",
        "From: IT <it@example.org>\nSent: Friday, November 20, 2026 9:00 AM\nTo: Eva\nSubject: x",
    ),
    ("English, in bold", "*From:* IT <it@example.org>\n*Sent:* Friday\n*To:* Eva\n*Subject:* x"),
    (
        "German",
        "Von: IT <it@example.org>\nGesendet: Freitag, 20. November 2026\nAn: Eva\nBetreff: x",
    ),
    ("French", "De : IT <it@example.org>\nEnvoyé : vendredi 20 novembre 2026\nÀ : Eva\nObjet : x"),
)
RULES = (
    "-----Ursprungligt meddelande-----",
    "-----Oprindelig meddelelse-----",
    "-----Opprinnelig melding-----",
    "-----Alkuperäinen viesti-----",
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "-----Message d'origine-----",
    "-------- Originalmeddelande --------",
)
FORWARDS = (
    "---------- Forwarded message ---------",
    "---------- Vidarebefordrat meddelande ----------",
    "Vidarebefordrat brev:",
    "---------- Videresendt meddelelse ----------",
    "---------- Videresendt melding ----------",
    "---------- Edelleenlähetetty viesti ----------",
    "Begin forwarded message:",
    "---------- Weitergeleitete Nachricht ----------",
    "Anfang der weitergeleiteten Nachricht:",
    "---------- Message transféré ---------",
)
TELEPHONES = (
    "Skickat från min iPhone",
    "Skickades från E-post för Windows",
    "Hämta Outlook för iOS",
    "Sendt fra min iPhone",
    "Sendt fra Mail til Windows",
    "Hent Outlook til Android",
    "Lähetetty iPhonesta",
    "Sent from my iPhone",
    "Get Outlook for iOS",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPhone",
    "Sent from Outlook for Android",
)
CLOSINGS = (
    "Med vänlig hälsning",
    "Mvh",
    "Med venlig hilsen",
    "Med vennlig hilsen",
    "Ystävällisin terveisin",
    "Kind regards,",
    "Mit freundlichen Grüßen",
    "Cordialement,",
)
PLACE = "Systemförvaltare\nAlmviks kommun\n070-123 45 67"

CASES = [
    *(
        case(
            f"a quote: {rule}",
            mail(f"Fortfarande svart.\n\n{said}\n\n{QUOTE}\n"),
            text="Fortfarande svart.",
            quotes=[f"{said}\n\n{QUOTE}"],
        )
        for rule, said in INTRODUCTIONS
    ),
    *(
        case(
            f"a quote without marks: {rule}",
            mail(f"Nej.\n\n{said}\n\nProva igen."),
            text="Nej.",
            quotes=[f"{said}\n\nProva igen."],
        )
        for rule, said in INTRODUCTIONS[:1] + INTRODUCTIONS[4:5] + INTRODUCTIONS[8:9]
    ),
    *(
        case(
            f"Outlook's head, {rule}",
            mail(f"Nej.\n\n{said}\n\nProva igen."),
            text="Nej.",
            quotes=[f"{said}\n\nProva igen."],
        )
        for rule, said in HEADS
    ),
    *(
        case(
            f"a rule: {rule}",
            mail(f"Nej.\n\n{rule}\nFrån: IT\n\nProva igen."),
            text="Nej.",
            quotes=[f"{rule}\nFrån: IT\n\nProva igen."],
        )
        for rule in RULES
    ),
    *(
        case(
            f"passed on: {mark}",
            mail(f"FYI\n\n{mark}\nFrom: Bo <bo@x.example>\nDate: i dag\n\nDen brinner."),
            text=f"FYI\n\n{mark}\nFrom: Bo <bo@x.example>\nDate: i dag\n\nDen brinner.",
            quotes=[],
            original=("Bo", "bo@x.example"),
        )
        for mark in FORWARDS
    ),
    *(
        case(
            f"passed on by Outlook, {rule}",
            mail(f"FYI\n\n{said}\n\nDen brinner.", Subject=f"{mark}: x"),
            text=f"FYI\n\n{said}\n\nDen brinner.",
            quotes=[],
            original=("IT", "it@example.org"),
        )
        for (rule, said), mark in zip(
            HEADS[:2] + HEADS[4:5] + HEADS[6:], ("VB", "VS", "FW", "WG", "TR"), strict=True
        )
        if "@" in said
    ),
    *(
        case(f"a telephone: {said}", mail(f"Nej.\n\n{said}\n"), text="Nej.", signatures=[said])
        for said in TELEPHONES
    ),
    *(
        case(
            f"a signature below a name: {said}",
            mail(f"Tack!\n\n{said}\nAnna Berg\n{PLACE}\n"),
            text=f"Tack!\n\n{said}\nAnna Berg",
            signatures=[PLACE],
        )
        for said in CLOSINGS
    ),
    case(
        "a signature by its mark",
        mail("Hej\n\n-- \nAnna Berg\nIT"),
        text="Hej",
        signatures=["-- \nAnna Berg\nIT"],
    ),
    case(
        "a signature and a quote",
        mail(f"Hej\n\n-- \nAnna\n\nOn 1/1/2026 IT wrote:\n{QUOTE}"),
        text="Hej",
        signatures=["-- \nAnna"],
        quotes=[f"On 1/1/2026 IT wrote:\n{QUOTE}"],
    ),
    case(
        "a name below a greeting is no signature",
        mail("Tack!\n\nMvh\nAnna"),
        text="Tack!\n\nMvh\nAnna",
        signatures=[],
    ),
    case(
        "what is said below a quote",
        mail(f"{QUOTE}\n\nDet hjälpte inte."),
        text="Det hjälpte inte.",
        quotes=[QUOTE],
    ),
    case(
        "what is said between the lines stays between them",
        mail("> Är den på?\nJa.\n> Lyser den?\nNej.\n"),
        text="> Är den på?\nJa.\n> Lyser den?\nNej.",
        quotes=[],
    ),
    case("nothing new is no empty mail", mail(QUOTE), text=QUOTE, quotes=[]),
    case(
        "somebody who writes about writing",
        mail("Hon skrev en lista:\nmjöl\nsocker"),
        text="Hon skrev en lista:\nmjöl\nsocker",
        quotes=[],
    ),
    case(
        "a line that begins with From",
        mail("From: here to there\nit is far."),
        text="From: here to there\nit is far.",
        quotes=[],
    ),
    case(
        "a rule of dashes says nothing",
        mail("Ett\n----------\nTvå"),
        text="Ett\n----------\nTvå",
        quotes=[],
    ),
    case(
        "a quote of a page",
        page("<p>Nej.</p><blockquote type=cite>Prova igen.</blockquote>"),
        text="Nej.",
        quotes=["> Prova igen."],
    ),
    case(
        "a quote of Gmail's page",
        page(
            "<div>Nej.</div><div class=gmail_quote><div>On 1/1/2026 IT wrote:<br></div>"
            "<blockquote class=gmail_quote>Prova<br>igen.</blockquote></div>"
        ),
        text="Nej.",
        quotes=["On 1/1/2026 IT wrote:\n> Prova\n> igen."],
    ),
    case(
        "a quote of Outlook's page",
        page(
            "<p>Nej.</p><div style='border-top:solid'><p><b>Från:</b> IT<br><b>Skickat:</b> i dag"
            "<br><b>Till:</b> Eva<br><b>Ämne:</b> x</p></div><p>Prova.</p>"
        ),
        text="Nej.",
        quotes=["Från: IT\nSkickat: i dag\nTill: Eva\nÄmne: x\n\nProva."],
    ),
]

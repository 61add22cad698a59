"""What mail programs write around quotes and signatures, in the languages that our requesters
write and a few beside: Swedish, Danish, Norwegian, Finnish, English, German, French; Dutch,
Spanish, Italian, Portuguese, Polish.

Every pattern is tried on one short line, from its beginning."""

import re


def _any_of(*patterns: str, ends: str = "") -> "re.Pattern[str]":
    return re.compile(f"(?:{'|'.join(patterns)}){ends}", re.IGNORECASE)


WROTE = _any_of(
    *(r"wrote", r"writes", r"skrev", r"skriver", r"skreiv", r"kirjoitti", r"schrieb", r"schreibt"),
    *(r"a écrit", r"a ecrit", r"schreef", r"escribió", r"escribi[oó]", r"ha scritto", r"escreveu"),
    *(r"napisał(?:\(a\)|a)?", r"пишет", r"написал(?:а)?", r"geschreven"),
)
"""`On Friday Eva wrote:`, somewhere in a line that ends in a colon."""

BEGINS = _any_of(
    *(r"on", r"den", r"på", r"am", r"le", r"op", r"el", r"il", r"em", r"dnia", r"w dniu", r"o"),
    ends=r"\s",
)
"""The first word of such a line, where it goes on in the next one."""

ORIGINAL = _any_of(
    r"original(?: message| appointment)?",
    *(r"ursprungligt meddelande", r"ursprungligt mail", r"originalmeddelande"),
    *(r"oprindelig (?:meddelelse|besked|mail)", r"original meddelelse"),
    *(r"opprinnelig melding", r"original melding", r"alkuperäinen viesti"),
    *(r"ursprüngliche nachricht", r"urspruengliche nachricht", r"originalnachricht"),
    *(r"message d'origine", r"message original", r"message initial", r"mensaje original"),
    *(r"oorspronkelijk bericht", r"messaggio originale", r"mensagem original"),
    *(r"oryginalna wiadomość", r"reply message", r"antwort nachricht"),
)
"""Between rows of dashes."""

FORWARDED = _any_of(
    *(r"forwarded (?:message|mail|by)", r"begin forwarded message", r"start of forwarded message"),
    *(r"vidarebefordrat (?:meddelande|brev|mejl|mail)", r"vidarebefordrad", r"vidaresänt"),
    *(r"påbörja vidarebefordrat meddelande", r"börja vidarebefordrat meddelande"),
    *(r"videresendt (?:meddelelse|besked|mail|melding|e-post)", r"start på videresendt"),
    *(r"videresend(?:t|e)", r"begynnelse på videresendt", r"starten på (?:den )?videresendt"),
    *(r"edelleenlähetetty viesti", r"välitetty viesti", r"alkaa edelleenlähetetty"),
    *(r"weitergeleitete (?:nachricht|mail)", r"anfang der weitergeleiteten", r"beginn der"),
    *(r"message transf[ée]r[ée]", r"début du message transf[ée]r[ée]", r"message réexpédié"),
    *(r"doorgestuurd bericht", r"mensaje reenviado", r"messaggio inoltrato"),
    *(r"mensagem encaminhada", r"przekazana wiadomość", r"begin doorgestuurd bericht"),
)
"""Between rows of dashes, or before a colon: what follows is what was passed on, and no quote."""

FROM = _any_of(
    *(r"from", r"från", r"fra", r"lähettäjä", r"von", r"de", r"van", r"da", r"od", r"expéditeur"),
    r"от",
    ends=r"\s?:",
)
"""The first line of the head that Outlook writes above a quote."""
OTHER_FIELDS = _any_of(
    *(r"sent", r"date", r"to", r"cc", r"subject", r"reply-to", r"importance", r"attachments"),
    *(r"skickat", r"datum", r"till", r"kopia", r"ämne", r"svara till", r"prioritet"),
    *(r"sendt", r"dato", r"til", r"kopi", r"emne", r"lähetetty", r"päiväys", r"päivämäärä"),
    *(r"vastaanottaja", r"kopio", r"aihe", r"gesendet", r"an", r"betreff", r"antwort an"),
    *(r"envoyé", r"date d'envoi", r"à", r"a", r"objet", r"répondre à", r"verzonden", r"aan"),
    *(r"onderwerp", r"enviado(?: el)?", r"fecha", r"para", r"asunto", r"inviato", r"oggetto"),
    *(r"data", r"assunto", r"wysłano", r"do", r"temat", r"sända", r"copie(?: à)?"),
    ends=r"\s?:",
)

SENT_FROM = _any_of(
    *(r"sent (?:from|via|with|using) (?:my |the )?\S", r"get outlook for (?:ios|android)"),
    *(r"skickat från (?:min |mitt )?\S", r"skickades från \S", r"hämta outlook för"),
    *(r"sendt fra (?:min |mit |mitt )?\S", r"hent outlook (?:til|for)", r"få outlook (?:til|for)"),
    *(r"lähetetty \S+(?:sta|stä|lta|ltä)\b", r"hanki outlook"),
    *(
        r"von meine[mr] .{1,40} gesendet",
        r"gesendet (?:von|mit) \S",
        r"outlook für (?:ios|android)",
    ),
    *(r"envoyé (?:de|depuis|à partir de) (?:mon|ma|l)\b", r"envoyé de mon \S"),
    *(r"télécharger outlook pour", r"obtenez outlook pour", r"verstuurd vanaf mijn"),
    *(r"enviado desde mi", r"inviato da(?:l mio)? \S", r"enviado do meu", r"wysłane z"),
)
"""A line that a telephone writes below."""

CLOSING = _any_of(
    *(
        r"mvh",
        r"m v h",
        r"(?:med )?(?:vänliga?|bästa|varma|hjärtliga) häls?ning(?:ar|en)?",
        r"hälsningar",
    ),
    *(
        r"vänligen",
        r"vh",
        r"bästa hälsningar",
        r"(?:med )?venlige? hilsen(?:er)?",
        r"(?:de )?bedste hilsner",
    ),
    *(
        r"(?:med )?vennlige? hilsen",
        r"hilsen",
        r"ystävällisin terveisin",
        r"terveisin",
        r"yst\. terv\.",
    ),
    *(
        r"(?:kind|best|warm|kindest|warmest) regards",
        r"regards",
        r"best wishes",
        r"sincerely",
        r"yours \w+",
    ),
    *(r"mit (?:freundlichen|besten|lieben) grüßen", r"mit (?:freundlichem|bestem) gruß", r"mfg"),
    *(r"(?:viele|liebe|beste|freundliche) grüße", r"cordialement", r"(?:bien )?cordialement"),
    *(r"bien à vous", r"sincères salutations", r"salutations(?: distinguées)?"),
    ends=r"[ ,.!/]{0,3}",
)
"""A line of its own, before the name."""

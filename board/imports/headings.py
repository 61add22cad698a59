"""What a table's headings mean: proposed by the names that ticket systems give their columns, in
Swedish, English and Danish."""

import re
from collections.abc import Sequence

_NAMES = {
    "external_id": "id ticketid ticketnumber ticketno number nr no arendeid arendenummer arendenr "
    "arende sagsnummer sagsnr sagid issueid key nyckel reference referens externalid",
    "subject": "subject title summary rubrik amne titel overskrift emne shortdescription",
    "text": "text description body message content details beskrivning meddelande innehall "
    "beskrivelse besked indhold firstarticle",
    "email": "email mail emailaddress requesteremail customeremail from fromaddress epost "
    "epostadress mejl mejladress emailadresse avsandare afsender",
    "name": "name requester requestername customername customeruser caller reporter contact "
    "namn anmalare bestallare kontakt kontaktperson navn anmelder indberetter",
    "customer": "customer organization organisation company municipality kund kommun foretag "
    "kunde kommune firma customerid",
    "created_at": "created createdat createdon createdtime creationdate opened openedat date "
    "submitted skapad skapat skapades datum inkom registrerad oprettet oprettelsesdato dato",
    "closed_at": "closed closedat closedon closedate resolved resolvedat resolutiondate solved "
    "stangd stangt lost lostdatum avslutad avslutat lukket lost lukketdato afsluttet",
    "state": "state status tillstand",
    "kind": "kind type category queue typ kategori arendetyp ko sagstype",
}
_WORDS = {field: frozenset(names.split()) for field, names in _NAMES.items()}
_PLAIN = str.maketrans("åäàáöøóéèüæ", "aaaaoooeeua")


def proposed(headings: Sequence[str]) -> dict[str, int]:
    """{field: number of the column}, each column once; the first that is named so."""
    found: dict[str, int] = {}
    for field, names in _WORDS.items():
        for number, heading in enumerate(headings):
            if number not in found.values() and _plain(heading) in names:
                found[field] = number
                break
    return found


def _plain(heading: str) -> str:
    """`Skapad den` and `created_at` without what systems put between words."""
    letters = heading.strip().lower().translate(_PLAIN)
    return re.sub(r"(?:den|utc)$", "", re.sub(r"[^a-z]", "", letters))

"""What kind of thing a ticket is about, as far as a few words tell: what walls call its card. The
words on the wall are ours, never a requester's."""

import re

from board.core.errors import N_

_KINDS = {
    N_("Printing"): "skriv?ut|utskrift|skrivar|printer|print|toner|kopiator|copier",
    N_("Sign-in"): "lösenord|password|logga in|inlogg|log ?in|sign ?in|konto|account|mfa|bankid",
    N_("Network"): "wi-?fi|nätverk|network|vpn|internet|uppkoppl",
    N_("Telephony"): "telefon|phone|mobil|sim-?kort|växel|headset",
    N_("Meeting room"): "projektor|projector|beamer|mötesrum|meeting room|whiteboard",
    N_("Mail and calendar"): "e-?post|e-?mail|mejl|mail|outlook|kalender|calendar",
    N_("Files and folders"): r"mapp|folder|delad|share|onedrive|fil\b|filer|files?\b",
    N_("Computer"): r"dator|computer|laptop|skärm|screen|tangentbord|keyboard|dock|mus\b|mouse",
    N_("Software"): r"program|software|licens|licen[cs]e|install|uppdater|update|excel|word\b",
}
_PATTERNS = [(kind, re.compile(rf"\b(?:{words})", re.I)) for kind, words in _KINDS.items()]
_MOST_LETTERS = 2000


def kind_of(subject: str, text: str = "") -> str:
    """One of our own few words in English, to be translated; "" where none fits. The subject counts
    before the text."""
    for said in (subject, text[:_MOST_LETTERS]):
        for kind, pattern in _PATTERNS:
            if pattern.search(said):
                return kind
    return ""

"""The usual wording of every letter, in each language: plain, short, and with the request below."""

_FRAME = "{{greeting}}\n\n{body}\n\n{{signature}}\n\n{link}\n\n{{quote}}"
LINKS = {
    "sv": "Ärende {number}. Så går det: {link}",
    "da": "Sag {number}. Sådan går det: {link}",
    "en": "Ticket {number}. How it goes: {link}",
}
BODIES = {
    "acknowledgement": {
        "sv": "Vi har fått ditt ärende och återkommer så snart vi kan.\n\n"
        "Vill du lägga till något, svara på det här mejlet.",
        "da": "Vi har modtaget din henvendelse og vender tilbage så snart vi kan.\n\n"
        "Vil du tilføje noget, så svar på denne mail.",
        "en": "We have received your request and will get back to you as soon as we can.\n\n"
        "If you want to add something, reply to this mail.",
    },
    "unmanned": {
        "sv": "Vi har fått ditt ärende. Just nu är ingen i tjänst hos oss; vi läser det så snart "
        "någon är det igen.\n\nVill du lägga till något, svara på det här mejlet.",
        "da": "Vi har modtaget din henvendelse. Lige nu er der ingen ved helpdesken; vi læser den, "
        "så snart nogen er det igen.\n\nVil du tilføje noget, så svar på denne mail.",
        "en": "We have received your request. Nobody is at the desk right now; we will read it as "
        "soon as somebody is.\n\nIf you want to add something, reply to this mail.",
    },
    "question": {
        "sv": "{text}\n\nSvara på det här mejlet, så fortsätter vi.",
        "da": "{text}\n\nSvar på denne mail, så fortsætter vi.",
        "en": "{text}\n\nReply to this mail, and we go on.",
    },
    "answer": dict.fromkeys(("sv", "da", "en"), "{text}"),
    "passed_on": {
        "sv": "Ditt ärende är nu hos {team}. Du får svar därifrån.",
        "da": "Din henvendelse er nu hos {team}. Du får svar derfra.",
        "en": "Your request is now with {team}. You will hear from them.",
    },
    "resolution": dict.fromkeys(("sv", "da", "en"), "{text}"),
    "links": {
        "sv": "Du bad om nya länkar. Här är dina ärenden:\n\n{text}",
        "da": "Du bad om nye links. Her er dine sager:\n\n{text}",
        "en": "You asked for new links. Here are your tickets:\n\n{text}",
    },
}
GREETINGS = {
    "sv": ("Hej {name}!", "Hej!"),
    "da": ("Hej {name}", "Hej"),
    "en": ("Hello {name},", "Hello,"),
}
"""With a name, and without one."""
WROTE = {
    "sv": "Du skrev den {day}:",
    "da": "Du skrev den {day}:",
    "en": "You wrote on {day}:",
}
SIGNATURES = {
    "sv": "Hälsningar\n{organisation}",
    "da": "Venlig hilsen\n{organisation}",
    "en": "Kind regards\n{organisation}",
}


def usual_text(kind: str, language: str) -> str:
    return _FRAME.format(body=BODIES[kind][language], link=LINKS[language])

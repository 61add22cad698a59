"""What kind of browser asks, in words that somebody knows who stands before it."""

_MADE_BY = (
    ("Tizen", "Samsung TV"),
    ("Web0S", "LG TV"),
    ("BRAVIA", "Sony TV"),
    ("VIDAA", "Hisense TV"),
    ("AFT", "Fire TV"),
    ("CrKey", "Chromecast"),
    ("Android TV", "Android TV"),
    ("GoogleTV", "Google TV"),
    ("CrOS", "ChromeOS"),
    ("Android", "Android"),
    ("iPad", "iPad"),
    ("iPhone", "iPhone"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
)
_BROWSERS = (
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
"""The first mark that is found counts: all later ones also stand in what the earlier ones say."""


def screen_name(user_agent: str) -> str:
    """`Firefox · Linux`, `Chrome · LG TV`; "" for what is not known. It is what the browser says of
    itself: a hint, no proof."""
    found = (_first(marks, user_agent) for marks in (_BROWSERS, _MADE_BY))
    return " · ".join(filter(None, found))


def _first(marks: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for mark, name in marks if mark in user_agent), "")

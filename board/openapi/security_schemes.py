"""Who may call, and by what: a cookie, a link, a token."""

from board.boards.authentication import HEADER as BOARD_LINK
from board.people.authentication import cookie_name
from board.settings import Settings
from board.walls.authentication import wall_cookie_name


def security_schemes(settings: Settings) -> dict[str, dict[str, str]]:
    return {
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": cookie_name(settings),
            "description": "A member who has signed in. Changes also need `X-CSRF-Token`.",
        },
        "wall": {
            "type": "apiKey",
            "in": "cookie",
            "name": wall_cookie_name(settings),
            "description": "A paired TV. It reads; where that was allowed, it steers standups.",
        },
        "board_link": {
            "type": "apiKey",
            "in": "header",
            "name": BOARD_LINK,
            "description": "A guest: the token of a board's public link.",
        },
        "intake_token": {
            "type": "http",
            "scheme": "bearer",
            "description": "A mail server: the setting `intake_token`.",
        },
    }

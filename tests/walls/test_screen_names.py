"""A screen is named as somebody before it would name it."""

import pytest

from board.walls.screen_names import screen_name

LG = "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/94.0.4606.128 Safari/537.36 LGE"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (LG, "Chrome · LG TV"),
        (
            "Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) SamsungBrowser/4.0 Chrome/76.0 TV Safari/537",
            "Samsung Internet · Samsung TV",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", "Firefox · Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36 Edg/141.0", "Edge · Windows"),
        ("curl/8.5.0", ""),
        ("<script>" * 1000, ""),
    ],
)
def test_a_screen_is_named_as_somebody_before_it_would(user_agent: str, name: str) -> None:
    assert screen_name(user_agent) == name

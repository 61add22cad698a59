"""A TV that is too old for the page is told so, in words and code that it can read
(static/src/screens/wall/too_old.test.ts runs them)."""

import re

from board.walls.configuring import change_wall
from board.web import bundles
from tests.support.world import SYSTEM, World

TOO_NEW = (
    r"=>",
    r"`",
    r"\b(const|let|class|async|import|export)\b",
    r"\?\.|\?\?",
    r",\s*[)\]}]",
    r"\.\.\.",
)


def test_the_notice_is_written_as_browsers_read_in_2009() -> None:
    sent = bundles.DIST / bundles.read().scripts["too-old"][0]
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", sent.read_text("utf-8"), flags=re.DOTALL)
    assert [newer for newer in TOO_NEW if re.search(newer, code)] == []


def test_the_wall_and_the_pairing_page_carry_it_in_the_language_of_the_wall(world: World) -> None:
    world.a_board()
    tv = world.wall("Stairs", team="user")
    change_wall(SYSTEM, tv.actor.id or 0, language="sv")
    for visitor in (tv.client, world.app.test_client()):
        page = visitor.get("/wall", headers={"Accept-Language": "sv"}).text
        assert "webbläsare är för gammal{version}" in page
        assert page.index("too-old-") < page.index('id="app"')

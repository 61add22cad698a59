"""What pages that the server draws say."""

from board.core import clock
from tests.support.standups import ends
from tests.support.world import Persona, World


def test_the_list_of_boards_says_who_how_much_and_when(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Rent"], "Doing": ["Heat"]})
    page = ann.client.get("/boards").get_data(as_text=True)
    for said in ("2 cards", "1 begun", "last moved", f'aria-label="{ann.actor.name}'):
        assert said in page


def test_a_page_asks_for_its_scripts_before_its_rows_have_come(world: World, ann: Persona) -> None:
    """A browser asks for what it has read of: a large board's rows are most of the page."""
    page = ann.client.get(f"/boards/{world.a_board()}").text
    assert page.index('rel="modulepreload"') < page.index('type="module"') < page.index('id="boot"')


def test_a_page_that_is_not_there_says_what_to_do(world: World, ann: Persona) -> None:
    for client, has_boards in ((ann.client, True), (world.app.test_client(), False)):
        answer = client.get("/nowhere", headers={"Accept": "text/html"})
        page = answer.get_data(as_text=True)
        assert answer.status_code == 404
        assert "This page is not here" in page
        assert "not_found" not in page
        assert ('href="/boards"' in page) == has_boards


def test_days_are_said_as_people_say_them(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Rent"]})
    standup = ann.post(f"/teams/{world.team_id}/standup").result["standup"]
    ann.post(f"/standups/{standup}/start")
    ends(ann, standup)
    page = ann.client.get(f"/boards/{world.board_id}/standups").get_data(as_text=True)
    now = clock.now().astimezone(world.app.extensions["settings"].zone)
    assert f"{now.day} {now:%b} {now:%H}:" in page
    assert f"{now:%Y-%m-%d}" not in page


def test_who_comes_from_another_screen_goes_on_seeing_it(world: World, ann: Persona) -> None:
    """Until the next one can be drawn; who comes from elsewhere sees a skeleton at once."""
    world.a_board(cards={"Ready": ["Rent"]})
    host = "http://localhost/"
    for before, holds in (("mine", True), ("sign-in", False), ("", False)):
        page = ann.client.get(f"/boards/{world.board_id}", headers={"Referer": host + before})
        assert ('blocking="render"' in page.get_data(as_text=True)) == holds, before
    for headers in ({}, {"Referer": "https://elsewhere.example/mine"}):
        page = ann.client.get(f"/boards/{world.board_id}", headers=headers)
        assert 'blocking="render"' not in page.get_data(as_text=True)

"""What needs and helps what."""

from tests.focus.conftest import Begins
from tests.support.world import Persona, World


def test_what_would_need_itself_in_a_circle_is_refused(
    world: World, ann: Persona, begins: Begins
) -> None:
    one, two, three = (begins(name) for name in ("One", "Two", "Three"))
    assert links(ann, one, two, "needs").status == 200
    assert links(ann, two, three, "needs").status == 200
    assert links(ann, three, one, "needs").error == "initiatives_in_circle"
    assert links(ann, one, one, "helps").error == "initiatives_in_circle"
    assert links(ann, three, one, "helps").status == 200
    assert links(ann, three, one, "needs").error == "initiatives_in_circle"


def test_a_link_is_said_once_and_goes_and_comes_back(
    world: World, ann: Persona, begins: Begins
) -> None:
    one, two = begins("One"), begins("Two")
    link = links(ann, one, two, "needs").result["link"]
    assert links(ann, one, two, "helps").result["link"] == link
    removed = ann.post(f"/initiative-links/{link}/remove")
    assert ann.snapshot("focus")["rows"]["initiative_link"] == {}
    assert ann.undoes(removed).status == 200
    assert ann.snapshot("focus")["rows"]["initiative_link"][str(link)]["role"] == "helps"


def links(who: Persona, one: int, other: int, role: str):  # type: ignore[no-untyped-def]
    return who.post(f"/initiatives/{one}/links", {"other_id": other, "role": role})

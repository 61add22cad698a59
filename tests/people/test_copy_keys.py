"""Each sign-in has a key of its own for the copies that its browser keeps."""

from tests.support.world import Persona, World


def key_of(persona: Persona) -> dict[str, str]:
    answer = persona.client.get("/copy-key")
    assert answer.status_code == 200
    found: dict[str, str] = answer.get_json()
    return found


def test_a_sign_in_keeps_its_key_and_the_next_one_has_another(world: World, ann: Persona) -> None:
    first = key_of(ann)
    assert key_of(ann) == first
    ann.signs_in()
    second = key_of(ann)
    assert (second["key"], second["owner"]) != (first["key"], first["owner"])
    assert second["version"] == first["version"]


def test_two_people_have_nothing_in_common(world: World, ann: Persona, bo: Persona) -> None:
    anns, bos = key_of(ann), key_of(bo)
    assert anns["key"] != bos["key"]
    assert anns["owner"] != bos["owner"]


def test_a_page_says_whose_it_is_and_never_the_key(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["Rent"]})
    page = ann.client.get(f"/boards/{world.board_id}").get_data(as_text=True)
    found = key_of(ann)
    assert f'"owner":"{found["owner"]}"' in page
    assert found["key"] not in page

"""Finding tickets over all views."""

from tests.support.world import Persona, World


def found(cy: Persona, **asked: object) -> list[int]:
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return [one["id"] for one in cy.get(f"/desk/tickets?{query}").body]


def test_by_number_word_person_address_and_typing_error(world: World, cy: Persona) -> None:
    printer = world.a_ticket("Skrivaren 12B", name="Eva Lind")
    other = world.a_ticket("A chair", name="Ulf", email="ulf@norrsjo.example")
    cy.post(f"/tickets/{printer}/solve", {"text": "A new drum."})
    assert found(cy, q=printer) == [printer]
    assert found(cy, q=f"T-{other}") == [other]
    assert found(cy, q="drum") == [printer]
    assert found(cy, q="eva li") == [printer]
    assert found(cy, q="norrsjo") == [other]
    assert found(cy, q="krivar") == [printer]
    assert found(cy, q="skirvaren") == [printer]
    for nonsense in ("100%25_", "²", "%5C", "%22", "():*"):
        assert found(cy, q=nonsense) == [], nonsense


def test_what_is_done_comes_in_pages(world: World, cy: Persona) -> None:
    tickets = [world.a_ticket(f"No {n}") for n in range(3)]
    assert found(cy, view="done") == []
    for ticket in tickets[:2]:
        cy.post(f"/tickets/{ticket}/spam")
    assert found(cy, view="done") == [tickets[1], tickets[0]]
    assert found(cy, view="done", before=tickets[1]) == [tickets[0]]
    assert len(found(cy)) == 3


def test_it_is_for_those_who_triage(ann: Persona) -> None:
    assert ann.get("/desk/tickets").status == 404

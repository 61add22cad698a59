"""Names and addresses of people and customers can be put right, and everybody sees it at once."""

from board.people.models import Customer, Member
from tests.support.world import Persona, World, audit_lines


def test_an_administrator_corrects_a_name_and_every_board_shows_it(
    world: World, siv: Persona, ann: Persona, bo: Persona, tv: Persona
) -> None:
    for person in (bo, tv):
        person.watches("people")
    assert (
        siv.post(f"/members/{ann.actor.id}/change", {"name": " Ann-Charlotte   Lind "}).status
        == 200
    )
    for person in (bo, tv):
        assert (
            person.heard()[-1]["put"]["member"][str(ann.actor.id)]["name"] == "Ann-Charlotte Lind"
        )
    assert ann.get("/me").body["name"] == "Ann-Charlotte Lind"


def test_a_mail_address_is_corrected_without_telling_it_to_anybody(
    world: World, siv: Persona, ann: Persona
) -> None:
    ann.watches("people")
    path = siv.post(f"/members/{ann.actor.id}/password-link").body["path"]
    assert (
        siv.post(f"/members/{ann.actor.id}/change", {"email": "Ann.Lind@Example.org"}).status == 200
    )
    assert ann.get("/me").body["email"] == "ann.lind@example.org"
    assert "ann.lind" not in str(ann.heard())
    assert world.app.test_client().get(path).status_code == 404, (
        "it may have gone to the old address"
    )
    assert audit_lines("member.")[-1].facts == {
        "email": ["ann@example.org", "ann.lind@example.org"]
    }


def test_undo_gives_name_and_address_back_and_is_written_down(
    world: World, siv: Persona, ann: Persona
) -> None:
    path = f"/members/{ann.actor.id}/change"
    answer = siv.post(path, {"name": "Anna", "email": "anna@example.org", "role": "coordinator"})
    assert siv.undoes(answer).status == 200
    row = world.row(Member, ann.actor.id)
    assert (row.name, row.email, row.role) == ("Ann", "ann@example.org", "member")
    undone = audit_lines("member.undone")[-1]
    assert (undone.by_id, undone.facts["role"]) == (siv.actor.id, "member")


def test_undo_does_not_take_an_address_from_somebody_else(
    world: World, siv: Persona, ann: Persona
) -> None:
    answer = siv.post(f"/members/{ann.actor.id}/change", {"email": "anna@example.org"})
    world.person("Ann")
    assert siv.undoes(answer).error == "cannot_be_undone"
    assert world.row(Member, ann.actor.id).email == "anna@example.org"


def test_an_address_belongs_to_one_person(
    world: World, siv: Persona, ann: Persona, bo: Persona
) -> None:
    path = f"/members/{ann.actor.id}/change"
    assert siv.post(path, {"name": "Anna", "email": "BO@example.org"}).error == "email_taken"
    assert world.row(Member, ann.actor.id).name == "Ann", "nothing was changed"
    assert siv.post(path, {"email": "ANN@example.org"}).status == 200, "her own"
    for email in ("", "ann", "a@x.se, b@y.se", "a\0@b.se"):
        assert siv.post(path, {"email": email}).error == "invalid"


def test_everybody_says_how_they_are_called_and_nothing_else(
    world: World, ann: Persona, vera: Persona
) -> None:
    for person in (ann, vera):
        assert person.post("/me/name", {"name": "Kim"}).status == 200
        assert person.get("/me").body["name"] == "Kim"
        assert person.post("/me/name", {"name": "Kim", "role": "admin"}).error == "invalid"
        assert (
            person.post(f"/members/{person.actor.id}/change", {"name": "Kim"}).error == "forbidden"
        )
        assert person.post("/me/name", {"name": " \u200e"}).error == "invalid"


def test_a_customer_is_corrected_and_mails_find_it_by_its_new_domain(
    world: World, siv: Persona, ann: Persona, cy: Persona
) -> None:
    customer = siv.post("/customers", {"name": "Almvikk", "domain": "almvik.exampel"}).result[
        "customer"
    ]
    ann.watches("people")
    body = {"name": "Almvik", "domain": "@Almvik.example"}
    answer = siv.post(f"/customers/{customer}/change", body)
    assert answer.status == 200
    row = {"id": customer, "name": "Almvik", "domain": "almvik.example"}
    assert ann.heard()[-1]["put"]["customer"][str(customer)] == row
    ticket = world.a_ticket(email="eva@almvik.example")
    assert cy.snapshot("desk")["rows"]["ticket"][str(ticket)]["customer_id"] == customer
    assert siv.undoes(answer).status == 200
    assert world.row(Customer, customer).name == "Almvikk"


def test_two_customers_do_not_share_a_domain(world: World, siv: Persona) -> None:
    siv.post("/customers", {"name": "Almvik", "domain": "almvik.example"})
    other = siv.post("/customers", {"name": "Bjurås"}).result["customer"]
    refused = siv.post(f"/customers/{other}/change", {"domain": "ALMVIK.example"})
    assert (refused.error, refused.body["facts"]["customer"]) == ("domain_taken", "Almvik")
    assert (
        siv.post("/customers", {"name": "Third", "domain": "@almvik.example"}).error
        == "domain_taken"
    )
    assert siv.post("/customers", {"name": "Fourth"}).status == 200, "none is nobody's"

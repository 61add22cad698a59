"""Undo for every recorded change."""

from board.cards.models import Card
from board.core import database
from board.core.event_log import LoggedEvent, Stream
from board.triage.models import Ticket
from tests.support.world import Persona, World


def test_undo_puts_the_card_back_in_its_place(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A", "B", "C"]})
    moved = ann.moves("B", to="Doing")
    assert ann.undoes(moved).status == 200
    assert world.titles_in("Ready") == ["A", "B", "C"]


def test_the_place_may_be_taken_by_then(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A", "B", "C"], "Doing": ["D"]})
    moved = ann.moves("B", to="Doing")
    ann.moves("D", to="Ready", below="A")
    assert ann.undoes(moved).status == 200
    assert sorted(world.titles_in("Ready")) == ["A", "B", "C", "D"]
    assert world.titles_in("Ready")[0] == "A"


def test_what_someone_changed_since_is_not_written_over(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Doing": ["A"]})
    id_ = world.card("A").id
    edited = ann.post(f"/cards/{id_}/edit", {"title": "Ann's"})
    cy.post(f"/cards/{id_}/edit", {"title": "Cy's"})
    assert ann.undoes(edited).error == "changed_since"
    assert world.row(Card, id_).title == "Cy's"


def test_another_field_may_have_changed(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]})
    id_ = world.card("A").id
    edited = ann.post(f"/cards/{id_}/edit", {"labels": ["x"]})
    cy.post(f"/cards/{id_}/block", {"reason": "parts"})
    assert ann.undoes(edited).status == 200
    assert world.row(Card, id_).labels == []
    assert world.row(Card, id_).blocked_reason == "parts"


def test_undoing_an_undo_is_redo(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]})
    added = ann.adds("New", to="Ready")
    undone = ann.undoes(added)
    assert world.titles_in("Ready") == []
    assert ann.undoes(undone).status == 200
    assert world.titles_in("Ready") == ["New"]


def test_a_new_card_that_someone_commented_on_stays(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board()
    added = ann.adds("New", to="Ready")
    cy.post(f"/cards/{added.result['card']}/comments", {"text": "good"})
    assert ann.undoes(added).error == "cannot_be_undone"
    assert world.titles_in("Ready") == ["New"]


def test_only_the_doer_can_undo(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]})
    moved = ann.moves("A", to="Done")
    assert cy.undoes(moved).error == "not_your_deed"


def test_archiving_is_undone_with_the_comments(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]})
    id_ = world.card("A").id
    ann.post(f"/cards/{id_}/comments", {"text": "keep me"})
    before = world.snapshot(f"board/{world.board_id}")["rows"]
    archived = ann.post(f"/cards/{id_}/archive")
    assert world.snapshot(f"board/{world.board_id}")["rows"]["comment"] == {}
    ann.undoes(archived)
    assert world.snapshot(f"board/{world.board_id}")["rows"] == before


def test_an_unknown_event_is_not_found(world: World, ann: Persona) -> None:
    world.a_board()
    assert ann.post(f"/streams/board/{world.board_id}/events/999/undo").error == "not_found"
    assert ann.post("/streams/board/abc/events/1/undo").error == "not_found"
    assert ann.post("/streams/nonsense/events/1/undo").error == "not_found"


def test_redo_never_takes_a_strangers_row(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board()
    undone = ann.undoes(ann.adds("Ann's", to="Ready"))
    cy.adds("Cy's", to="Ready")
    assert ann.undoes(undone).status == 200
    assert sorted(world.titles_in("Ready")) == ["Ann's", "Cy's"]


def test_a_counter_gives_back_only_its_own(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Doing": ["A"]})
    id_ = world.card("A").id
    said = ann.post(f"/cards/{id_}/comments", {"text": "one"})
    cy.post(f"/cards/{id_}/comments", {"text": "two"})
    assert ann.undoes(said).status == 200
    assert world.row(Card, id_).comment_count == 1


def test_who_may_no_longer_change_the_other_board_does_not_undo_a_transfer(
    world: World, siv: Persona, ann: Persona
) -> None:
    """Dan moved a card onto a closed board as administrator; now he is a member of the user
    team."""
    dan = world.person("Dan", role="admin")
    world.a_board(cards={"Doing": ["A"]})
    column, here = world.a_second_board(), world.board_id
    world.close_board(world.second_board_id)
    moved = dan.post(f"/cards/{world.card('A').id}/transfer", {"to_column_id": column})
    siv.post(f"/members/{dan.actor.id}/change", {"role": "member", "team_id": world.teams["user"]})
    for event in moved.events:
        assert (
            dan.post(f"/streams/{event['stream']}/events/{event['seq']}/undo").error == "not_found"
        )
    assert world.card("A").board_id == world.second_board_id
    siv.post(f"/members/{dan.actor.id}/change", {"role": "admin"})
    assert dan.undoes(moved).status == 200
    assert world.card("A").board_id == here


def test_a_coordinator_who_was_one_does_not_undo_a_distribution(
    world: World, siv: Persona, cy: Persona
) -> None:
    world.a_board()
    dealt = cy.post(
        f"/tickets/{world.a_ticket('Printer')}/distribute", {"team_id": world.teams["user"]}
    )
    siv.post(f"/members/{cy.actor.id}/change", {"role": "member"})
    for event in newest_events("desk", f"board/{world.board_id}"):
        assert cy.post(f"/streams/{event.stream}/events/{event.seq}/undo").error == "not_found"
    assert world.row(Ticket, 1).state == "distributed"
    siv.post(
        f"/members/{cy.actor.id}/change", {"role": "coordinator", "team_id": world.teams["system"]}
    )
    assert cy.undoes(dealt).status == 200, "the board that it was dealt to is a consequence"
    assert world.row(Ticket, 1).state == "new"


def test_a_consequence_at_the_desk_is_undone_with_its_deed(
    world: World, ann: Persona, cy: Persona
) -> None:
    """Ann finishes a ticket's card: she never had a say at the desk."""
    world.a_board()
    cy.post(f"/tickets/{world.a_ticket('Printer')}/distribute", {"team_id": world.teams["user"]})
    finished = ann.moves("Printer", to="Done")
    assert world.row(Ticket, 1).state == "resolved"
    undone = ann.undoes(finished)
    assert (undone.status, world.row(Ticket, 1).state) == (200, "distributed")
    redone = ann.undoes(undone)
    assert (redone.status, world.row(Ticket, 1).state) == (200, "resolved")
    [desk] = newest_events("desk")
    assert ann.post(f"/streams/desk/events/{desk.seq}/undo").error == "not_found"


def test_an_edit_is_not_undone_on_a_board_where_the_card_was_put_away_since(
    world: World, ann: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Doing": ["A"]})
    id_, column = world.card("A").id, world.a_second_board()
    edited = ann.post(f"/cards/{id_}/edit", {"title": "Ann's"})
    siv.post(f"/cards/{id_}/transfer", {"to_column_id": column})
    siv.post(f"/cards/{id_}/archive")
    assert ann.undoes(edited).error == "changed_since"
    assert world.row(Card, id_).title == "Ann's"


def newest_events(*names: str) -> list[LoggedEvent]:
    with database.current().reading() as session:
        heads = [(name, session.get_one(Stream, name).seq) for name in names]
        return [session.get_one(LoggedEvent, head) for head in heads]

"""Who hears of what: once, in the background, never against their will or beyond their rights."""

from datetime import timedelta

from sqlmodel import select

from board.core import clock, database
from board.mail.models import OutgoingMail
from board.notifications.mailing import last_digest_time, mail_notifications
from board.notifications.notifying import tell_news
from board.notifications.reminding import forget_old_notifications, remind_of_due
from board.settings import load
from tests.support.world import Persona, World

ZONE = load({"TAVLA_CONFIG": "testing.toml"}).zone


def told(who: Persona) -> list[tuple[str, str]]:
    tell_news()
    rows = who.snapshot(f"me/{who.actor.id}")["rows"]["notice"].values()
    return [(row["kind"], row["text"]) for row in rows]


def mails() -> list[OutgoingMail]:
    with database.current().reading() as session:
        return list(session.exec(select(OutgoingMail)))


def mail_now() -> int:
    return mail_notifications(
        ZONE, base="https://tavla.example", translate=lambda text, _: text, language="en"
    )


def test_each_hears_the_most_personal_thing_once(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    card = world.card("A").id
    ann.post(f"/cards/{card}/edit", {"assignees": [ann.actor.id, cy.actor.id]})
    ann.post(f"/cards/{card}/comments", {"text": "@Cy, see this"})
    assert told(cy) == [("assigned", "A"), ("mention", "@Cy, see this")]
    assert told(ann) == []
    assert tell_news() == 0


def test_a_question_is_heard_by_who_has_the_card_and_its_answer_by_who_asked(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    card = world.card("A").id
    cy.post(f"/cards/{card}/edit", {"assignees": [cy.actor.id]})
    asked = ann.post(f"/cards/{card}/comments", {"text": "When?", "is_question": True}).result[
        "comment"
    ]
    assert told(cy) == [("question", "When?")]
    cy.post(f"/comments/{asked}/answer")
    assert told(ann) == [("answer", "When?")]


def test_those_without_rights_never_hear_and_their_names_are_only_words(
    world: World, ann: Persona, bo: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    card = world.card("A").id
    bo.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    ann.post(f"/boards/{world.board_id}/change", {"is_open": False})
    ann.post(f"/cards/{card}/comments", {"text": "@Bo must not hear this"})
    ann.moves("A", to="Doing")
    assert told(bo) == []
    assert bo.post("/me/watch", {"kind": "card", "target_id": card}).error == "not_found"
    assert bo.get(f"/streams/me/{ann.actor.id}/snapshot").status == 404


def test_watching_a_card_a_column_or_a_board(
    world: World, ann: Persona, bo: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Ready": ["A", "B"]})
    cy.post("/me/watch", {"kind": "card", "target_id": world.card("A").id})
    bo.post("/me/watch", {"kind": "column", "target_id": world.columns["Doing"]})
    siv.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    ann.moves("A", to="Doing")
    ann.moves("B", to="Review")
    assert (told(cy), told(bo)) == ([("change", "A")], [("change", "A")])
    assert told(siv) == [("change", "A"), ("change", "B")]
    siv.post("/me/unwatch", {"kind": "board", "target_id": world.board_id})
    ann.moves("A", to="Ready")
    assert len(told(siv)) == 2


def test_a_change_of_many_cards_is_told_once(world: World, ann: Persona, siv: Persona) -> None:
    world.a_board(cards={"Ready": [f"Card {n}" for n in range(9)]})
    siv.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    ids = [world.card(f"Card {n}").id for n in range(9)]
    ann.post(
        f"/boards/{world.board_id}/cards/change",
        {"card_ids": ids, "to_column_id": world.columns["Doing"]},
    )
    assert told(siv) == [("change", "Card 0 +8")]


def test_never_means_never_and_it_is_kept_for_the_person_only(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    assert cy.post("/me/notices/ways", {"ways": {"mention": "never"}}).status == 200
    assert cy.post("/me/notices/ways", {"ways": {"mention": "loudly"}}).status == 422
    ann.post(f"/cards/{world.card('A').id}/comments", {"text": "@Cy"})
    assert told(cy) == []
    assert cy.get("/me/notices/ways").body["mention"] == "never"
    assert "never" not in str(ann.snapshot("people"))


def test_what_is_seen_in_the_page_is_not_mailed(
    world: World, ann: Persona, cy: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    ann.post(f"/cards/{world.card('A').id}/comments", {"text": "@Cy @Siv"})
    tell_news()
    assert mail_now() == 0
    cy.post("/me/notices/seen")
    with clock.moved_to(clock.now() + timedelta(minutes=3)):
        assert (mail_now(), mail_now()) == (1, 0)
    (mail,) = mails()
    assert mail.to == "siv@example.org"
    assert f"https://tavla.example/boards/{world.board_id}/cards/{world.card('A').id}" in mail.text


def test_the_digest_comes_in_the_morning_as_one_mail(
    world: World, ann: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": ["A", "B"]})
    for title in "AB":
        ann.post(f"/cards/{world.card(title).id}/edit", {"assignees": [cy.actor.id]})
    tell_news()
    with clock.moved_to(last_digest_time(clock.now(), ZONE) + timedelta(hours=23)):
        assert mail_now() == 0
    with clock.moved_to(last_digest_time(clock.now(), ZONE) + timedelta(days=1, minutes=1)):
        assert (mail_now(), mail_now()) == (1, 0)
    assert [mail.subject for mail in mails()] == ["Tavla: 2 notices"]


def test_somebody_is_reminded_once_the_day_before(world: World, ann: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    tomorrow = (clock.now().astimezone(ZONE) + timedelta(days=1)).date().isoformat()
    ann.post(f"/cards/{world.card('A').id}/edit", {"assignees": [ann.actor.id], "due_on": tomorrow})
    assert (remind_of_due(ZONE), remind_of_due(ZONE)) == (1, 0)
    assert told(ann) == [("due", "A")]
    with clock.moved_to(clock.now() + timedelta(days=31)):
        assert forget_old_notifications() == 1
    assert told(ann) == []


def test_a_reminder_asks_for_the_right_to_see(
    world: World, ann: Persona, bo: Persona, siv: Persona
) -> None:
    world.a_board(cards={"Ready": ["Secret"]})
    tomorrow = (clock.now().astimezone(ZONE) + timedelta(days=1)).date().isoformat()
    ann.post(
        f"/cards/{world.card('Secret').id}/edit", {"assignees": [bo.actor.id], "due_on": tomorrow}
    )
    ann.post(f"/boards/{world.board_id}/change", {"is_open": False})
    assert remind_of_due(ZONE) == 0
    assert told(bo) == []


def test_archiving_is_told_and_each_hears_of_their_own_of_many(
    world: World, ann: Persona, siv: Persona, cy: Persona
) -> None:
    world.a_board(cards={"Ready": [f"Card {n}" for n in range(9)]})
    ids = [world.card(f"Card {n}").id for n in range(9)]
    cy.post("/me/watch", {"kind": "card", "target_id": ids[7]})
    ann.post(f"/boards/{world.board_id}/cards/change", {"card_ids": ids, "add_labels": ["x"]})
    ann.post(f"/cards/{ids[7]}/archive")
    assert told(cy) == [("change", "Card 7"), ("change", "Card 7")]


def test_what_happened_long_ago_is_not_news(world: World, ann: Persona, cy: Persona) -> None:
    world.a_board(cards={"Ready": ["A"]})
    with clock.moved_to(clock.now() - timedelta(days=4)):
        ann.post(f"/cards/{world.card('A').id}/comments", {"text": "@Cy"})
    assert told(cy) == []


def test_no_command_waits_for_those_who_watch(world: World, ann: Persona, siv: Persona) -> None:
    """Notices are read from the log afterwards: the command's own events are the board's alone."""
    world.a_board(cards={"Ready": ["A"]})
    siv.post("/me/watch", {"kind": "board", "target_id": world.board_id})
    assert [event["stream"] for event in ann.moves("A", to="Doing").events] == [
        f"board/{world.board_id}"
    ]

"""A world with one of everything: what the examples of commands act on."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlmodel import select

from board.core import clock, database
from board.core.actor import Actor
from board.people.models import Member

from .world import SYSTEM, Persona, World


@dataclass
class Stage:
    """A world with one of everything."""

    world: World
    card: int
    ticket: int
    other_ticket: int
    decided_ticket: int
    ticket_with_a_colleague: int
    ticket_card: int
    mail_aside: int
    standup: int
    colleague: int
    topic: int
    area: int
    other_area: int
    initiative: int
    other_initiative: int
    initiative_link: int
    initiative_question: int
    wall: int
    code: str
    event: tuple[str, int]
    member: int
    other_card: int
    comment: int
    question: int
    link: int
    receipt: str
    attachment: int
    template: int
    reply_template: int
    recurrence: int
    sprint: int
    running: int
    board_template: int
    filter: int
    board_link: int
    other_board_column: int
    customer: int
    absence: int
    incident: int
    measure: int
    reading: int
    coordinator: int
    override: int
    swap: int
    absence_calendar: int
    archived_board: int
    hook: int
    retrospective: int
    note: int
    other_note: int
    agreement: int


def set_the_stage(world: World, ann: Persona) -> Stage:
    from board.people.adding import add_customer
    from board.standup.gathering import gather
    from board.standup.planning import change_plan
    from board.standup.running import start_clock
    from board.walls.codes import new_state

    columns = dict.fromkeys(("Backlog", "Ready", "Doing", "Review", "Done"))
    world.a_board(columns=columns, cards={"Ready": ["A", "B"], "Doing": ["C"]})
    ann.watches(f"board/{world.board_id}")
    ann.watches(f"team/{world.team_id}")
    card = world.card("C").id or 0
    ann.post(f"/cards/{card}/items", {"texts": ["one", "two"]})
    ann.post(f"/cards/{card}/comments", {"text": "before"})
    wall = world.wall("Stairs", team="user").actor.id or 0
    standup = gather(SYSTEM, team_id=world.team_id, zone="UTC").result["standup"]
    start_clock(SYSTEM, standup, zone="UTC")
    topic = ann.post(f"/standups/{standup}/park", {"text": "the lift"}).result["topic"]
    made = _make_parts(world, ann, card)
    moved = ann.moves("A", to="Doing").events[0]
    other = world.person("Olle", team="system").actor.id or 0
    colleague = world.person("Lisa", team="user").actor.id or 0
    change_plan(SYSTEM, world.team_id, home="UTC", lead_id=colleague)
    return Stage(
        world=world,
        card=card,
        ticket=world.a_ticket(),
        other_ticket=world.a_ticket("Printer again"),
        decided_ticket=_a_decided_ticket(world),
        reply_template=_a_reply_template(),
        ticket_with_a_colleague=_a_ticket_with_a_colleague(world),
        ticket_card=_a_card_of_a_ticket(world),
        mail_aside=_a_mail_aside(),
        standup=standup,
        colleague=colleague,
        topic=topic,
        **_a_focus_map(ann, card),
        wall=wall,
        code=new_state()[0],
        event=(moved["stream"], moved["seq"]),
        member=other,
        customer=add_customer(SYSTEM, name="Bjuras").result["customer"],
        absence=_an_absence(other),
        incident=_an_incident(),
        **_a_measure(),
        **_a_rota(world),
        absence_calendar=_a_calendar(other),
        hook=_a_hook(world),
        **_a_retrospective(world, ann),
        **made,
    )


def _a_focus_map(ann: Persona, card: int) -> dict[str, int]:
    """Two areas, and two initiatives in the first: one has a step under way and a question."""
    from board.focus.areas import add_area
    from board.focus.initiatives import add_initiative

    area = add_area(SYSTEM, name="Mission", hue="blue").result["area"]
    initiative = add_initiative(SYSTEM, name="Morning", areas=[area]).result["initiative"]
    other = add_initiative(SYSTEM, name="Rota", areas=[area]).result["initiative"]
    ann.post(f"/cards/{card}/edit", {"initiative_id": initiative})
    link = ann.post(f"/initiatives/{initiative}/links", {"other_id": other, "role": "helps"})
    question = ann.post(
        f"/initiatives/{initiative}/comments", {"text": "For whom?", "is_question": True}
    )
    return {
        "area": area,
        "other_area": add_area(SYSTEM, name="Premises", hue="moss").result["area"],
        "initiative": initiative,
        "other_initiative": other,
        "initiative_link": link.result["link"],
        "initiative_question": question.result["comment"],
    }


def _make_parts(world: World, ann: Persona, card: int) -> dict[str, Any]:
    """What belongs to a card and to a board, one of each."""
    other = world.card("B").id or 0
    on_board, on_card = f"/boards/{world.board_id}", f"/cards/{card}"
    body = {"title": "Backup tried", "checklist": ["restore one file"]}
    every_monday = {"rule": "FREQ=WEEKLY;BYDAY=MO", "starts_on": "2026-01-05", "body": body}
    days = {"starts_on": "2026-11-16", "ends_on": "2026-11-27"}
    receipt = ann.upload(b"hello")
    sprint = ann.post(f"{on_board}/sprints", {"name": "Next", **days}).result["sprint"]
    running = ann.post(f"{on_board}/sprints", {"name": "Now", **days}).result["sprint"]
    ann.post(f"{on_card}/edit", {"sprint_id": running})
    ann.post(f"/sprints/{running}/start")
    return {
        "other_card": other,
        "comment": ann.post(f"{on_card}/comments", {"text": "mine"}).result["comment"],
        "question": ann.post(f"{on_card}/comments", {"text": "Why?", "is_question": True}).result[
            "comment"
        ],
        "link": _only(
            ann.post(f"{on_card}/links", {"other_id": other, "role": "relates"}), "card_link"
        ),
        "receipt": receipt,
        "attachment": ann.post(f"{on_card}/files", {"receipt": receipt, "name": "a.txt"}).result[
            "attachment"
        ],
        "template": ann.post(f"{on_card}/template", {"name": "Like this"}).result["template"],
        "recurrence": ann.post(
            f"{on_board}/recurrences", {"column_id": world.columns["Ready"], **every_monday}
        ).result["recurrence"],
        "sprint": sprint,
        "running": running,
        "board_template": ann.post(f"{on_board}/template", {"name": "Ours"}).result["template"],
        "filter": ann.post(
            f"{on_board}/filters/shared", {"name": "Late", "query": "?due=late"}
        ).result["filter"],
        "board_link": ann.post(f"{on_board}/links", {"kind": "board"}).result["link"],
        "other_board_column": world.a_second_board(),
        "archived_board": _an_archived_board(world, ann),
    }


def _an_archived_board(world: World, ann: Persona) -> int:
    world.a_second_board(team="user")
    ann.post(f"/boards/{world.second_board_id}/archive")
    return world.second_board_id


def finished(stage: Stage) -> int:
    """The team's, which is over in a moment."""
    from board.standup.finishing import finish

    finish(SYSTEM, stage.standup)
    return stage.standup


def without_standup(stage: Stage) -> int:
    """Ends the team's, and answers the team's id."""
    from board.standup.finishing import end_now

    end_now(SYSTEM, finished(stage))
    return stage.world.team_id


def with_people_gathering(stage: Stage) -> int:
    """The id of another one, whose clock has not started."""
    from board.standup.gathering import gather

    standup: int = gather(SYSTEM, team_id=without_standup(stage), zone="UTC").result["standup"]
    return standup


def _a_hook(world: World) -> int:
    from board.hooks.adding import add_hook

    address = "https://chat.example/hooks/secret"
    return add_hook(SYSTEM, world.teams["user"], kind="mattermost", address=address).result["hook"]


def _a_reply_template() -> int:
    from board.triage.reply_templates import add_reply_template

    said = {"name": "Toner", "text_sv": "", "text_en": "New toner is in."}
    return add_reply_template(SYSTEM, kind="reply", **said).result["template"]


def _a_decided_ticket(world: World) -> int:
    from board.triage.deciding import solve_ticket

    ticket = world.a_ticket("Printer before")
    solve_ticket(SYSTEM, ticket, text="It was off.")
    return ticket


def _a_ticket_with_a_colleague(world: World) -> int:
    from board.triage.participating import add_participant

    ticket = world.a_ticket("Printer of two")
    add_participant(SYSTEM, ticket, email="bo@almvik.example", name="Bo")
    return ticket


def _a_card_of_a_ticket(world: World) -> int:
    from board.triage.dealing import distribute_ticket

    ticket = world.a_ticket("Printer of the team")
    dealt = distribute_ticket(SYSTEM, ticket, team_id=world.teams["user"])
    return dealt.result["card"]


def _a_mail_aside() -> int:
    from board.triage.receiving import receive_mail

    from .mails import a_mail, received

    receive_mail(a_mail(sender="tavla@localhost", message_id="<aside@tavla>"))
    return received()[-1].id


def _a_rota(world: World) -> dict[str, int]:
    """Dora asks whether somebody takes a day of hers."""
    dora = world.person("Dora", role="coordinator").actor
    return {
        "coordinator": dora.id or 0,
        "override": _has_desk(dora.id or 0, datetime(2036, 12, 8, tzinfo=UTC), days=2),
        "swap": _a_swap(dora),
    }


def _a_swap(who: Actor) -> int:
    from board.rota.swapping import ask_swap

    begins = datetime(2036, 12, 8, 8, tzinfo=UTC)
    until = begins + timedelta(hours=8)
    return ask_swap(who, from_at=begins, until_at=until).result["swap"]


def desk_of(stage: Stage, name: str) -> int:
    """They have the desk now and in the first days of December, Dora in an hour; the id of a swap
    that they ask for."""
    with database.current().reading() as session:
        member = session.exec(select(Member).where(Member.name == name)).one()
    for month_day in (1, 8):
        _has_desk(member.id, datetime(2036, 12, month_day, tzinfo=UTC), days=4)
    swap = _a_swap(member.actor())
    soon = clock.now() + timedelta(hours=1)
    _has_desk(member.id, clock.now() - timedelta(hours=1), days=1)
    _has_desk(stage.coordinator, soon, days=1)
    return swap


def _has_desk(member: int, begins: datetime, *, days: int) -> int:
    from board.rota.arranging import override_duty

    until = begins + timedelta(days=days)
    change = override_duty(SYSTEM, member_id=member, from_at=begins, until_at=until)
    return change.result["override"]


def _an_absence(member: int) -> int:
    from board.absences.adding import add_absence

    days = {"from_on": date(2026, 12, 1), "until_on": date(2026, 12, 2)}
    return add_absence(SYSTEM, member_id=member, **days).result["absence"]


def _a_retrospective(world: World, ann: Persona) -> dict[str, int]:
    from .retrospectives import of_the_stage

    return of_the_stage(world, ann)


def _an_incident() -> int:
    from board.incidents.telling import begin_incident

    return begin_incident(SYSTEM, title="Mail is slow").result["incident"]


def _a_measure() -> dict[str, int]:
    from board.measures.following import add_measure
    from board.measures.reading import put_reading

    days = {"begins_on": date(2026, 1, 1), "due_on": date(2026, 12, 31)}
    line = {"direction": "down", "baseline": 90.0, "target": 60.0, **days}
    measure = add_measure(SYSTEM, name="Waiting", unit="minutes", **line).result["measure"]
    read = put_reading(SYSTEM, measure, value=88.0, day=date(2026, 1, 8), zone="UTC")
    return {"measure": measure, "reading": read.result["reading"]}


def _a_calendar(member: int) -> int:
    from board.absences.following import follow_calendar

    address = "https://calendar.example/a.ics"
    return follow_calendar(SYSTEM, member_id=member, address=address).result["calendar"]


def _only(answer: Any, table: str) -> int:
    return int(next(iter(answer.events[0]["put"][table])))

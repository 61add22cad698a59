"""One example of every command of the API: who does it in a prepared world, and what is sent.

The build asks for each command here (tests/contract); the contract, the permission matrix and the replayed cases of the
JavaScript replica all live on this table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .world import SYSTEM, Persona, World


@dataclass
class Stage:
    """A world with one of everything."""

    world: World
    card: int
    ticket: int
    other_ticket: int
    standup: int
    area: int
    initiative: int
    wall: int
    code: str
    event: tuple[str, int]
    member: int


@dataclass(frozen=True)
class Deed:
    """`path(stage)` and `body(stage)` of an example that succeeds for `by`."""

    by: str
    path: Callable[[Stage], str]
    body: Callable[[Stage], Any] = lambda stage: {}


def set_the_stage(world: World, ann: Persona) -> Stage:
    from board.focus.shaping import add_area, add_initiative
    from board.standup.running import start_standup
    from board.walls.pairing import begin_pairing

    world.a_board(cards={"Ready": ["A", "B"], "Doing": ["C"]})
    ann.watches(f"board/{world.board_id}")
    card = world.card("C").id or 0
    ann.post(f"/cards/{card}/items", {"texts": ["one", "two"]})
    ann.post(f"/cards/{card}/comments", {"text": "before"})
    area = add_area(SYSTEM, name="Mission", hue="blue").result["area"]
    initiative = add_initiative(SYSTEM, name="Morning", areas=[area]).result["initiative"]
    wall = world.wall("Stairs", team="user").actor.id or 0
    standup = start_standup(SYSTEM, board_id=world.board_id).result["standup"]
    moved = ann.moves("A", to="Doing").events[0]
    other = world.person("Olle", team="system").actor.id or 0
    return Stage(
        world=world,
        card=card,
        ticket=world.a_ticket(),
        other_ticket=world.a_ticket("Printer again"),
        standup=standup,
        area=area,
        initiative=initiative,
        wall=wall,
        code=begin_pairing()[0],
        event=(moved["stream"], moved["seq"]),
        member=other,
    )


DEEDS: dict[str, Deed] = {
    "streams.undo_event": Deed("ann", lambda s: f"/streams/{s.event[0]}/events/{s.event[1]}/undo"),
    "people.change_member": Deed("siv", lambda s: f"/members/{s.member}/change", lambda s: {"role": "viewer"}),
    "people.add_team": Deed("siv", lambda s: "/teams", lambda s: {"name": "Third"}),
    "boards.add_board": Deed("siv", lambda s: "/boards", lambda s: {"team_id": s.world.teams["user"], "name": "New"}),
    "boards.change_column": Deed(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/columns/{s.world.columns['Review']}/change",
        lambda s: {"name": "Check", "wip_limit": 3, "is_wip_limit_hard": True, "policy": "Two look."},
    ),
    "cards.add": Deed(
        "ann",
        lambda s: "/cards",
        lambda s: {"board_id": s.world.board_id, "column_id": s.world.columns["Ready"], "title": "New"},
    ),
    "cards.move": Deed(
        "ann",
        lambda s: f"/cards/{s.card}/move",
        lambda s: {"to_column_id": s.world.columns["Done"], "after_card_id": None},
    ),
    "cards.edit": Deed(
        "ann",
        lambda s: f"/cards/{s.card}/edit",
        lambda s: {
            "title": "Better",
            "description": "*x*",
            "labels": ["a"],
            "due_on": "2026-12-01",
            "is_expedite": True,
        },
    ),
    "cards.block": Deed("ann", lambda s: f"/cards/{s.card}/block", lambda s: {"reason": "waiting for parts"}),
    "cards.unblock": Deed("ann", lambda s: f"/cards/{s.card}/unblock"),
    "cards.add_items": Deed("ann", lambda s: f"/cards/{s.card}/items", lambda s: {"texts": ["three"]}),
    "cards.change_item": Deed("ann", lambda s: f"/cards/{s.card}/items/1/change", lambda s: {"is_done": True}),
    "cards.remove_item": Deed("ann", lambda s: f"/cards/{s.card}/items/1/remove"),
    "cards.add_comment": Deed("ann", lambda s: f"/cards/{s.card}/comments", lambda s: {"text": "hello"}),
    "cards.archive": Deed("ann", lambda s: f"/cards/{s.card}/archive"),
    "cards.restore": Deed("ann", lambda s: f"/cards/{_archived(s)}/restore"),
    "focus.add_area": Deed("ann", lambda s: "/focus-areas", lambda s: {"name": "Tech", "hue": "teal"}),
    "focus.change_area": Deed("ann", lambda s: f"/focus-areas/{s.area}/change", lambda s: {"vision": "Calm."}),
    "focus.add_initiative": Deed("ann", lambda s: "/initiatives", lambda s: {"name": "Desk", "areas": [s.area]}),
    "focus.change_initiative": Deed(
        "ann", lambda s: f"/initiatives/{s.initiative}/change", lambda s: {"state": "active", "owner_id": s.member}
    ),
    "triage.open_ticket": Deed(
        "cy",
        lambda s: "/tickets",
        lambda s: {"subject": "Phone", "text": "It rings.", "name": "Ulf", "channel": "phone"},
    ),
    "triage.solve": Deed("cy", lambda s: f"/tickets/{s.ticket}/solve", lambda s: {"text": "Try now."}),
    "triage.distribute": Deed("cy", lambda s: f"/tickets/{s.ticket}/distribute"),
    "triage.decline": Deed("cy", lambda s: f"/tickets/{s.ticket}/decline", lambda s: {"reason": "Not ours."}),
    "triage.duplicate": Deed("cy", lambda s: f"/tickets/{s.other_ticket}/duplicate", lambda s: {"of": s.ticket}),
    "standup.start": Deed("ann", lambda s: f"/boards/{_finished(s)}/standup"),
    "standup.next_turn": Deed("ann", lambda s: f"/standups/{s.standup}/next", lambda s: {"turn": 0}),
    "standup.previous_turn": Deed("ann", lambda s: f"/standups/{s.standup}/previous", lambda s: {"turn": 0}),
    "standup.pause": Deed("ann", lambda s: f"/standups/{s.standup}/pause"),
    "standup.resume": Deed("ann", lambda s: f"/standups/{s.standup}/resume"),
    "standup.park": Deed("ann", lambda s: f"/standups/{s.standup}/park", lambda s: {"text": "the server hall"}),
    "standup.unpark": Deed("ann", lambda s: f"/standups/{s.standup}/unpark", lambda s: {"topic_id": 1}),
    "standup.finish": Deed("ann", lambda s: f"/standups/{s.standup}/finish"),
    "walls.confirm": Deed(
        "ann", lambda s: "/walls", lambda s: {"code": s.code, "name": "Kitchen", "board_id": s.world.board_id}
    ),
    "walls.revoke": Deed("ann", lambda s: f"/walls/{s.wall}/revoke"),
}


def _archived(stage: Stage) -> int:
    from board.cards.archiving import archive_card

    archive_card(SYSTEM, stage.card)
    return stage.card


def _finished(stage: Stage) -> int:
    from board.standup.running import finish

    finish(SYSTEM, stage.standup)
    return stage.world.board_id

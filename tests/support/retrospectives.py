"""A retrospective at some phase: for tests, and for the examples of its commands."""

from sqlmodel import select

from board.core import database
from board.core.actor import Actor
from board.retrospectives.agreeing import add_agreement
from board.retrospectives.beginning import begin_retrospective
from board.retrospectives.models import Retrospective, RetrospectiveNote
from board.retrospectives.rules import PHASES
from board.retrospectives.schemas import usual_columns
from board.retrospectives.stepping import step
from board.retrospectives.writing import write_note

from .stage import Stage
from .world import SYSTEM, Persona, World

WRITTEN = ("The handover worked", "Too many meetings")


def begun(world: World, **values: object) -> int:
    """The id of one in which the team writes, signed unless it is said."""
    return begin_retrospective(
        SYSTEM,
        world.team_id,
        **{
            "title": "",
            "is_anonymous": False,
            "columns": usual_columns(),
            "dots_each": 3,
            "minutes": 5,
            **values,
        },  # type: ignore[arg-type]
    ).result["retrospective"]


def write(who: Actor, retrospective: int, *texts: str, column_id: int = 1) -> None:
    for n, text in enumerate(texts):
        name = f"note-{who.id}-{n}-".ljust(20, "x")
        write_note(who, retrospective, name=name, column_id=column_id, text=text)


def step_to(retrospective: int, phase: str) -> int:
    """By the usual way; answers its id."""
    while (now := _row(retrospective).phase) != phase:
        step(SYSTEM, retrospective, phase=now, to=PHASES[PHASES.index(now) + 1])
    return retrospective


def notes_in(retrospective: int) -> list[RetrospectiveNote]:
    """By their words."""
    of_it = RetrospectiveNote.retrospective_id == retrospective
    with database.current().reading() as session:
        found = session.exec(select(RetrospectiveNote).where(of_it)).all()
    return sorted(found, key=lambda note: note.text)


def revealed(world: World, ann: Persona) -> tuple[int, list[RetrospectiveNote]]:
    """One with two notes of Ann's, which are grouped now."""
    retrospective = begun(world)
    write(ann.actor, retrospective, *WRITTEN)
    step_to(retrospective, "grouping")
    return retrospective, notes_in(retrospective)


def of_the_stage(world: World, ann: Persona) -> dict[str, int]:
    """One whose notes are grouped, by its parts; something is agreed."""
    retrospective, notes = revealed(world, ann)
    made = add_agreement(SYSTEM, retrospective, text="Fewer meetings", owner_id=None)
    return {
        "retrospective": retrospective,
        "note": notes[0].id,
        "other_note": notes[1].id,
        "agreement": made.result["agreement"],
    }


def at_phase(stage: Stage, phase: str) -> int:
    """The id of the stage's retrospective, stepped there."""
    return step_to(stage.retrospective, phase)


def begun_anew(stage: Stage) -> int:
    """The id of another one, in which people write."""
    at_phase(stage, "closed")
    return begun(stage.world)


def _row(retrospective: int) -> Retrospective:
    with database.current().reading() as session:
        return session.get_one(Retrospective, retrospective)

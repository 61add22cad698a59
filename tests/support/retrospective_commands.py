"""Examples of the commands of retrospectives."""

from .example import NOTHING, Example
from .retrospectives import at_phase, begun_anew
from .stage import Stage

GOES_ON = "retrospective_goes_on"


def _team_without(stage: Stage) -> str:
    """A team that has none open."""
    at_phase(stage, "closed")
    return f"/teams/{stage.world.teams['user']}/retrospectives"


OF_RETROSPECTIVES: dict[str, Example] = {
    "retrospectives.begin_retrospective": Example(
        "ann", _team_without, lambda s: {"is_anonymous": True}, undone=GOES_ON
    ),
    "retrospectives.write_note": Example(
        "ann",
        lambda s: f"/retrospectives/{begun_anew(s)}/notes",
        lambda s: {
            "name": "bnXvBhnh4mnmvGmFvhbT",
            "column_id": 1,
            "text": "The handover worked",
        },
        undone=NOTHING,
    ),
    "retrospectives.step": Example(
        "ann",
        lambda s: f"/retrospectives/{s.retrospective}/step",
        lambda s: {"phase": "grouping", "to": "dots"},
        undone=GOES_ON,
    ),
    "retrospectives.group_note": Example(
        "ann",
        lambda s: f"/retrospectives/{s.retrospective}/group",
        lambda s: {"note_id": s.note, "under_id": s.other_note},
    ),
    "retrospectives.give_dots": Example(
        "ann",
        lambda s: f"/retrospectives/{at_phase(s, 'dots')}/dots",
        lambda s: {"note_id": s.note, "dots": 2},
        undone=NOTHING,
    ),
    "retrospectives.put_in_spotlight": Example(
        "ann",
        lambda s: f"/retrospectives/{at_phase(s, 'talking')}/spotlight",
        lambda s: {"note_id": s.other_note},
        undone=GOES_ON,
    ),
    "retrospectives.set_timer": Example(
        "ann",
        lambda s: f"/retrospectives/{s.retrospective}/timer",
        lambda s: {"minutes": 8},
        undone=GOES_ON,
    ),
    "retrospectives.add_agreement": Example(
        "ann",
        lambda s: f"/retrospectives/{at_phase(s, 'agreeing')}/agreements",
        lambda s: {"text": "One meeting less a week", "owner_id": s.colleague},
    ),
    "retrospectives.change_agreement": Example(
        "ann",
        lambda s: f"/agreements/{s.agreement}/change",
        lambda s: {"text": "Two meetings less", "owner_id": s.colleague},
    ),
    "retrospectives.remove_agreement": Example(
        "ann", lambda s: f"/agreements/{s.agreement}/remove"
    ),
    "retrospectives.make_card": Example(
        "ann",
        lambda s: f"/agreements/{s.agreement}/card",
        lambda s: {"column_id": s.world.columns["Ready"]},
    ),
    "retrospectives.answer_agreement": Example(
        "ann",
        lambda s: f"/agreements/{s.agreement}/answer",
        lambda s: {"outcome": "still_on"},
    ),
}

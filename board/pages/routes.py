"""The blueprint of all pages; each module beside this one hangs its own on it."""

from . import (
    case_records,
    desk_numbers,
    desk_screens,
    health,
    local_copies,
    mail_screens,
    measure_screens,
    public_form,
    requester_page,
    retrospective_screens,
    signing,
    standup_answer,
    standup_screens,
    wall_screens,
)
from .screens import pages as routes

__all__ = [
    "case_records",
    "desk_numbers",
    "desk_screens",
    "health",
    "local_copies",
    "mail_screens",
    "measure_screens",
    "public_form",
    "requester_page",
    "retrospective_screens",
    "routes",
    "signing",
    "standup_answer",
    "standup_screens",
    "wall_screens",
]

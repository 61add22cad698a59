"""What holds for sprints."""

from datetime import date

from board.core.errors import N_, Refused


class SprintDatesCrossed(Refused):
    status = 422
    field = "ends_on"
    sentence = N_("A sprint ends after it begins, and lasts at most {most} days.")


class SprintAlreadyActive(Refused):
    sentence = N_("“{name}” is under way on this board. Close it first: one sprint at a time.")


class SprintNotPlanned(Refused):
    sentence = N_("This sprint has begun already, so that cannot be changed any more.")


class SprintNotActive(Refused):
    sentence = N_("This sprint is not under way.")


class NoBacklog(Refused):
    sentence = N_(
        "This board has no backlog. Sprints are for scrum boards: start one from the template "
        "“Scrum”."
    )


MOST_DAYS = 60


def check_dates(starts_on: date, ends_on: date) -> None:
    if not 0 <= (ends_on - starts_on).days <= MOST_DAYS:
        raise SprintDatesCrossed(most=MOST_DAYS)


def check_planned(state: str) -> None:
    if state != "planned":
        raise SprintNotPlanned()


def check_active(state: str) -> None:
    if state != "active":
        raise SprintNotActive()

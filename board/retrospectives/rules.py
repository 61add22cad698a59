"""What holds in a retrospective. Pure: facts in, an answer or a named refusal out."""

from collections.abc import Collection

from board.core.errors import N_, Refused

PHASES = ("writing", "grouping", "dots", "talking", "agreeing", "closed")
OUTCOMES = ("done", "still_on", "dropped")
MOST_COLUMNS = 6
MOST_NOTES = 400
MOST_NOTES_EACH = 30
MOST_AGREEMENTS = 20
MOST_DOTS_EACH = 10
LEAST_WRITERS = 3
"""Of fewer, anonymous notes would be guessed."""


class RetrospectiveAlreadyOpen(Refused):
    sentence = N_("The team has a retrospective under way already; you can join it.")


class RetrospectiveClosed(Refused):
    sentence = N_("This retrospective is closed. Its record stays as it is.")


class RetrospectiveMovedOn(Refused):
    sentence = N_("The retrospective is at another step now, so nothing was changed.")


class RetrospectiveGoesOn(Refused):
    sentence = N_("A step of a retrospective is not undone: what was shown has been seen.")


class NoSuchStep(Refused):
    status = 422
    field = "to"
    sentence = N_("A retrospective goes one step at a time. Nothing was changed.")


class NothingWritten(Refused):
    sentence = N_("Nobody has written anything yet. Write first, then reveal.")


class TooFewToHide(Refused):
    sentence = N_(
        "Fewer than {least} have written, so it could be guessed who wrote what. Nothing was shown."
    )


class NoteIsEmpty(Refused):
    status = 422
    field = "text"
    sentence = N_("A note needs a few words.")


class TooManyNotes(Refused):
    status = 422
    sentence = N_("There is no room for more: at most {most} notes. What you wrote is still here.")


class TooManyAgreements(Refused):
    status = 422
    sentence = N_("At most {most} agreements. A team keeps few promises, and those well.")


class AgreementIsCard(Refused):
    sentence = N_("This is a card already.")


class DotsUsedUp(Refused):
    sentence = N_("You have given all of your {most} dots. Take one back first.")


class NoteUnderItself(Refused):
    status = 422
    field = "under_id"
    sentence = N_("A note is not grouped with itself.")


def check_phase(phase: str, *allowed: str) -> None:
    if phase in allowed:
        return
    if phase == "closed":
        raise RetrospectiveClosed()
    raise RetrospectiveMovedOn(phase=phase)


def check_step(phase: str, *, expected: str, to: str) -> None:
    """Two people pressing at one moment step once: each says which phase it leaves. To the next
    one, back from agreeing to talking, or to the end."""
    check_phase(phase, expected)
    if phase == "closed":
        raise RetrospectiveClosed()
    next_ = PHASES[PHASES.index(phase) + 1]
    if to not in (next_, "closed") and (phase, to) != ("agreeing", "talking"):
        raise NoSuchStep()


def check_may_reveal(*, written: int, writers: Collection[int], is_anonymous: bool) -> None:
    if not written:
        raise NothingWritten()
    if is_anonymous and len(writers) < LEAST_WRITERS:
        raise TooFewToHide(least=LEAST_WRITERS)


def check_room_for_note(*, all_notes: int, own_notes: int) -> None:
    if own_notes >= MOST_NOTES_EACH:
        raise TooManyNotes(most=MOST_NOTES_EACH)
    if all_notes >= MOST_NOTES:
        raise TooManyNotes(most=MOST_NOTES)


def check_dots(*, given_elsewhere: int, dots: int, most: int) -> None:
    if given_elsewhere + dots > most:
        raise DotsUsedUp(most=most)


def check_is_no_card(card_id: int | None) -> None:
    if card_id is not None:
        raise AgreementIsCard()

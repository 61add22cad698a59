"""Who may do what: the one place. Streams ask here (each slice's live.py), and so do pages."""

from board.core.actor import Actor
from board.core.errors import N_, Forbidden, Refused

LEAST_PASSWORD = 10
MOST_PASSWORD = 256
LEAST_GUESSES = 10**8


class WrongPassword(Refused):
    status = 401
    sentence = N_(
        "The mail address or the password is not right. Try again, or ask the administrator for "
        "a new link."
    )


class TooManyTries(Refused):
    status = 429
    sentence = N_("Too many tries with a wrong password. Wait {seconds} seconds, then try again.")


class PasswordTooShort(Refused):
    status = 422
    sentence = N_("A password has {least} to {most} characters. A few words in a row are good.")


class PasswordTooCommon(Refused):
    status = 422
    sentence = N_(
        "This password is among the first that are guessed. Choose another one; a few unrelated "
        "words in a row are good."
    )


class LinkUsedUp(Refused):
    status = 404
    sentence = N_("This link has been used or is too old. Ask the administrator for a new one.")


class EmailTaken(Refused):
    field = "email"
    sentence = N_("Someone with this mail address is a member already.")


class DomainTaken(Refused):
    field = "domain"
    sentence = N_(
        "{customer} has the domain {domain} already. Nothing was changed; choose another one, or "
        "none."
    )


class LastAdministrator(Refused):
    field = "role"
    sentence = N_("This is the last administrator. Make someone else administrator first.")


def may_see_organisation(actor: Actor) -> bool:
    """People and focus areas: every member, and walls in their public form."""
    return actor.kind in ("member", "wall")


def may_change_people(actor: Actor) -> bool:
    return actor.is_admin


def may_change_focus(actor: Actor) -> bool:
    return actor.kind == "member" and actor.role != "viewer"


def may_triage(actor: Actor) -> bool:
    """The desk holds requesters' names and mails: coordinators and administrators only."""
    return actor.kind == "member" and actor.role in ("coordinator", "admin")


def may_see_board(actor: Actor, *, team_id: int, is_open: bool) -> bool:
    return actor.kind == "member" and (is_open or actor.is_admin or actor.team_id == team_id)


def may_change_board(actor: Actor, *, team_id: int) -> bool:
    return actor.is_admin or (
        actor.kind == "member" and actor.role != "viewer" and actor.team_id == team_id
    )


def check_administers(actor: Actor) -> None:
    if not actor.is_admin:
        raise Forbidden()


def check_length(password: str) -> None:
    """No composition rules (ASVS 6.2.5)."""
    if not LEAST_PASSWORD <= len(password) <= MOST_PASSWORD:
        raise PasswordTooShort(least=LEAST_PASSWORD, most=MOST_PASSWORD)


def check_strength(guesses: float) -> None:
    """What falls to a hundred million guesses falls to one stolen table in a day, or to a patient
    stranger."""
    if guesses < LEAST_GUESSES:
        raise PasswordTooCommon()

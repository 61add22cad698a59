"""What a command may refuse, by name. A sentence says what happened, what was kept, and what to
do."""

import re


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name for "translate later"
    """Marks a sentence for translation where it is written; it is translated where it is shown."""
    return sentence


def code_of(name: str) -> str:
    """The stable code of a refusal's class: `WipLimitReached` is `wip_limit_reached`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Refused(Exception):
    """A rule said no. Nothing was changed, recorded or sent.

    `code` (the class name in snake case) is stable and listed in docs/errors.md; `facts` fill the
    sentence; `field` names the field of the body that it is about, where it is one.
    """

    status = 409
    field: str | None = None
    sentence = N_("This could not be done. Nothing was changed.")
    retry_after_seconds = 1
    """Said with a 503: when to ask again."""

    def __init__(self, **facts: object) -> None:
        super().__init__(f"{self.code()} {facts}" if facts else self.code())
        self.facts = facts

    @classmethod
    def code(cls) -> str:
        return code_of(cls.__name__)


class NotFound(Refused):
    status = 404
    sentence = N_("There is nothing here, or it is not yours to see.")


class Forbidden(Refused):
    status = 403
    sentence = N_(
        "Your role does not allow this. Nothing was changed; ask a colleague or the administrator."
    )


class Invalid(Refused):
    status = 422
    sentence = N_(
        "This is not valid: {reason}. What you wrote is still here; mend it and try again."
    )


class CommandIdReused(Refused):
    status = 422
    sentence = N_("This command id was already used for something else. Nothing was changed.")

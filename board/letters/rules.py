"""What holds for letters."""

from board.core.errors import N_, Refused

from .writing import VARIABLES, unknown_in


class UnknownVariable(Refused):
    status = 422
    sentence = N_("There is no variable {name}. Nothing was changed; these there are: {known}.")


def check_variables(*texts: str) -> None:
    for text in texts:
        for name in unknown_in(text):
            raise UnknownVariable(name=f"{{{name}}}", known=", ".join(VARIABLES))

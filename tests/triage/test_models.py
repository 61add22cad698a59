"""Where tickets are shown, and to whom never."""

import pytest

from board.core.synced import column_names
from board.triage.models import STATES, Share, Ticket


@pytest.mark.parametrize("state", STATES)
def test_a_ticket_is_on_the_desk_while_it_is_new_or_a_team_works_on_it(state: str) -> None:
    ticket = Ticket(id=1, subject="Printer", state=state, channel="web")
    assert ticket.home() == "desk"
    assert ticket.stream() == ("desk" if state in ("new", "distributed") else None)


@pytest.mark.parametrize("model", [Ticket, Share])
def test_neither_a_wall_nor_a_guest_ever_gets_a_ticket(model: type[Ticket]) -> None:
    row = dict.fromkeys(column_names(model), "x")
    assert [model.for_wall(row), model.for_guest(row), model.for_dark(row)] == [None] * 3


def test_the_requesters_link_is_in_no_row() -> None:
    assert "follow_hash" not in column_names(Ticket)

"""The API of search."""

from dataclasses import asdict
from typing import Any

from board.triage.schemas import ListedTicket
from board.web.answers import current_actor
from board.web.api_routes import Routes

from .full_text import find
from .schemas import FindTickets, FoundThing, Query
from .tickets import find_tickets

routes = Routes("search", "Search over cards, comments and tickets.")


@routes.query("/search", FoundThing(many=True), takes=Query)
def search(asked: dict[str, Any]) -> list[dict[str, object]]:
    """Find cards and comments on boards that you may see, and tickets if you triage. Every word
    must begin as typed; at most 20 are answered, the best first. Empty for a query without a letter
    or digit."""
    return [asdict(one) for one in find(current_actor(), asked["q"])]


@routes.query("/desk/tickets", ListedTicket(many=True), takes=FindTickets)
def tickets(asked: dict[str, Any]) -> list[dict[str, object]]:
    """Find tickets, decided ones too: by number, by words that begin as typed, by a part of a name,
    an address or a subject; else by what is like it. At most 50, the newest first. For those who
    triage."""
    return find_tickets(current_actor(), **asked)

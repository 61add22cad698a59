"""Who gets what of a stream, asked as a socket or a page would ask."""

from board.core import database
from board.core.actor import NOBODY, Actor
from board.core.streams import Audience, audience_or_none, may_change

from .world import Persona


def audiences(stream: str, **who: Persona | Actor) -> dict[str, Audience | None]:
    """{name: what they get of the stream}; nobody gets any."""
    with database.current().reading() as session:
        assert audience_or_none(session, NOBODY, stream) is None
        return {name: audience_or_none(session, _actor(one), stream) for name, one in who.items()}


def those_who_may_change(stream: str, **who: Persona | Actor) -> set[str]:
    with database.current().reading() as session:
        assert not may_change(session, NOBODY, stream)
        return {name for name, one in who.items() if may_change(session, _actor(one), stream)}


def _actor(one: Persona | Actor) -> Actor:
    return one.actor if isinstance(one, Persona) else one

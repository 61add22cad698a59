"""The judge sees every commit, every answer and every push, and knows who might see what at each
number. What must never happen is Wrong at once; what must hold in the end is in verdict.py."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import orjson

from tests.simulation.deeds import HIDDEN, REASON
from tests.simulation.page import Page
from tests.simulation.product import Answer, Product
from tests.simulation.stage import Person
from tests.simulation.wire import Socket

Json = dict[str, Any]
CONCERNED = {"member", "team", "board", "board_link", "wall", "wall_board"}
"""Tables in which rights lie."""


class Wrong(BaseException):
    """Something that the product promises did not hold. No Exception: the product, which tells a
    socket, would log it and go on."""


@dataclass
class Story:
    """Of one command: what was answered, and whether it may have come once more after that."""

    refused: str = ""
    events: list[Json] = field(default_factory=list)
    is_answered: bool = False
    came_after: bool = False


class Judge:
    """`rights_version` counts changes of rights."""

    def __init__(self, product: Product, pages: Iterable[Page]) -> None:
        self.product = product
        self.people = sorted({one.person for one in pages}, key=lambda one: one.name)
        self.streams = sorted({name for one in pages for name in one.streams})
        self.rights_version, self.is_upgraded = 0, False
        self.rights = product.audiences(self.people, self.streams)
        self.truths: dict[tuple[str, str], Json] = {}
        self.beginning = set(self.rights)
        self.entitled: dict[int, set[str]] = {}
        """{mark: keys of those who might watch its stream right before or right after}."""
        self.commits: list[Json] = []
        self.gone: set[int] = set()
        """Marks of what was lost with a database that was turned back."""
        self.were_out: set[str] = set()
        """Keys of those who, at some time, might come in no more."""
        self.stories: dict[str, Story] = {}

    # What happens on the server.

    def committed(self, messages: list[Json]) -> None:
        before = self.rights
        touched = {table for one in messages for table in (*one["put"], *one["gone"])}
        if touched & CONCERNED:
            self.rights_changed()
        for one in messages:
            keys = {key for key, name in (*before, *self.rights) if name == one["stream"]}
            self.entitled[one["mark"]] = keys
            self.commits.append({"stream": one["stream"], "seq": one["seq"], "mark": one["mark"]})

    def rights_changed(self) -> None:
        self.rights_version += 1
        self.rights = self.product.audiences(self.people, self.streams)
        self.were_out |= {one.key for one in self.people} - {key for key, _ in self.rights}

    def history_begins_anew(self) -> None:
        """What is in the log from before was rewritten."""
        self.commits, self.is_upgraded = [], True

    def turned_back(self, marks: set[int]) -> None:
        """These are the events that there still are."""
        self.rights_changed()
        self.commits = [one for one in self.commits if one["mark"] in marks]
        self.gone |= set(self.entitled) - marks

    def truth(self, stream: str, audience: str) -> Json:
        """The end's snapshot."""
        if (stream, audience) not in self.truths:
            self.truths[stream, audience] = self.product.truth(stream, audience)
        return self.truths[stream, audience]

    def is_gone(self, key: str) -> bool:
        """A database that was turned back does not know this command any more."""
        return any(event["mark"] in self.gone for event in self.stories[key].events)

    # What is answered.

    def asked(self, key: str) -> None:
        self.stories[key] = Story()

    def served(self, key: str, answer: Answer) -> None:
        story = self.stories[key]
        story.came_after |= bool(story.refused)

    def answered(self, key: str, answer: Answer) -> None:
        story = self.stories[key]
        if story.is_answered:
            raise Wrong(f"{key} was answered twice")
        story.is_answered = True
        if answer.status == 200:
            story.events = answer.body["events"]
        else:
            story.refused = answer.body["code"]

    def read(self, person: Person, answer: Answer) -> None:
        """Rows or missed events that somebody gets: of the time in which they had the right, as
        their audience may see them."""
        if answer.status != 200:
            return
        events = answer.body.get("events", [])
        for event in events:
            if not self._might_see(person, event):
                raise Wrong(f"{person.name} reads {_name(event)}, of a time that is not theirs")
        self._check_is_public(person, answer.body)
        self._check_is_projected(person, events)

    # What is pushed.

    def pushed(self, socket: Socket, name: str, body: Any) -> None:
        if name in ("reset", "lost"):
            socket.pushed.pop(body["stream"], None)
        if name != "events":
            return
        person = socket.page.person
        knows = socket.worker.knows_rights_of >= self.rights_version
        for event in body:
            self._check_follows(socket, event)
            if knows and not self._might_see(person, event):
                raise Wrong(f"{person.name} is sent {_name(event)} without the right")
        self._check_is_public(person, body)
        self._check_is_projected(person, body)

    def _check_follows(self, socket: Socket, event: Json) -> None:
        stream, place = event["stream"], (event["seq"], event["mark"])
        last = socket.pushed.get(stream)
        if last and (event["seq"] != last[0] + 1 or event["after"] != last[1]):
            raise Wrong(f"{_name(event)} was pushed after {last} to {socket.page.name}")
        socket.pushed[stream] = place

    def _might_see(self, person: Person, event: Json) -> bool:
        keys = self.entitled.get(event["mark"])
        if keys is None:
            return (person.key, event["stream"]) in self.beginning
        return person.key in keys

    def _check_is_public(self, person: Person, body: Any) -> None:
        words = {"member": (), "wall": (HIDDEN,), "guest": (HIDDEN, REASON)}[person.kind]
        text = orjson.dumps(body).decode() if words else ""
        for word in words:
            if word in text:
                raise Wrong(f"{person.name} gets {word!r}")

    def _check_is_projected(self, person: Person, events: list[Json]) -> None:
        for event in events:
            if person.kind != "member":
                if {"facts", "command", "by"} & set(event):
                    raise Wrong(f"{person.name} learns who did {_name(event)}")
            elif event["command"] and event["by"] != person.id:
                raise Wrong(f"{person.name} learns the command of {_name(event)}")


def _name(event: Json) -> str:
    return f"{event['stream']}:{event['seq']} {event['kind']}"

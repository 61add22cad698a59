"""A browser's copy of one stream, in Python: the same rules as static/src/model/replica.ts, for the
contract tests."""

import copy
from typing import Any

from board.core.sparse_rows import completed
from board.core.streams import Rows
from board.core.synced import tables_on


def whole(snapshot: dict[str, Any]) -> dict[str, Any]:
    """A snapshot whose rows have every column, as a browser sees them, with its empty tables."""
    rows = {
        table: {id_: completed(table, row) for id_, row in by_id.items()}
        for table, by_id in snapshot["rows"].items()
    }
    kind = snapshot["stream"].partition("/")[0]
    empty: Rows = {str(model.__tablename__): {} for model, _ in tables_on(kind)}
    return {**snapshot, "rows": empty | rows}


def events_of(stream: str, run: dict[str, Any]) -> list[dict[str, Any]]:
    """The events of a run, each of them whole (static/src/model/runs.ts)."""
    events: list[dict[str, Any]] = []
    before = {"kind": "", "by": None, "mark": run["after"]}
    for seq, told in enumerate(run["events"], run["seq"]):
        usual = {"command": None, "facts": {}, "put": {}, "gone": {}}
        place = {"stream": stream, "epoch": run["epoch"], "seq": seq, "after": before["mark"]}
        events.append(before | usual | place | told)
        before = {name: events[-1][name] for name in before}
    return events


def understood(stream: str, answer: dict[str, Any]) -> dict[str, Any]:
    """What a `watch` is answered of one stream, in the words of an answer over HTTP."""
    if "error" in answer or "reset" in answer:
        return answer
    return {"events": events_of(stream, answer["run"]) if answer else []}


class Replica:
    """Confirmed rows of one stream. `receive` answers applied, old, gap or reset."""

    def __init__(self, snapshot: dict[str, Any]) -> None:
        self.take(snapshot)

    def take(self, snapshot: dict[str, Any]) -> None:
        self.stream = snapshot["stream"]
        self.epoch, self.seq, self.mark = snapshot["epoch"], snapshot["seq"], snapshot["mark"]
        self.rows = copy.deepcopy(whole(snapshot)["rows"])
        self.waiting: dict[int, dict[str, Any]] = {}

    def receive(self, event: dict[str, Any]) -> str:
        if event["epoch"] != self.epoch and (self.epoch, self.seq) != (0, 0):
            return "reset"
        self.epoch = event["epoch"]
        if event["seq"] == self.seq and event["mark"] != self.mark:
            return "reset"
        if event["seq"] <= self.seq:
            return "old"
        self.waiting[event["seq"]] = event
        if self.seq + 1 not in self.waiting:
            return "gap"
        while (following := self.waiting.pop(self.seq + 1, None)) is not None:
            if following["after"] != self.mark:
                return "reset"
            self._apply(following)
        return "applied"

    def _apply(self, event: dict[str, Any]) -> None:
        for table, ids in event["gone"].items():
            for id_ in ids:
                self.rows.get(table, {}).pop(str(id_), None)
        for table, by_id in event["put"].items():
            rows = self.rows.setdefault(table, {})
            for id_, row in copy.deepcopy(by_id).items():
                rows[id_] = {**(rows.get(id_) or completed(table, {})), **row}
        self.seq, self.mark = event["seq"], event["mark"]

    def shown(self) -> dict[str, Any]:
        """Without empty tables, so that it can be compared with a snapshot's rows."""
        return {table: rows for table, rows in self.rows.items() if rows}

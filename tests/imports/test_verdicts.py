"""The report accounts for every row, whatever stands in the rows: a property."""

import csv
import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.imports.queues import look, rows_of, run, taken
from tests.support.mails import tickets
from tests.support.world import Persona, World

DATABASES = ["sqlite"]
CELLS = st.one_of(
    st.sampled_from(["", "Printer", "closed", "2024-05-03", "soon", "2999-01-01", "1", "=1+1"]),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20),
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=12)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(rows=ROWS)
def test_every_row_has_one_outcome_and_each_ticket_a_row(
    world: World, siv: Persona, rows: list[list[str]]
) -> None:
    before = len(tickets())
    table = io.StringIO()
    csv.writer(table).writerows([["Id", "Subject", "Text", "Created", "State"], *rows])
    one = taken(siv, table.getvalue())
    total = siv.get(f"/imports/{one}").body["total"]
    expected = look(siv, one)["outcomes"]
    shown = run(siv, one)
    assert shown["outcomes"] == expected
    assert sum(expected.values()) == shown["done"] == total == len(rows)
    assert [row["number"] for row in rows_of(siv, one)] == list(range(1, total + 1))
    assert len(tickets()) - before == expected["opened"] + expected["closed"]

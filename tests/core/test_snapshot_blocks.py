"""Blocks of rows that follow events hold what reading anew would give."""

from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from board.core.snapshot_blocks import ROWS, SEPARATOR, Tables, Text, blocks_of, followed
from board.core.sparse_rows import sparse

DATABASES = ["sqlite"]
IDS = st.sampled_from([1, 2, 3, 255, 256, 257, 300, 512, 900, 901, 902])
COLUMNS = st.fixed_dictionaries(
    {"title": st.sampled_from(["a", "<b>", "c"])},
    optional={
        "labels": st.sampled_from([[], ["x"]]),
        "due_on": st.sampled_from([None, "2026-11-26"]),
    },
)
PUT = st.dictionaries(IDS.map(str), COLUMNS, max_size=3)
MESSAGES = st.lists(
    st.fixed_dictionaries(
        {
            "gone": st.fixed_dictionaries({}, optional={"card": st.lists(IDS, max_size=3)}),
            "put": st.fixed_dictionaries({}, optional={"card": PUT, "column": PUT}),
        }
    ),
    max_size=8,
)


def rows_in(tables: Tables) -> dict[str, dict[str, Any]]:
    return {
        table: {
            id_: row
            for block in blocks
            for id_, row in orjson.loads(b"{" + block.part.plain + b"}").items()
        }
        for table, blocks in tables.items()
    }


def many_cards(count: int) -> Tables:
    members = [f'"{n}":{{"id":{n},"title":"t{n}"}}' for n in range(1, count + 1)]
    return blocks_of(
        [Text("card", SEPARATOR.join(members), is_shown=True)] if members else [], "team"
    )


@given(st.sampled_from([0, 1, ROWS, 3 * ROWS]), MESSAGES)
def test_following_is_the_same_as_applying_one_event_after_the_other(
    count: int, messages: list[dict[str, Any]]
) -> None:
    before = many_cards(count)
    rows = {"card": {}, "column": {}, **rows_in(before)}
    for message in messages:
        for table, ids in message["gone"].items():
            for id_ in ids:
                rows[table].pop(str(id_), None)
        for table, by_id in message["put"].items():
            for id_, columns in by_id.items():
                merged = {**rows[table].get(id_, {}), **columns}
                rows[table][id_] = sparse("card", merged) if table == "card" else merged
    after = followed(before, messages)
    assert rows_in(after) == {table: by_id for table, by_id in rows.items() if by_id}


def test_only_what_was_touched_is_made_anew() -> None:
    before = many_cards(3 * ROWS)
    after = followed(before, [{"gone": {}, "put": {"card": {"300": {"title": "new"}}}}])
    same = [one is other for one, other in zip(before["card"], after["card"], strict=True)]
    assert same == [True, False, True]


def test_a_block_that_grows_is_cut_and_an_empty_one_is_gone() -> None:
    put = {str(n): {"id": n, "title": "new"} for n in range(ROWS + 1, 2 * ROWS + 2)}
    grown = followed(many_cards(ROWS), [{"gone": {}, "put": {"card": put}}])
    assert [block.first for block in grown["card"]] == [1, ROWS + 1, 2 * ROWS + 1]
    emptied = followed(grown, [{"gone": {"card": list(range(1, 3 * ROWS))}, "put": {}}])
    assert emptied == {}


def test_no_row_can_end_a_pages_script() -> None:
    written = '"1":{"id":1,"title":"</script><b>"}'
    tables = blocks_of([Text("card", written, is_shown=True)], "team")
    assert b"<" not in tables["card"][0].part.plain
    assert rows_in(tables)["card"]["1"]["title"] == "</script><b>"
    followed_by = followed(tables, [{"gone": {}, "put": {"card": {"1": {"title": "<i>"}}}}])
    assert b"<" not in followed_by["card"][0].part.plain


def test_another_audience_gets_its_own_columns() -> None:
    written = '"1":{"id":1,"board_id":1,"name":"To do","rank":"m","policy":"secret"}'
    tables = blocks_of([Text("column", written, is_shown=False)], "guest")
    assert rows_in(tables)["column"]["1"] == {"id": 1, "board_id": 1, "name": "To do", "rank": "m"}


def test_rows_that_were_asked_for_apart_stand_in_one_order() -> None:
    shown = SEPARATOR.join(f'"{n}":{{"id":{n},"title":"t{n}"}}' for n in (1, 9, 10))
    masked = '"2":{"id":2,"title":"Eva","is_title_on_wall":false,"wall_title":"Ticket 4"}'
    texts = [Text("card", shown, is_shown=True), Text("card", masked, is_shown=False)]
    rows = rows_in(blocks_of(texts, "wall"))["card"]
    assert list(rows) == ["1", "2", "9", "10"]
    assert rows["2"]["title"] == "Ticket 4"

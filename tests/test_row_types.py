"""The row types of the browser are what the tables say today."""

from board.row_types import PATH, row_types


def test_the_browsers_row_types_are_current():
    assert PATH.read_text("utf-8") == row_types(), "run python -m board.row_types"


def test_a_value_inside_a_row_has_its_own_type_and_what_may_be_left_out_says_so():
    written = row_types()
    assert "  checklist: ChecklistItem[];\n" in written
    assert "export interface ChecklistItem {\n  id: number;\n  text: string;\n" in written
    assert "  card_id?: number | null;\n" in written


def test_what_never_leaves_the_server_is_not_promised():
    assert "email" not in row_types().partition("export interface Member {")[2].partition("}")[0]

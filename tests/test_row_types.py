"""The row types of the browser, from the tables and the values inside their rows."""

from board.row_types import row_types


def test_a_value_inside_a_row_has_its_own_type_and_what_may_be_left_out_says_so():
    written = row_types()
    assert "  checklist: ChecklistItem[];\n" in written
    assert "export interface ChecklistItem {\n  id: number;\n  text: string;\n" in written
    assert "  card_id?: number | null;\n" in written


def test_what_never_leaves_the_server_is_not_promised():
    assert "email" not in row_types().partition("export interface Member {")[2].partition("}")[0]

"""Tables as CSV files."""

import csv
from io import StringIO

import pytest

from board.web.csv_tables import as_csv


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+46 70", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1"])
def test_what_a_spreadsheet_would_work_out_is_text(text: str) -> None:
    assert read(as_csv(["Name"], [[text]]))[1] == ["'" + text]


def test_names_numbers_and_gaps_are_as_they_are() -> None:
    rows = read(as_csv(["Customer", "Share"], [["Hällsjö, “norra”\nkommun", 33.333], ["-", None]]))
    assert rows == [["Customer", "Share"], ["Hällsjö, “norra”\nkommun", "33.3"], ["'-", ""]]


def test_a_number_below_zero_is_a_number() -> None:
    assert read(as_csv(["Gap"], [[-2]]))[1] == ["-2"]

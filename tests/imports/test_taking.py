"""Files that are no old queue, or a hostile one, are refused with what is wrong, and nothing stands
in the database (imports/rules.py, imports/file_child.py, imports/reading_files.py,
imports/csv_file.py, imports/failing.py, imports/mbox_file.py, imports/sniffing.py,
imports/wanted.py)."""

import pytest

from board.imports import file_child, routes, taking
from tests.imports.queues import SWEDISH, look, mbox_of, outcomes, rows_of, run, send, taken
from tests.support.mails import a_mail, tickets
from tests.support.world import Persona, World

HEAD = "Subject;Text\n"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "file_empty"),
        (b"\n\n\n", "queue_file_empty"),
        (HEAD.encode(), "queue_file_empty"),
        (b"PK\x03\x04\x00\x00spreadsheet", "queue_file_binary"),
        ((HEAD + "a;b\n").encode() + b"x;\x00y\n", "queue_file_binary"),
        ((HEAD + 'a;"b"c"\n').encode(), "queue_quotes_wrong"),
        ((HEAD + 'a;"never closed\n' + "b;c\n" * 9).encode(), "queue_quotes_wrong"),
        ((HEAD + "x" * 1_100_000 + ";y\n").encode(), "queue_line_too_long"),
        ((HEAD + '"' + "x\n" * 600_000).encode(), "queue_line_too_long"),
        (("h;" * 201 + "\nx\n").encode(), "queue_headings_too_long"),
        (("h" * 201 + "\nx\n").encode(), "queue_headings_too_long"),
    ],
)
def test_what_is_no_queue_says_why(world: World, siv: Persona, content: bytes, error: str) -> None:
    answer = send(siv, content)
    assert answer.error == error
    assert siv.get("/imports").body == []


def test_the_row_that_is_wrong_is_named(world: World, siv: Persona) -> None:
    answer = send(siv, HEAD + 'a;b\na;"b"c"\n')
    assert "row 2" in answer.body["title"]


def test_more_rows_or_bytes_than_there_may_be_are_refused(
    world: World, siv: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "MOST_BYTES", 40)
    monkeypatch.setattr(taking, "MOST_BYTES", 40)
    assert send(siv, SWEDISH).error == "queue_file_too_large"
    with pytest.raises(file_child.Failure, match="queue_too_many_rows"):
        file_child._counted("csv", file_child.MOST_ROWS + 1)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", ";,\t|")
def test_letters_and_columns_are_found_as_spreadsheets_write_them(
    world: World, siv: Persona, charset: str, delimiter: str
) -> None:
    one = taken(siv, SWEDISH.replace(";", delimiter).encode(charset))
    shown = siv.get(f"/imports/{one}").body
    assert (shown["headings"][0], shown["total"]) == ("Ärendenr", 2)
    assert shown["mapping"]["subject"] == 1


def test_lines_within_quotes_are_one_row(world: World, siv: Persona) -> None:
    one = taken(siv, 'Subject,Text\r\n"Printer, again","It says\r\n""no paper"".\r\n"\r\n\r\n')
    assert siv.get(f"/imports/{one}").body["total"] == 1
    run(siv, one)
    assert tickets()[0].messages[0].text == 'It says\n"no paper".'


def test_rows_that_cannot_be_taken_say_why(world: World, siv: Persona) -> None:
    table = "Id,Subject,Created,Closed\n1,,,\n2,a,soon,\n3,b,2999-01-01,\n4,c,,,,x\n5,d,,\n5,d,,\n"
    one = taken(siv, table)
    shown = look(siv, one)
    assert outcomes(shown) == {"opened": 1, "known": 1, "refused": 4}
    assert [(row["why"], row["about"]) for row in rows_of(siv, one)] == [
        ("no_words", ""),
        ("bad_date", "soon"),
        ("date_ahead", "2999-01-01"),
        ("too_many_cells", "6"),
        ("", ""),
        ("same_id", "5"),
    ]


def test_columns_can_be_corrected(world: World, siv: Persona) -> None:
    one = taken(siv, "A,B,C\nPrinter,klart så,Eva\n")
    assert siv.get(f"/imports/{one}").body["mapping"] == {}
    assert siv.post(f"/imports/{one}/run").error == "queue_without_subject"
    wrong = {"subject": 0, "name": 3}
    assert siv.post(f"/imports/{one}/look", {"mapping": wrong}).error == "queue_column_unknown"
    twice = {"subject": 0, "name": 0}
    assert siv.post(f"/imports/{one}/look", {"mapping": twice}).error == "queue_column_unknown"
    mapping = {"subject": 0, "state": 1, "name": 2}
    assert outcomes(look(siv, one, mapping=mapping, closed_words="Klart så, hemskt")) == {
        "closed": 1
    }


def test_mails_lie_behind_each_other_whatever_stands_in_them(world: World, siv: Persona) -> None:
    tricky = a_mail(text="From here on it is broken.\n\n>From there too.")
    mbox = mbox_of([tricky.replace(b"\nFrom here", b"\n>From here"), a_mail(message_id="<2@x>")])
    one = taken(siv, mbox, "old.mbox")
    assert siv.get(f"/imports/{one}").body["total"] == 2
    run(siv, one)
    assert tickets()[0].messages[0].text.startswith("From here on")

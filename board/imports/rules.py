"""What holds for the import of an old queue: how large it may be, what can be understood, and why a
row is not taken."""

from collections.abc import Mapping

from board.core.errors import N_, Refused

MEGABYTE = 1024 * 1024
MOST_BYTES = 512 * MEGABYTE
MOST_ROWS = 50_000
MOST_HEADINGS = 200
FIELDS = (
    "subject",
    "text",
    "name",
    "email",
    "customer",
    "created_at",
    "closed_at",
    "state",
    "kind",
    "external_id",
)
"""Of a ticket, as columns of a table say them."""
WHYS = (
    "no_words",
    "bad_date",
    "date_ahead",
    "too_many_cells",
    "too_large",
    "unreadable",
    "report",
    "same_file",
    "same_id",
    "same_content",
    "in_the_queue",
)


class QueueFileTooLarge(Refused):
    status = 413
    sentence = N_("An old queue may have at most {limit} MB. Nothing was taken; divide the file.")


class QueueFileEmpty(Refused):
    status = 422
    sentence = N_("There are no rows in this file. Nothing was taken.")


class QueueFileBinary(Refused):
    status = 422
    sentence = N_(
        "This is neither a table (CSV) nor a mailbox (mbox). Nothing was taken; a spreadsheet can "
        "be saved as CSV."
    )


class QueueLineTooLong(Refused):
    status = 422
    sentence = N_(
        "Row {row} has more than {limit} MB without an end. Nothing was taken; a quote may be open."
    )


class QueueQuotesWrong(Refused):
    status = 422
    sentence = N_(
        "The quotes in row {row} do not match. Nothing was taken; export the table anew, or mend "
        "that row."
    )


class QueueHeadingsTooLong(Refused):
    status = 422
    sentence = N_(
        "The first row should name the columns: at most {most}, with at most 200 characters each. "
        "Nothing was taken."
    )


class QueueTooManyRows(Refused):
    status = 422
    sentence = N_("An old queue may have at most {most} rows. Nothing was taken; divide the file.")


class QueueFileUnreadable(Refused):
    status = 422
    sentence = N_("This file could not be read through in time. Nothing was taken; divide it.")


class QueueWithoutSubject(Refused):
    status = 422
    field = "mapping"
    sentence = N_(
        "Choose the column with the subject, or the one with the text. Nothing was changed."
    )


class QueueColumnUnknown(Refused):
    status = 422
    field = "mapping"
    sentence = N_(
        "There is no column {column}, or no field {field}, or two fields have the same one. "
        "Nothing was changed."
    )


class ImportIsWorking(Refused):
    sentence = N_("This import is at work. Nothing was changed; wait for it, or stop it first.")


class ImportIsDone(Refused):
    sentence = N_(
        "This import has made its tickets. Nothing was changed; they and its report stay."
    )


def check_mapping(kind: str, mapping: Mapping[str, int], columns: int) -> None:
    """Each field has a column of its own. A mailbox has none."""
    for field, column in mapping.items():
        is_twice = list(mapping.values()).count(column) > 1
        if field not in FIELDS or not 0 <= column < columns or is_twice:
            raise QueueColumnUnknown(field=field, column=column)
    if kind == "csv" and not {"subject", "text"} & mapping.keys():
        raise QueueWithoutSubject()


def check_may_be_changed(*, state: str, is_real: bool) -> None:
    """Until its tickets are made it can be looked through as often as somebody likes."""
    if state in ("looking", "running"):
        raise ImportIsWorking()
    if is_real:
        raise ImportIsDone()


def check_may_run(*, state: str) -> None:
    """One that was stopped or has failed goes on where it was."""
    if state in ("looking", "running"):
        raise ImportIsWorking()
    if state == "done":
        raise ImportIsDone()

"""`tavla import-queue FILE`: an old queue at the machine itself, with progress and a report."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from board.core.actor import system
from board.core.errors import Refused
from board.core.outages import TRY_AGAIN
from board.files.uploads import CHUNK

from . import queries, report, running, steps, taking
from .rules import FIELDS

ADMINISTRATOR = system("command line")


@click.command("import-queue")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would become of every row; make nothing.")
@click.option("--column", "columns", multiple=True, metavar="FIELD=HEADING", help=f"{FIELDS}")
@click.option("--closed", default="", help="States that mean that a ticket is over, with commas.")
@click.option("--otherwise", type=click.Choice(["new", "resolved"]), help="A row without a state.")
@click.option("--report", "report_to", type=click.Path(path_type=Path), help="Write a CSV here.")
def import_queue(
    file: Path,
    dry_run: bool,
    columns: tuple[str, ...],
    closed: str,
    otherwise: str | None,
    report_to: Path | None,
) -> None:
    """Take in an old queue from a table (CSV) or a mailbox (mbox). Nobody is answered. The same
    file twice doubles nothing."""
    with _in_words():
        id_ = taking.take_file(ADMINISTRATOR, _chunks(file), name=file.name[:200])
        mapping = _mapping(id_, columns)
        running.look_through(
            ADMINISTRATOR,
            id_,
            mapping=mapping,
            closed_words=closed or None,
            otherwise=otherwise,
        )
        _say_columns(id_)
        if not dry_run:
            running.stop_import(ADMINISTRATOR, id_)
            running.run_import(ADMINISTRATOR, id_)
        _go_through(id_)
    _say_outcomes(id_)
    if report_to:
        lines = report.report_for(ADMINISTRATOR, id_, lambda text: text)
        report_to.write_text("".join(lines), encoding="utf-8")


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(CHUNK):
            yield piece


def _mapping(id_: int, columns: tuple[str, ...]) -> dict[str, int] | None:
    """What was proposed, with what was said instead."""
    found = queries.import_for(ADMINISTRATOR, id_)
    mapping: dict[str, int] = dict(found["mapping"])
    for one in columns:
        field, _, heading = one.partition("=")
        if heading not in found["headings"]:
            raise click.ClickException(f"There is no column {heading!r}: {found['headings']}")
        number = found["headings"].index(heading)
        mapping = {name: column for name, column in mapping.items() if column != number}
        mapping[field] = number
    return mapping


def _say_columns(id_: int) -> None:
    one = queries.import_for(ADMINISTRATOR, id_)
    for field, column in one["mapping"].items():
        click.echo(f"  {field}: {one['headings'][column]}")


def _go_through(id_: int) -> None:
    """A server beside it may take some of the steps."""
    total = queries.import_for(ADMINISTRATOR, id_)["total"]
    with click.progressbar(length=total, label="rows") as bar:
        while _step(id_):
            bar.update(queries.import_for(ADMINISTRATOR, id_)["done"] - bar.pos)
            time.sleep(steps.PAUSE_SECONDS)


def _step(id_: int) -> bool:
    try:
        return steps.step(id_)
    except TRY_AGAIN:
        time.sleep(1)
        return True


def _say_outcomes(id_: int) -> None:
    one = queries.import_for(ADMINISTRATOR, id_)
    for outcome, count in one["outcomes"].items():
        click.echo(f"{report.OUTCOME_WORDS[outcome]}: {count}")
    click.echo(f"{one['done']} of {one['total']} rows: {one['state']} {one['problem']}".rstrip())


@contextmanager
def _in_words() -> Iterator[None]:
    """What is refused ends the command with its sentence."""
    try:
        yield
    except Refused as error:
        raise click.ClickException(error.sentence.format(**error.facts)) from error

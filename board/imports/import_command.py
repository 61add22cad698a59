"""`tavla import-queue FILE`: an old queue at the machine itself, with progress and a report."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from board.core.errors import Refused
from board.files.uploads import CHUNK

from . import report, running, taking
from .import_progress import ADMINISTRATOR, corrected, go_through, say_columns, say_outcomes
from .rules import FIELDS


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
        said = {"closed_words": closed or None, "otherwise": otherwise}
        running.look_through(ADMINISTRATOR, id_, mapping=corrected(id_, columns), **said)
        say_columns(id_)
        if not dry_run:
            running.stop_import(ADMINISTRATOR, id_)
            running.run_import(ADMINISTRATOR, id_)
        go_through(id_)
    say_outcomes(id_)
    if report_to:
        report_to.write_text("".join(report.report_for(ADMINISTRATOR, id_, str)), encoding="utf-8")


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(CHUNK):
            yield piece


@contextmanager
def _in_words() -> Iterator[None]:
    """What is refused ends the command with its sentence."""
    try:
        yield
    except Refused as error:
        raise click.ClickException(error.sentence.format(**error.facts)) from error

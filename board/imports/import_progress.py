"""What the command line asks and says of an import: its columns, how far it is, what became of
it."""

import time

import click

from board.core.actor import system
from board.core.outages import TRY_AGAIN

from . import queries, report, steps

ADMINISTRATOR = system("command line")


def corrected(id_: int, columns: tuple[str, ...]) -> dict[str, int] | None:
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


def say_columns(id_: int) -> None:
    one = queries.import_for(ADMINISTRATOR, id_)
    for field, column in one["mapping"].items():
        click.echo(f"  {field}: {one['headings'][column]}")


def go_through(id_: int) -> None:
    """A server beside it may take some of the steps."""
    total = queries.import_for(ADMINISTRATOR, id_)["total"]
    with click.progressbar(length=total, label="rows") as bar:
        while _step(id_):
            bar.update(queries.import_for(ADMINISTRATOR, id_)["done"] - bar.pos)
            time.sleep(steps.PAUSE_SECONDS)


def say_outcomes(id_: int) -> None:
    one = queries.import_for(ADMINISTRATOR, id_)
    for outcome, count in one["outcomes"].items():
        click.echo(f"{report.OUTCOME_WORDS[outcome]}: {count}")
    click.echo(f"{one['done']} of {one['total']} rows: {one['state']} {one['problem']}".rstrip())


def _step(id_: int) -> bool:
    try:
        return steps.step(id_)
    except TRY_AGAIN:
        time.sleep(1)
        return True

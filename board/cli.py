"""The command line: `tavla …`. Long work says what it does."""

import sys
import time
from contextlib import nullcontext
from zoneinfo import ZoneInfo

import click
from sqlmodel import select

from board.app import open_database
from board.core import database, trimming
from board.core.actor import system
from board.core.errors import NotFound
from board.core.event_log import Stream, lot
from board.imports.import_command import import_queue
from board.mailboxes import commands, fetch_command
from board.people.inviting import set_up_link
from board.people.password_reset import password_link_to
from board.settings import Settings, load
from board.starting import claim, in_one_sentence, keep_private, say_where
from board.triage.receiving import MOST_BYTES, receive_mail

TRY_AGAIN_LATER = 75
"""EX_TEMPFAIL: a mail server keeps the message and delivers it again."""


@click.group()
@click.pass_context
def main(context: click.Context) -> None:
    """Tavla: boards in step, a triage desk and a wall for fifteen-minute standups."""
    if context.invoked_subcommand == intake.name:
        return  # it says in its own words what goes wrong, also here
    context.with_resource(in_one_sentence())
    settings = load()
    keep_private(settings)
    open_database(settings)
    context.obj = settings


@main.command()
@click.pass_obj
def init(settings: Settings) -> None:
    """Make the database and print the one-time link of the first administrator."""
    token = set_up_link()
    if token is None:
        click.echo(
            "There are members already; an administrator invites more under People. If every "
            "administrator has\n"
            "forgotten the password: tavla admin reset-password <mail address>"
        )
    else:
        click.echo(f"Open this once, within 14 days: {settings.origins[0]}/invitation/{token}")


main.add_command(fetch_command.mail)
main.add_command(commands.mailbox)
main.add_command(import_queue)


@main.group()
def admin() -> None:
    """What only somebody at the machine itself may do."""


@admin.command("reset-password")
@click.argument("email")
@click.pass_obj
def reset_password(settings: Settings, email: str) -> None:
    """Print a one-time link by which the member with this mail address chooses a new password."""
    try:
        token = password_link_to(system("command line"), email)
    except NotFound as error:
        raise click.ClickException(f"No active member has the mail address {email}.") from error
    click.echo(f"Open this once, within 24 hours: {settings.origins[0]}/invitation/{token}")


@main.command()
@click.option(
    "--language",
    type=click.Choice(["sv", "en"]),
    help="Language of the story (default: the setting).",
)
@click.pass_obj
def demo(settings: Settings, language: str | None) -> None:
    """Tell the demo story into an empty database: eight weeks of a department for four
    municipalities. No server may run on it meanwhile."""
    with claim(settings) or nullcontext():
        _tell(language or settings.language, settings.zone)


def _tell(language: str, zone: ZoneInfo) -> None:
    from board.demo.agenda import Disturbed
    from board.demo.story import NotEmpty, tell_story

    begun = time.monotonic()
    click.echo("Telling the demo story …")
    try:
        tell_story(language, zone, say=click.echo)
    except NotEmpty:
        click.echo("  there are people in this database already; it is left as it is")
    except Disturbed as error:
        raise click.ClickException(
            "The story broke off: a server works on this database, too. Stop it, and begin "
            "with an empty database."
        ) from error
    else:
        click.echo(f"  told in {time.monotonic() - begun:.0f} s")


@main.command()
@click.pass_obj
def where(settings: Settings) -> None:
    """Print the addresses of the screens."""
    say_where(settings)


@main.command()
def intake() -> None:
    """Take one raw mail from standard input: `tavla intake < message.eml`. Safe to deliver twice.
    0: it is kept; 75: it is not, whatever the reason, and is to be delivered again."""
    try:
        settings = load()
        keep_private(settings)
        open_database(settings)
        receipt = receive_mail(sys.stdin.buffer.read(MOST_BYTES + 1))
    except Exception as error:
        click.echo(f"the mail was not kept, deliver it again: {error}", err=True)
        sys.exit(TRY_AGAIN_LATER)
    click.echo(f"{receipt.outcome}: ticket {receipt.ticket_id}")


@main.command()
@click.option(
    "--keep",
    type=click.IntRange(min=0),
    help="Events to keep whole per stream (default: the setting events_kept).",
)
@click.pass_obj
def trim(settings: Settings, keep: int | None) -> None:
    """Let old events forget their rows, in small steps beside the server; it does the same by
    itself."""
    with database.current().reading() as session:
        names = session.exec(select(Stream.name)).all()
    for name in names:
        done = trimming.trim(
            name, keep=settings.events_kept if keep is None else keep, steps=sys.maxsize
        )
        click.echo(f"{name}: {done} events trimmed")


@main.command()
def restored() -> None:
    """Say that this database was restored from a backup: every browser takes everything anew."""
    with database.current().writing() as session:
        for stream in session.exec(select(Stream)).all():
            stream.epoch = lot()
    click.echo("done; every stream has a new epoch")

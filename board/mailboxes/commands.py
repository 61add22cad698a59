"""The command line of mailboxes: `tavla mailbox` adds, lists, tries and pauses."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from board.core.actor import system
from board.core.errors import Refused
from board.mail.models import SECURITIES, WAYS
from board.settings import Settings

from . import adding, consenting, pausing, queries, trying
from .rules import ConsentWaits

ADMINISTRATOR = system("command line")
SECRETS = {
    "password": ("password",),
    "client_credentials": ("client_secret",),
    "authorization_code": ("client_secret",),
    "service_account": ("service_account",),
}
"""What is read from standard input, so that no list of processes and no history has it."""


@click.group()
def mailbox() -> None:
    """The mailboxes whose mails become tickets."""


@mailbox.command("list")
def list_mailboxes() -> None:
    """How each of them is."""
    for one in queries.mailboxes_for(ADMINISTRATOR):
        click.echo(f"{one['name']}: {one['login']} at {one['host']}: {_state_of(one)}")
    if not queries.is_fetching():
        click.echo("Nobody fetches mails now: start the server, or `tavla mail`.")


@mailbox.command("add")
@click.argument("name")
@click.option("--host", required=True)
@click.option("--port", type=click.IntRange(1, 65_535), default=993)
@click.option("--security", type=click.Choice(SECURITIES), default="tls")
@click.option("--login", required=True)
@click.option("--way", type=click.Choice(WAYS), default="password")
@click.option("--tenant", default="")
@click.option("--client-id", default="")
@click.option("--token-url", default="", help="Another server's than Microsoft's or Google's.")
@click.option("--folder", default="INBOX")
@click.option("--done-folder", default="", help="Where mails go; empty: they are marked as read.")
@click.option("--sender", default="", help="What answers come from: IT help <it@example.org>")
def add(name: str, **said: Any) -> None:
    """Add a mailbox. Its password, client secret or key is read from standard input."""
    secret = sys.stdin.read().strip() if said["way"] in SECRETS else ""
    given = dict.fromkeys(SECRETS.get(said["way"], ()), secret)
    with _in_words():
        adding.add_mailbox(ADMINISTRATOR, name=name, **said, **given)
    click.echo(f"added; look at it with: tavla mailbox test {name}")


@mailbox.command("test")
@click.argument("name")
def test(name: str) -> None:
    """Sign in and count what is there; nothing is changed."""
    with _in_words():
        found = trying.try_mailbox(ADMINISTRATOR, queries.mailbox_named(ADMINISTRATOR, name).id)
    news = "at once" if found["has_idle"] else "every minute"
    click.echo(f"{found['messages']} mails, {found['unread']} of them unread; news come {news}")


@mailbox.command("pause")
@click.argument("name")
def pause(name: str) -> None:
    """Fetch nothing from it."""
    with _in_words():
        pausing.pause_mailbox(ADMINISTRATOR, queries.mailbox_named(ADMINISTRATOR, name).id)


@mailbox.command("resume")
@click.argument("name")
def resume(name: str) -> None:
    """Fetch from it again."""
    with _in_words():
        pausing.resume_mailbox(ADMINISTRATOR, queries.mailbox_named(ADMINISTRATOR, name).id)


@mailbox.command("consent")
@click.argument("name")
@click.pass_obj
def consent(settings: Settings, name: str) -> None:
    """Sign in to it at Microsoft, by a code that is typed in in a browser."""
    with _in_words():
        found = queries.mailbox_named(ADMINISTRATOR, name)
        asked = consenting.begin_consent(ADMINISTRATOR, found.id, origin=settings.origins[0])
        if not asked["code"]:
            raise click.ClickException("Google's consent is given in the page Mail, in a browser.")
        click.echo(f"Open {asked['address']} and type {asked['code']}")
        while not _is_confirmed(found.id):
            time.sleep(asked["every_seconds"])
    click.echo("signed in")


def _is_confirmed(mailbox_id: int) -> bool:
    try:
        consenting.end_consent(ADMINISTRATOR, mailbox_id)
    except ConsentWaits:
        return False
    return True


@contextmanager
def _in_words() -> Iterator[None]:
    """What is refused ends the command with its sentence."""
    try:
        yield
    except Refused as error:
        raise click.ClickException(error.sentence.format(**error.facts)) from error


def _state_of(one: dict[str, Any]) -> str:
    if one["is_paused"]:
        return "paused"
    if one["needs_consent"]:
        return "waits for consent"
    return one["problem"] or (f"read at {one['checked_at']}" if one["checked_at"] else "new")

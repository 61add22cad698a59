"""What goes wrong, what an operator does and what an administrator does, while people work."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from tests.simulation.deeds import Deed
from tests.simulation.worker import Worker

if TYPE_CHECKING:
    from tests.simulation.history import History

Fault = Callable[["History"], None]


def some_for(dice: Random) -> list[Fault]:
    """Each history has faults of its own: few together find what all together hide."""
    always = [cut, notice]
    return always + [one for one in FAULTS if dice.random() < 0.45]


def kill(history: "History", worker: Worker) -> None:
    """Its memory and its connections are gone; another one takes its place."""
    network = history.network
    for socket in [one for one in network.sockets if one.worker is worker]:
        socket.cut()
        network.sockets.remove(socket)
    network.hints = [hint for hint in network.hints if hint[0] is not worker]
    history.workers[history.workers.index(worker)] = history.new_worker()


def cut(history: "History") -> None:
    """A line breaks; what was under way on it does not come."""
    open_ = [one for one in history.network.sockets if not one.is_cut]
    if open_:
        socket = history.dice.choice(open_)
        socket.cut()
        history.say(f"the line of {socket.page.name} breaks")


def notice(history: "History") -> None:
    """A worker sees that nobody is at the other end any more."""
    gone = [one for one in history.network.sockets if one.is_cut]
    for socket in gone:
        if socket.connection:
            socket.worker.disconnect(socket.connection)
        history.network.sockets.remove(socket)


def a_worker_is_killed(history: "History") -> None:
    worker = history.dice.choice(history.workers)
    kill(history, worker)
    history.say(f"{worker.name} is killed")


def a_worker_dies_at_the_next_command(history: "History") -> None:
    history.product.dies = history.dice.choice(["before the commit", "after the commit"])


def redis_goes_or_comes(history: "History") -> None:
    history.network.is_redis_away = not history.network.is_redis_away
    history.say(f"Redis is {'away' if history.network.is_redis_away else 'back'}")


def the_clock_steps(history: "History") -> None:
    history.ahead += timedelta(seconds=history.dice.choice([-3600, -7, -0.5, 0.5, 60, 3600]))
    history.say(f"the server's clock is {history.ahead.total_seconds()} s ahead")


def the_log_is_trimmed(history: "History") -> None:
    stream = history.dice.choice(history.judge.streams)
    count = history.product.trim(stream, keep=history.dice.randint(0, 4))
    history.say(f"{count} events of {stream} are trimmed")


def the_database_goes_or_comes(history: "History") -> None:
    database = history.product.database
    database.is_away = not database.is_away
    history.say(f"the database is {'away' if database.is_away else 'back'}")


def a_page_is_opened_anew(history: "History") -> None:
    history.dice.choice(history.pages).must_reload = True


def a_backup_is_made(history: "History") -> None:
    if history.backup is None:
        history.backup = history.product.copy()
        history.say("a backup is made")


def a_backup_is_put_back(history: "History") -> None:
    """Sometimes nobody says so, sometimes with `tavla restored` and workers started anew."""
    if history.backup is None:
        return
    history.product.put_back(history.backup)
    history.backup = None
    is_said = history.dice.random() < 0.4
    if is_said:
        start_anew(history)
    history.judge.turned_back(history.product.marks())
    history.say(f"the backup is put back{', and that is said' if is_said else ''}")


def there_is_an_upgrade(history: "History") -> None:
    """The log is what an older version has left: kinds, facts, tables and columns that are gone."""
    history.product.age_log(history.dice)
    history.judge.history_begins_anew()
    start_anew(history)
    history.say("there is an upgrade")


def start_anew(history: "History") -> None:
    history.product.begin_epochs()
    for worker in list(history.workers):
        kill(history, worker)


def rights_change(history: "History") -> None:
    """An administrator takes or gives a right."""
    name, args = _an_administrators_deed(history)
    history.administer(name, args)


def _an_administrators_deed(history: "History") -> Deed:
    """Mostly about those who have a page open, and what it shows."""
    dice, stage = history.dice, history.product.stage
    here = [page.person for page in history.pages] if dice.random() < 0.8 else []
    people = [one for one in here if one.kind == "member" and one.name != "Siv"]
    member = dice.choice(people or [one for one in stage.people if one.name == "Bo"]).id
    board = dice.choice(stage.boards)
    wall = next(one.id for one in stage.people if one.kind == "wall")
    moved = ("change_member", {"member_id": member, "team_id": dice.choice([*stage.teams, None])})
    opened = ("change_board", {"board_id": board, "is_open": dice.random() < 0.5})
    role = dice.choice(["viewer", "member", "coordinator", "admin"])
    deeds: list[Deed] = [
        moved,
        moved,
        opened,
        opened,
        ("change_member", {"member_id": member, "role": role}),
        ("archive_board", {"board_id": board}),
        ("restore_board", {"board_id": board}),
        ("restore_board", {"board_id": board}),
    ]
    if dice.random() < 0.2:
        deeds = [
            ("change_member", {"member_id": member, "is_active": False}),
            ("revoke_link", {"link_id": stage.link, "board_id": stage.boards[0]}),
            ("revoke_wall", {"wall_id": wall}),
        ]
    return dice.choice(deeds)


def a_command_id_is_used_for_something_else(history: "History") -> None:
    """It is refused, and nothing is done."""
    done = [page for page in history.pages if page.person.may_write and page.accepted]
    if done:
        page = history.dice.choice(done)
        history.reuse(page, history.dice.choice(page.accepted))


FAULTS: list[Fault] = [
    a_worker_is_killed,
    a_worker_dies_at_the_next_command,
    redis_goes_or_comes,
    the_clock_steps,
    the_log_is_trimmed,
    the_database_goes_or_comes,
    a_page_is_opened_anew,
    a_backup_is_made,
    a_backup_is_put_back,
    there_is_an_upgrade,
    rights_change,
    rights_change,
    a_command_id_is_used_for_something_else,
]

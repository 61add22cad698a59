"""One process fetches: the lease of the second one, of a dead one, of one that was never heard of
again."""

import subprocess
import sys
from datetime import timedelta

from board.core import clock
from board.mailboxes import lease
from board.mailboxes.holders import holder_name
from tests.support.world import World


def test_of_two_fetchers_one_works(world: World) -> None:
    assert lease.is_free()
    assert lease.take("one/1")
    assert not lease.take("two/2")
    assert not lease.is_free()
    assert lease.take("one/1"), "it keeps its own"


def test_what_was_released_is_anybodys(world: World) -> None:
    lease.take("one/1")
    lease.release("two/2")
    assert not lease.take("two/2"), "nobody gives away what is somebody else's"
    lease.release("one/1")
    assert lease.take("two/2")


def test_whoever_is_not_heard_of_for_half_a_minute_has_lost_it(world: World) -> None:
    lease.take("one/1")
    with clock.moved_to(clock.now() + timedelta(seconds=29)):
        assert not lease.take("two/2")
    with clock.moved_to(clock.now() + timedelta(seconds=31)):
        assert lease.take("two/2")


def test_a_process_of_this_machine_that_has_ended_keeps_nobody_waiting(world: World) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    host = holder_name().rpartition("/")[0]
    assert lease.take(f"{host}/{ended.pid}")
    ended.wait()
    assert lease.is_free()
    assert lease.take("two/2")

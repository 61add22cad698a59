"""One timer for all sockets."""

from board.web.pings import Pings


class Pinged:
    def __init__(self) -> None:
        self.closed = False
        self.times = 0

    def ping(self) -> None:
        self.times += 1


def test_each_is_pinged_when_it_is_due_and_once_more_after_it_was_closed() -> None:
    breaths: list[float] = []
    pings, many = Pings(25, breaths.append), [Pinged() for _ in range(250)]
    for one in many:
        pings.add(one)
    pings.send_due(0)
    assert {one.times for one in many} == {0}
    pings.send_due(1e12)
    assert {one.times for one in many} == {1}
    assert breaths == [0, 0]
    many[7].closed = True
    pings.send_due(1e12 + 24)
    assert {one.times for one in many} == {1}
    for now in (1e12 + 25, 1e12 + 50):
        pings.send_due(now)
    assert (many[7].times, many[8].times) == (2, 3)

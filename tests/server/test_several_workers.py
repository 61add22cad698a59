"""Two real workers on PostgreSQL with Redis as the pubsub (web/pubsub.py), and without it: what one
publishes (web/publishing.py) the other's browsers hear."""

import time
from collections.abc import Iterator

import pytest

from tests.support import services
from tests.support.servers import Browser, Server, running


@pytest.fixture(scope="module", params=["with Redis", "Redis is dead"])
def pair(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Server, Server]]:
    redis_url = services.redis_url() if request.param == "with Redis" else "redis://127.0.0.1:1/0"
    common = {
        "database_url": services.postgres_database(),
        "redis_url": redis_url,
        "secret": "the same on both",
    }
    folder = tmp_path_factory.mktemp("pair")
    first, second = Server(folder, **common), Server(folder, **common)
    first.tell_story()
    with running(first), running(second):
        yield first, second


def test_what_happens_on_one_worker_is_seen_on_the_other_in_order(
    pair: tuple[Server, Server],
) -> None:
    ann, tuomas = Browser(pair[0], "Ann"), Browser(pair[1], "Tuomas").connect("board/1")
    cards = list(ann.get("/streams/board/1/snapshot")["rows"]["card"])[:2]
    numbers = []
    for n in range(20):
        here = (ann, tuomas)[n % 2]
        answer = here.post(f"/cards/{cards[0]}/edit", {"labels": [f"n{n}"]})
        assert answer.status_code == 200, answer.text
        numbers.append(answer.json()["events"][0]["seq"])
    heard = tuomas.waits_for(numbers[-1])
    assert [number for number in heard if number in numbers] == numbers
    assert heard == list(range(heard[0], heard[-1] + 1)), (
        "a timer's event may be among them, a gap may not"
    )
    tuomas.close()


def test_one_decision_per_ticket_over_both_workers(pair: tuple[Server, Server]) -> None:
    from concurrent.futures import ThreadPoolExecutor

    coordinators = [Browser(pair[0], "Cilla"), Browser(pair[1], "Amina")]
    tickets = [
        row["id"]
        for row in coordinators[0].snapshot("desk")["rows"]["ticket"].values()
        if row["state"] == "new"
    ]
    with ThreadPoolExecutor(4) as pool:
        for ticket in tickets[:4]:
            answers = list(
                pool.map(lambda who, t=ticket: who.post(f"/tickets/{t}/distribute"), coordinators)
            )
            assert sorted(answer.status_code for answer in answers) == [200, 409]
            assert {answer.json().get("code") for answer in answers} == {
                None,
                "ticket_already_decided",
            }
    shares = coordinators[0].snapshot("desk")["rows"]["share"].values()
    dealt = [share["dealt"] for share in shares]
    assert max(dealt) - min(dealt) <= 1


def test_signing_out_on_one_worker_ends_the_socket_on_the_other(
    pair: tuple[Server, Server],
) -> None:
    jonas = Browser(pair[0], "Jonas").connect("board/1")
    jonas.http.post(f"{pair[1].base}/sign-out", data={"csrf": jonas.csrf}, timeout=10)
    deadline = time.monotonic() + 15
    while jonas.socket.connected and time.monotonic() < deadline:  # type: ignore[union-attr]
        time.sleep(0.05)
    assert not jonas.socket.connected  # type: ignore[union-attr]


def test_a_dead_worker_costs_nobody_anything(pair: tuple[Server, Server]) -> None:
    tuomas = Browser(pair[1], "Tuomas").connect("board/1")
    ann = Browser(pair[0], "Ann")
    card = next(iter(ann.get("/streams/board/1/snapshot")["rows"]["card"]))
    number = ann.post(f"/cards/{card}/edit", {"labels": ["last words"]}).json()["events"][0]["seq"]
    pair[0].kill()
    assert tuomas.waits_for(number)
    assert tuomas.post(f"/cards/{card}/edit", {"labels": ["goes on"]}).status_code == 200
    pair[0].start()
    tuomas.close()

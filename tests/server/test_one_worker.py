"""One real worker on SQLite, in both async modes: sockets, order, faults."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import socketio

from tests.support.servers import Browser, Server, running


@pytest.fixture(scope="module", params=["eventlet", "eventlet, plain emit", "threading"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    mode, _, plain = request.param.partition(",")
    made = Server(
        tmp_path_factory.mktemp("one"), async_mode=mode, direct_fan_out=str(not plain).lower()
    )
    made.tell_story()
    with running(made):
        yield made


@pytest.fixture
def ann(server: Server) -> Iterator[Browser]:
    made = Browser(server, "Ann")
    yield made
    made.close()


@pytest.fixture
def tuomas(server: Server) -> Iterator[Browser]:
    made = Browser(server, "Tuomas")
    yield made
    made.close()


def a_card(browser: Browser) -> tuple[int, list[int]]:
    rows = browser.get("/streams/board/1/snapshot")["rows"]
    columns = sorted(rows["column"].values(), key=lambda column: column["rank"])
    card = next(card for card in rows["card"].values() if card["column_id"] == columns[0]["id"])
    return card["id"], [columns[0]["id"], columns[4]["id"]]


def test_a_hundred_moves_arrive_in_order_without_a_gap(ann: Browser, tuomas: Browser) -> None:
    tuomas.connect("board/1")
    card, columns = a_card(ann)
    numbers = []
    for n in range(100):
        answer = ann.post(f"/cards/{card}/move", {"to_column_id": columns[n % 2]})
        assert answer.status_code == 200, answer.text
        numbers.append(answer.json()["events"][0]["seq"])
    heard = tuomas.waits_for(numbers[-1])
    assert [number for number in heard if number in numbers] == numbers
    assert heard == list(range(heard[0], heard[-1] + 1)), (
        "a timer's event may be among them, a gap may not"
    )


def test_a_large_message_arrives_whole(ann: Browser, tuomas: Browser) -> None:
    tuomas.connect("board/1")
    card, _ = a_card(ann)
    answer = ann.post(f"/cards/{card}/edit", {"description": "å" * 19_000})
    number = answer.json()["events"][0]["seq"]
    tuomas.waits_for(number)
    [event] = [one for one in tuomas.events if one["seq"] == number]
    assert len(event["put"]["card"][str(card)]["description"]) == 19_000


def test_presence_shows_who_is_here_and_what_they_look_at(ann: Browser, tuomas: Browser) -> None:
    ann.connect("board/1")
    tuomas.connect("board/1")
    doing = {"stream": "board/1", "card": 7, "typing": True, "evil": "x" * 100}
    tuomas.socket.call("whisper", doing)  # type: ignore[union-attr]
    for _ in range(100):
        here = ann.presence.get("board/1", [])
        if any(person.get("card") == 7 for person in here):
            break
        ann.socket.sleep(0.05)  # type: ignore[union-attr]
    assert len(here) == 2
    assert "evil" not in str(here)


def test_a_socket_without_the_pages_token_is_refused(server: Server, ann: Browser) -> None:
    ann.csrf = "wrong"
    with pytest.raises(socketio.exceptions.ConnectionError):
        ann.connect()


def test_a_socket_from_another_origin_is_refused(server: Server, ann: Browser) -> None:
    client = socketio.Client(reconnection=False)
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in ann.http.cookies)
    headers = {"Cookie": cookies, "Origin": "https://evil.example"}
    with pytest.raises(socketio.exceptions.ConnectionError):
        client.connect(
            server.base, transports=["websocket"], auth={"csrf": ann.csrf}, headers=headers
        )


def test_long_polling_is_not_offered(server: Server) -> None:
    assert (
        requests.get(f"{server.base}/socket.io/?EIO=4&transport=polling", timeout=5).status_code
        == 400
    )


@pytest.mark.parametrize(
    "body", [None, 7, [], {"stream": 7}, {"stream": "board/1", "seq": "x"}, {"stream": "x" * 5000}]
)
def test_nonsense_over_the_socket_is_answered_with_an_error(ann: Browser, body: object) -> None:
    ann.connect()
    assert ann.socket.call("watch", body, timeout=5)["error"] in ("bad_request", "not_found")  # type: ignore[union-attr]


def test_a_message_over_64_kib_ends_the_socket_and_nobody_elses(
    ann: Browser, tuomas: Browser
) -> None:
    ann.connect()
    tuomas.connect("board/1")
    ann.socket.emit("whisper", {"card": "x" * 70_000})  # type: ignore[union-attr]
    for _ in range(100):
        if not ann.socket.connected:  # type: ignore[union-attr]
            break
        ann.socket.sleep(0.05)  # type: ignore[union-attr]
    assert not ann.socket.connected  # type: ignore[union-attr]
    assert tuomas.socket.connected  # type: ignore[union-attr]


def test_signing_out_ends_the_socket(server: Server) -> None:
    jonas = Browser(server, "Jonas").connect("board/1")
    jonas.http.post(f"{server.base}/sign-out", data={"csrf": jonas.csrf}, timeout=10)
    for _ in range(100):
        if not jonas.socket.connected:  # type: ignore[union-attr]
            break
        jonas.socket.sleep(0.05)  # type: ignore[union-attr]
    assert not jonas.socket.connected  # type: ignore[union-attr]


def test_mail_piped_in_by_another_process_reaches_the_desk(server: Server) -> None:
    import subprocess
    import sys

    from tests.support.servers import ROOT

    cilla = Browser(server, "Cilla").connect("desk")
    tavla = [sys.executable, "-W", "ignore", "-c", "from board.cli import main; main()", "intake"]
    mail = b"From: Eva <eva@almvik.example>\nMessage-ID: <pipe@x>\nSubject: Piped\n\nHello.\n"
    for outcome in ("opened", "duplicate"):
        done = subprocess.run(tavla, cwd=ROOT, env=server.environ, input=mail, capture_output=True)
        assert done.stdout.decode().startswith(outcome), done.stderr
    cilla.waits_for(cilla.get("/streams/desk/snapshot")["seq"])
    cilla.close()


def test_killed_between_commands_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    server = Server(tmp_path)
    server.tell_story()
    with running(server):
        ann = Browser(server, "Ann")
        card, columns = a_card(ann)
        first = ann.post(f"/cards/{card}/move", {"to_column_id": columns[1]}, key="tab:1").json()
        server.kill()
        server.start()
        again = ann.post(f"/cards/{card}/move", {"to_column_id": columns[1]}, key="tab:1").json()
        assert again == first
        assert ann.get("/streams/board/1/snapshot")["seq"] == first["events"][0]["seq"]

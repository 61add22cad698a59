"""So many requests from one address."""

import socket

import pytest
import redis
from limits.storage import storage_from_string

from board.web import security
from board.web.rate_limits import REDIS_SECONDS, impatience
from tests.support.world import World


def test_too_many_knocks_are_asked_to_wait(world: World) -> None:

    settings = world.app.extensions["settings"]
    world.app.extensions["settings"] = settings.model_copy(update={"public_rate_per_minute": 3})
    try:
        client = world.app.test_client()
        form = {"email": "a@b", "password": "x"}
        address = {"REMOTE_ADDR": "192.0.2.7"}
        codes = [
            client.post("/sign-in", data=form, environ_overrides=address).status_code
            for _ in range(5)
        ]
    finally:
        world.app.extensions["settings"] = settings
    assert codes == [401, 401, 401, 429, 429]


def test_a_strangers_form_is_counted_before_anything_reads_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """26 MB of form are read for nobody who has had enough."""
    read: list[bool] = []

    def check_no_nul() -> None:
        read.append(True)
        usual()

    usual = security.check_no_nul
    monkeypatch.setattr(security, "check_no_nul", check_no_nul)
    settings = world.app.extensions["settings"]
    few = settings.model_copy(update={"public_rate_per_minute": 2})
    monkeypatch.setitem(world.app.extensions, "settings", few)
    address = {"REMOTE_ADDR": "192.0.2.8"}
    client = world.app.test_client()
    answers = [
        client.post("/ask", data={"subject": "x" * 1000}, environ_overrides=address)
        for _ in range(4)
    ]
    assert [one.status_code for one in answers] == [422, 422, 429, 429]
    assert "Retry-After" in answers[-1].headers
    assert len(read) == 2


@pytest.mark.parametrize("path", ["/duty/made-up.ics", "/calendar/made-up.ics"])
def test_calendars_behind_secret_addresses_are_not_guessed_at_without_end(
    world: World, path: str
) -> None:
    client, address = world.app.test_client(), {"REMOTE_ADDR": "192.0.2.9"}
    codes = [client.get(path, environ_overrides=address).status_code for _ in range(121)]
    assert set(codes[:120]) == {404}
    assert codes[120] == 429


def test_the_limits_ask_once_and_give_up() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=16) as frozen:
        frozen.setblocking(False)
        storage = storage_from_string(
            f"redis://127.0.0.1:{frozen.getsockname()[1]}/0", **impatience()
        )
        with pytest.raises(redis.TimeoutError):
            storage.incr("somebody", 60)
        asked = 0
        while True:
            try:
                frozen.accept()[0].close()
            except BlockingIOError:
                break
            asked += 1
        assert asked == 1
    assert REDIS_SECONDS == 0.5

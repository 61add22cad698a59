"""A channel that these tests' standups are told to."""

from collections.abc import Iterator

import pytest

from board.hooks.tellers import Teller, teller_of
from board.settings import load
from tests.support.channel import Channel, a_channel


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Channel]:
    with a_channel(tmp_path_factory.mktemp("channel")) as channel:
        yield channel


@pytest.fixture
def channel(server: Channel) -> Channel:
    """One that has heard nothing and says yes."""
    server.heard.clear()
    server.answer = 200
    return server


@pytest.fixture
def teller() -> Teller:
    """Of a server that may tell `localhost`, in English."""
    origins = ["https://tavla.example"]
    return teller_of(
        load({}, inner_hosts=["localhost"], language="en", secret="s" * 64, origins=origins)
    )

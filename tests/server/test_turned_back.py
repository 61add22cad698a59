"""A backup is put back and nobody says so: whoever follows is right within fifteen seconds, by
itself."""

import shutil
from pathlib import Path

from tests.support.backup import copy_of_file, put_file_back
from tests.support.follower import Follower
from tests.support.servers import Browser, Server, running

IN_TIME = 15.0


def labelled(browser: Browser, label: str) -> None:
    card = min(map(int, browser.get("/streams/board/1/snapshot")["rows"]["card"]))
    assert browser.post(f"/cards/{card}/edit", {"labels": [label]}).status_code == 200


def test_under_a_running_server(tmp_path: Path) -> None:
    server = Server(tmp_path)
    server.tell_story()
    with running(server):
        ann, tuomas = Browser(server, "Ann"), Follower(Browser(server, "Tuomas"), "board/1")
        copy = copy_of_file(tmp_path / "tavla.sqlite", tmp_path / "copy.sqlite")
        for n in range(3):
            labelled(ann, f"lost {n}")
        assert tuomas.is_right_within(IN_TIME)
        put_file_back(copy, tmp_path / "tavla.sqlite")
        assert tuomas.is_right_within(IN_TIME)
        for n in range(5):
            labelled(ann, f"after {n}")
        assert tuomas.is_right_within(IN_TIME)
        tuomas.browser.close()


def test_with_a_restart_and_overtaken_by_new_changes(tmp_path: Path) -> None:
    server = Server(tmp_path)
    server.tell_story()
    with running(server):
        ann, tuomas = Browser(server, "Ann"), Follower(Browser(server, "Tuomas"), "board/1")
        copy = copy_of_file(tmp_path / "tavla.sqlite", tmp_path / "copy.sqlite")
        labelled(ann, "lost")
        assert tuomas.is_right_within(IN_TIME)
        server.stop()
        for name in ("tavla.sqlite-wal", "tavla.sqlite-shm"):
            (tmp_path / name).unlink(missing_ok=True)
        shutil.copy(copy, tmp_path / "tavla.sqlite")
        server.start()
        for n in range(3):
            labelled(ann, f"after {n}")
        tuomas.connect()
        assert tuomas.is_right_within(IN_TIME)
        tuomas.browser.close()

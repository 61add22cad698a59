"""Uploads over HTTP: so much a day, and refused before it comes."""

from board.web.rate_limits import counters
from tests.support.world import Persona, World


def test_a_person_sends_so_much_in_a_day_and_another_still_may(
    ann: Persona, bo: Persona, monkeypatch
) -> None:
    monkeypatch.setattr("board.files.routes.MEGABYTE", 100)
    most = ann.world.app.extensions["settings"].upload_mb_per_day * 100
    counters.forget(f"uploaded/{ann.actor.id}")
    ann.upload(bytes(most))
    headers = {"X-CSRF-Token": ann.csrf or "", "Content-Type": "application/octet-stream"}
    answer = ann.client.post("/api/v1/files", data=b"x", headers=headers)
    assert (answer.status_code, answer.get_json()["code"]) == (429, "upload_quota_used_up")
    counters.forget(f"uploaded/{bo.actor.id}")
    assert bo.upload(b"mine")


def test_an_upload_that_says_two_gigabytes_is_refused_before_it_comes(
    world: World, ann: Persona
) -> None:
    world.a_board()
    said = {"CONTENT_LENGTH": str(2 * 1024**3)}
    response = ann.client.post(
        "/api/v1/files", headers={"X-CSRF-Token": ann.csrf}, environ_overrides=said
    )
    assert (response.status_code, response.get_json()["code"]) == (413, "file_too_large")
    assert (
        ann.client.post("/api/v1/files", data=b"", headers={"X-CSRF-Token": ann.csrf}).get_json()[
            "code"
        ]
        == "file_empty"
    )

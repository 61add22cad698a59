"""A 404 is the same whether a thing is missing or somebody else's."""

import pytest

from tests.support.world import Persona, World

DATABASES = ["sqlite"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("get", "/streams/board/{board}/snapshot", None),
        ("get", "/streams/board/{board}/events?since=0&epoch=0", None),
        ("get", "/boards/{board}/archive", None),
        ("get", "/teams/{team}/standups", None),
        ("get", "/cards/{card}/activity", None),
        ("get", "/files/{file}", None),
        ("get", "/files/{file}/picture", None),
        ("post", "/cards/{card}/comments", {"text": "Anybody?"}),
        ("post", "/cards/{card}/edit", {"title": "Mine"}),
        ("post", "/comments/{comment}/change", {"text": "Mine"}),
        ("post", "/me/watch", {"kind": "card", "target_id": "{card}"}),
        ("post", "/me/watch", {"kind": "column", "target_id": "{column}"}),
        ("post", "/boards/{board}/filters", {"name": "Mine", "query": "?mine"}),
        ("post", "/cards/{own}/links", {"other_id": "{card}", "role": "relates"}),
        ("post", "/cards/{own}/transfer", {"to_column_id": "{column}"}),
        ("post", "/streams/board/{board}/events/1/undo", {}),
        ("post", "/streams/desk/events/1/undo", {}),
        ("post", "/tickets/{ticket}/solve", {"text": "Try again."}),
    ],
)
def test_what_is_not_there_and_what_is_not_yours_answer_alike(
    world: World, ann: Persona, bo: Persona, method: str, path: str, body: dict | None
) -> None:
    world.a_board(is_open=False, cards={"Doing": ["A"]})
    card, board, column = world.card("A").id, world.board_id, world.columns["Doing"]
    comment = ann.post(f"/cards/{card}/comments", {"text": "hello"}).result["comment"]
    attached = ann.post(f"/cards/{card}/files", {"receipt": ann.upload(b"hello"), "name": "a.txt"})
    ids = {
        "board": board,
        "card": card,
        "column": column,
        "comment": comment,
        "ticket": world.a_ticket(),
        "team": world.team_id,
    }
    ids["file"] = attached.result["attachment"]
    world.a_board(team="system", cards={"Doing": ["B"]})
    own = world.card("B").id
    there, nowhere = (
        getattr(bo, method)(path.format(own=own, **said), *_filled(body, own=own, **said))
        for said in (ids, dict.fromkeys(ids, 999_999))
    )
    assert (there.status, there.body["facts"]) == (404, {})
    assert there == nowhere


def _filled(body: dict | None, **ids: int | None) -> list[dict]:
    if body is None:
        return []
    return [{k: ids[v[1:-1]] if str(v).startswith("{") else v for k, v in body.items()}]  # type: ignore[misc]

"""Files on a card: a safe name, always a download, and only for those who see its board."""

import hashlib
import io

from PIL import Image

from board.files import uploads
from tests.support.pictures import a_png
from tests.support.world import Persona, World


def test_a_file_on_a_card_is_a_download_and_only_for_those_who_see_the_board(
    world: World, ann: Persona, bo: Persona, tv: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]}, is_open=False)
    card = world.card("A").id
    name = "evil‮gpj.html\x00.svg"
    answer = ann.post(
        f"/cards/{card}/files", {"receipt": ann.upload(b"<script>1</script>"), "name": name}
    )
    id_ = answer.result["attachment"]
    response = ann.client.get(f"/api/v1/files/{id_}")
    assert response.data == b"<script>1</script>"
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["Content-Type"].startswith("application/octet-stream")
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "%E2%80%AE" not in response.headers["Content-Disposition"]
    assert ann.client.get(f"/api/v1/files/{id_}/picture").status_code == 404
    for other in (bo, tv):
        assert other.client.get(f"/api/v1/files/{id_}").status_code == 404
    assert "digest" not in str(world.snapshot(f"board/{world.board_id}"))


def test_a_picture_on_a_card_is_shown_as_webp_and_comes_back_by_undo(
    world: World, ann: Persona
) -> None:
    world.a_board(cards={"Ready": ["A"]})
    card = world.card("A").id
    id_ = ann.post(
        f"/cards/{card}/files", {"receipt": ann.upload(a_png()), "name": "s.png"}
    ).result["attachment"]
    assert ann.client.get(f"/api/v1/files/{id_}/picture").headers["Content-Type"] == "image/webp"
    removed = ann.post(f"/files/{id_}/remove")
    assert ann.client.get(f"/api/v1/files/{id_}").status_code == 404
    assert ann.undoes(removed).status == 200
    assert ann.client.get(f"/api/v1/files/{id_}").data == a_png()
    assert world.card("A").attachment_count == 1


def test_after_signing_out_no_browser_shows_a_file_that_it_kept(world: World, ann: Persona) -> None:
    """What a browser may keep it asks about each time; and then it is told no."""
    world.a_board(cards={"Ready": ["A"]})
    card = world.card("A").id
    id_ = ann.post(
        f"/cards/{card}/files", {"receipt": ann.upload(a_png()), "name": "s.png"}
    ).result["attachment"]
    file, picture = (f"/api/v1/files/{id_}", f"/api/v1/files/{id_}/picture")
    assert ann.client.get(file).headers["Cache-Control"] == "private, no-store"
    shown = ann.client.get(picture)
    assert shown.headers["Cache-Control"] == "private, no-cache"
    kept = {"If-None-Match": shown.headers["ETag"]}
    assert ann.client.get(picture, headers=kept).status_code == 304
    ann.client.delete_cookie("sid")
    assert ann.client.get(picture, headers=kept).status_code == 401


def test_the_first_picture_is_the_cover_until_somebody_says_no(
    world: World, ann: Persona, bo: Persona, tv: Persona
) -> None:
    world.a_board(cards={"Doing": ["Rent"]}, is_open=False)
    card = world.card("Rent").id
    receipt = ann.upload(a_png())
    id_ = ann.post(f"/cards/{card}/files", {"receipt": receipt, "name": "x.png"}).result[
        "attachment"
    ]
    cover = f"/api/v1/files/{id_}/cover"
    answer = ann.client.get(cover)
    with Image.open(io.BytesIO(answer.data)) as shown:
        assert (shown.format, shown.size) == ("WEBP", (480, 240))
    assert len(answer.data) < 60_000
    assert (
        ann.client.get(cover, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    )
    assert [who.client.get(cover).status_code for who in (bo, tv)] == [404, 404]
    assert world.card("Rent").has_cover
    hidden = ann.post(f"/cards/{card}/edit", {"has_cover": False})
    assert not world.card("Rent").has_cover
    for audience in ("wall", "guest"):
        rows = world.snapshot(f"board/{world.board_id}", audience)["rows"]
        assert rows["card"][str(card)]["has_cover"], "they are not told"
        assert not rows.get("attachment")
    ann.undoes(hidden)
    assert world.card("Rent").has_cover


def test_a_picture_from_before_there_were_covers_gets_one_when_it_is_asked_for(
    world: World, ann: Persona
) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    receipt = ann.upload(a_png())
    path = f"/cards/{world.card('Rent').id}/files"
    id_ = ann.post(path, {"receipt": receipt, "name": "x.png"}).result["attachment"]
    store = uploads.current()
    cover = store.cover_of(hashlib.sha256(a_png()).hexdigest())
    cover.unlink()
    assert ann.client.get(f"/api/v1/files/{id_}/cover").status_code == 200
    assert cover.exists()


def test_what_is_no_picture_has_no_cover(world: World, ann: Persona) -> None:
    world.a_board(cards={"Doing": ["Rent"]})
    path = f"/cards/{world.card('Rent').id}/files"
    receipt = ann.upload(b"no picture")
    id_ = ann.post(path, {"receipt": receipt, "name": "x.png"}).result["attachment"]
    assert ann.client.get(f"/api/v1/files/{id_}/cover").status_code == 404

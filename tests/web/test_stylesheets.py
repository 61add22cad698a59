"""A sheet of many parts is one file for a browser."""

from flask import Flask

from board.web import stylesheets

DATABASES = ["sqlite"]


def test_a_sheet_of_many_parts_is_one_file_for_a_browser(app: Flask) -> None:
    address = f"/static/{app.config['ASSET_VERSION']}/css/components.css"
    answer = app.test_client().get(address)
    assert answer.content_type == "text/css; charset=utf-8"
    assert "immutable" in answer.headers["Cache-Control"]
    for part in stylesheets.parts_of("components"):
        assert part.read_text() in answer.text
    assert (
        answer.text.index(".btn {")
        < answer.text.index(".btn.quiet {")
        < answer.text.index(".markdown {")
    )
    again = app.test_client().get(address, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_every_part_belongs_to_one_sheet() -> None:
    named = [part for sheet in stylesheets.PARTS for part in stylesheets.parts_of(sheet)]
    assert len(named) == len(set(named))
    folders = [stylesheets.FOLDER / sheet for sheet in stylesheets.PARTS]
    assert {part for folder in folders for part in folder.glob("*.css")} == set(named)

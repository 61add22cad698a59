"""The report as a table: each row, in the asker's language, harmless in a spreadsheet."""

import csv
import io

from tests.imports.queues import look, taken
from tests.support.world import Persona, World


def test_it_has_every_row_and_no_formula(world: World, siv: Persona, cy: Persona) -> None:
    one = taken(siv, 'Subject,Created\n"=HYPERLINK(""x"")",\nb,soon\n')
    look(siv, one)
    response = siv.client.get(f"/api/v1/imports/{one}/report")
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    lines = list(csv.reader(io.StringIO(response.text.removeprefix("\ufeff"))))
    assert lines[1][:3] == ["1", '\'=HYPERLINK("x")', "New ticket"]
    assert lines[2][2:] == ["Not taken", "a date that cannot be read soon", ""]
    assert cy.get(f"/imports/{one}/report").status == 403


def test_it_speaks_the_askers_language(world: World, siv: Persona) -> None:
    one = taken(siv, "Subject\na\n")
    look(siv, one)
    swedish = {"Accept-Language": "sv"}
    siv.client.post("/language", data={"language": "sv", "csrf": siv.csrf, "next": "/"})
    response = siv.client.get(f"/api/v1/imports/{one}/report", headers=swedish)
    assert "Nytt ärende" in response.text

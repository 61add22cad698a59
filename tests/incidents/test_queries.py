"""What requesters and whoever fills in the form read of it."""

from board.triage.creating_tickets import open_ticket
from tests.support.world import SYSTEM, Persona, World

PRINTING = {"title": "Printing <does> not work", "known": "The server is being restarted."}


def test_the_form_says_it_before_somebody_reports_it_again(world: World, cy: Persona) -> None:
    cy.post("/incidents", PRINTING)
    page = cy.client.get("/ask").text
    assert "Printing &lt;does&gt; not work" in page
    assert PRINTING["known"] in page


def test_a_requesters_page_follows_it_to_its_end(world: World, cy: Persona) -> None:
    said = {"subject": "Printer", "text": "It is off.", "channel": "web"}
    asker = {"name": "Nils", "email": "nils@almvik.example"}
    open_ticket(SYSTEM, **said, **asker, follow_token="t" * 32)
    before = cy.client.get("/t/" + "t" * 32)
    incident = cy.post("/incidents", PRINTING).result["incident"]
    during = cy.client.get("/t/" + "t" * 32, headers={"If-None-Match": before.headers["ETag"]})
    assert (during.status_code, PRINTING["known"] in during.text) == (200, True)
    cy.post(f"/incidents/{incident}/end")
    after = cy.client.get("/t/" + "t" * 32, headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 304

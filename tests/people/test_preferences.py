"""What people choose for themselves."""

from tests.support.world import Persona, World


def test_the_language_is_the_persons_own(world: World, ann: Persona) -> None:
    ann.post("/me/preferences", {"language": "sv"})
    page = ann.client.get("/focus").text
    assert 'lang="sv"' in page
    assert "Fokusområden" in page
    assert ann.post("/cards/999/unblock").body["title"].startswith("Här finns")

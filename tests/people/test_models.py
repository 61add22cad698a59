"""What the tables of people tell to whom."""

from tests.support.world import Persona, World


def test_mail_addresses_stay_on_the_server(world: World, ann: Persona) -> None:
    assert "example.org" not in str(ann.snapshot("people"))

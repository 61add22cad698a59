"""Members are changed by administrators; one administrator stays."""

from tests.support.world import Persona, World


def test_the_last_administrator_stays(world: World, siv: Persona) -> None:
    assert (
        siv.post(f"/members/{siv.actor.id}/change", {"role": "member"}).error
        == "last_administrator"
    )
    assert (
        siv.post(f"/members/{siv.actor.id}/change", {"is_active": False}).error
        == "last_administrator"
    )

"""Lists of people that others count by."""

from board.people.queries import names_of, people_by_team
from tests.support.world import Persona, World


def test_teams_are_who_may_sign_in_by_name(world: World, siv: Persona) -> None:
    team = world.teams["system"]
    zoe, ada, nobody = (world.person(name, team="system") for name in ("Zoe", "Ada", "Gone"))
    world.person("Alone")
    assert siv.post(f"/members/{nobody.actor.id}/change", {"is_active": False}).status == 200
    assert [one.id for one in people_by_team()[team]] == [ada.actor.id, zoe.actor.id]
    assert set(people_by_team()) == {team}
    assert names_of()[nobody.actor.id or 0] == "Gone", "what they did is still told"

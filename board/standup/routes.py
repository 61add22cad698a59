"""The API of standups: steered from any signed-in browser of the team."""

from typing import Any

from board.core.changes import Change
from board.web.answers import asking, blueprint, command

from . import running
from .schemas import Park, Turn, Unpark

routes = blueprint("standup", "The fifteen minutes.")


@command(routes, "/boards/<int:board_id>/standup")
def start(board_id: int) -> Change:
    return running.start_standup(asking(), board_id=board_id)


@command(routes, "/standups/<int:standup_id>/next", Turn)
def next_turn(body: dict[str, Any], standup_id: int) -> Change:
    return running.next_turn(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/previous", Turn)
def previous_turn(body: dict[str, Any], standup_id: int) -> Change:
    return running.previous_turn(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/pause")
def pause(standup_id: int) -> Change:
    return running.pause(asking(), standup_id)


@command(routes, "/standups/<int:standup_id>/resume")
def resume(standup_id: int) -> Change:
    return running.resume(asking(), standup_id)


@command(routes, "/standups/<int:standup_id>/park", Park)
def park(body: dict[str, Any], standup_id: int) -> Change:
    return running.park(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/unpark", Unpark)
def unpark(body: dict[str, Any], standup_id: int) -> Change:
    return running.unpark(asking(), standup_id, **body)


@command(routes, "/standups/<int:standup_id>/finish")
def finish(standup_id: int) -> Change:
    return running.finish(asking(), standup_id)

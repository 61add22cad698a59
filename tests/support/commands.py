"""One example of every command of the API: who does it in a prepared world, and what is sent.

The build asks for each command here (tests/contract); the contract, the permission matrix and the
replayed cases of the JavaScript replica all live on this table.
"""

from .desk_commands import OF_THE_DESK
from .duty_commands import DUTY_COMMANDS
from .example import NOTHING, Example
from .measure_commands import MEASURE_COMMANDS
from .retrospective_commands import OF_RETROSPECTIVES
from .stage import Stage, finished, with_people_gathering, without_standup
from .world import SYSTEM

COMMANDS: dict[str, Example] = {
    **DUTY_COMMANDS,
    **MEASURE_COMMANDS,
    **OF_THE_DESK,
    **OF_RETROSPECTIVES,
    "boards.archive_board": Example(
        "ann", lambda s: f"/boards/{s.world.board_id}/archive", undone="board_archived"
    ),
    "boards.restore_board": Example(
        "ann", lambda s: f"/boards/{s.archived_board}/restore", redone="board_archived"
    ),
    "boards.share_board": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/links",
        lambda s: {"kind": "calendar"},
        redone="link_stays_revoked",
    ),
    "boards.revoke_link": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/links/{s.board_link}/revoke",
        undone="link_stays_revoked",
    ),
    "hooks.add_hook": Example(
        "ann",
        lambda s: f"/teams/{s.world.teams['user']}/hooks",
        lambda s: {"kind": "slack", "address": "https://chat.example/hooks/other"},
    ),
    "hooks.change_hook": Example(
        "ann",
        lambda s: f"/hooks/{s.hook}/change",
        lambda s: {"kind": "teams", "address": None, "tells_opened": False},
    ),
    "hooks.remove_hook": Example("ann", lambda s: f"/hooks/{s.hook}/remove"),
    "streams.undo_event": Example(
        "ann", lambda s: f"/streams/{s.event[0]}/events/{s.event[1]}/undo"
    ),
    "people.change_member": Example(
        "siv", lambda s: f"/members/{s.member}/change", lambda s: {"role": "viewer"}
    ),
    "people.change_team": Example(
        "siv",
        lambda s: f"/teams/{s.world.teams['user']}/change",
        lambda s: {"weight": 2.5, "is_dealt_to": True},
    ),
    "people.add_team": Example("siv", lambda s: "/teams", lambda s: {"name": "Third"}),
    "boards.add_board": Example(
        "siv",
        lambda s: "/boards",
        lambda s: {"team_id": s.world.teams["user"], "name": "New"},
        redone=NOTHING,
    ),
    "boards.change_column": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/columns/{s.world.columns['Review']}/change",
        lambda s: {
            "name": "Check",
            "wip_limit": 3,
            "is_wip_limit_hard": True,
            "policy": "Two look.",
        },
    ),
    "cards.add": Example(
        "ann",
        lambda s: "/cards",
        lambda s: {
            "board_id": s.world.board_id,
            "column_id": s.world.columns["Ready"],
            "title": "New",
        },
    ),
    "cards.add_cards": Example(
        "ann",
        lambda s: "/cards/many",
        lambda s: {
            "board_id": s.world.board_id,
            "column_id": s.world.columns["Ready"],
            "titles": ["First", "Second"],
        },
    ),
    "cards.move": Example(
        "ann",
        lambda s: f"/cards/{s.card}/move",
        lambda s: {"to_column_id": s.world.columns["Done"], "after_card_id": None},
    ),
    "cards.edit": Example(
        "ann",
        lambda s: f"/cards/{s.card}/edit",
        lambda s: {
            "title": "Better",
            "description": "*x*",
            "labels": ["a"],
            "due_on": "2026-12-01",
            "service": "expedite",
        },
    ),
    "cards.block": Example(
        "ann",
        lambda s: f"/cards/{s.card}/block",
        lambda s: {"reason": "waiting for parts", "waiting_for": "Atea"},
    ),
    "cards.unblock": Example("ann", lambda s: f"/cards/{s.card}/unblock"),
    "cards.add_items": Example(
        "ann", lambda s: f"/cards/{s.card}/items", lambda s: {"texts": ["three"]}
    ),
    "cards.change_item": Example(
        "ann", lambda s: f"/cards/{s.card}/items/1/change", lambda s: {"is_done": True}
    ),
    "cards.remove_item": Example("ann", lambda s: f"/cards/{s.card}/items/1/remove"),
    "conversations.add_comment": Example(
        "ann", lambda s: f"/cards/{s.card}/comments", lambda s: {"text": "hello"}
    ),
    "conversations.change_comment": Example(
        "ann", lambda s: f"/comments/{s.comment}/change", lambda s: {"text": "better"}
    ),
    "conversations.remove_comment": Example("ann", lambda s: f"/comments/{s.comment}/remove"),
    "conversations.answer_question": Example("ann", lambda s: f"/comments/{s.question}/answer"),
    "conversations.reopen_question": Example("ann", lambda s: f"/comments/{s.question}/reopen"),
    "cards.link": Example(
        "ann",
        lambda s: f"/cards/{s.card}/links",
        lambda s: {"other_id": s.other_card, "role": "blocks"},
    ),
    "cards.unlink": Example("ann", lambda s: f"/links/{s.link}/remove"),
    "cards.split": Example(
        "ann",
        lambda s: f"/cards/{s.card}/split",
        lambda s: {"parts": [{"title": "First half"}, {"title": "Second half", "items": [2]}]},
    ),
    "cards.copy": Example("ann", lambda s: f"/cards/{s.card}/copy"),
    "cards.transfer": Example(
        "siv",
        lambda s: f"/cards/{s.card}/transfer",
        lambda s: {"to_column_id": s.other_board_column},
    ),
    "cards.item_to_card": Example("ann", lambda s: f"/cards/{s.card}/items/1/card"),
    "attachments.attach": Example(
        "ann", lambda s: f"/cards/{s.card}/files", lambda s: {"receipt": s.receipt, "name": "b.txt"}
    ),
    "attachments.detach": Example("ann", lambda s: f"/files/{s.attachment}/remove"),
    "cards.change_cards": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/cards/change",
        lambda s: {
            "card_ids": [s.card, s.other_card],
            "to_column_id": s.world.columns["Done"],
            "add_labels": ["bulk"],
            "values": {"estimate": 3},
        },
    ),
    "card_templates.save_as_template": Example(
        "ann", lambda s: f"/cards/{s.card}/template", lambda s: {"name": "So"}
    ),
    "card_templates.add_from_template": Example(
        "ann",
        lambda s: "/cards/from-template",
        lambda s: {
            "board_id": s.world.board_id,
            "column_id": s.world.columns["Ready"],
            "body": {
                "title": "New",
                "checklist": ["one"],
                "labels": ["l"],
                "service": "fixed_date",
            },
        },
    ),
    "card_templates.remove_template": Example(
        "ann", lambda s: f"/card-templates/{s.template}/remove"
    ),
    "recurrences.add_recurrence": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/recurrences",
        lambda s: {
            "column_id": s.world.columns["Ready"],
            "rule": "FREQ=MONTHLY;BYMONTHDAY=1",
            "starts_on": "2026-01-01",
            "body": {"title": "Licences"},
        },
    ),
    "recurrences.change_recurrence": Example(
        "ann", lambda s: f"/recurrences/{s.recurrence}/change", lambda s: {"is_paused": True}
    ),
    "recurrences.remove_recurrence": Example(
        "ann", lambda s: f"/recurrences/{s.recurrence}/remove"
    ),
    "cards.remove_column": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/columns/{s.world.columns['Doing']}/remove",
        lambda s: {"cards_to": s.world.columns["Review"]},
    ),
    "cards.set_boundaries": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/boundaries",
        lambda s: {"starts_in": s.world.columns["Ready"], "finishes_in": s.world.columns["Review"]},
    ),
    "cards.delete": Example("ann", lambda s: f"/cards/{s.card}/delete"),
    "sprints.add": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/sprints",
        lambda s: {
            "name": "Third",
            "starts_on": "2026-12-01",
            "ends_on": "2026-12-11",
            "goal": "Calm",
        },
    ),
    "sprints.change": Example(
        "ann", lambda s: f"/sprints/{s.sprint}/change", lambda s: {"goal": "Calm"}
    ),
    "sprints.remove": Example("ann", lambda s: f"/sprints/{s.sprint}/remove"),
    "sprints.start": Example("ann", lambda s: f"/sprints/{_only_planned(s)}/start"),
    "sprints.close": Example(
        "ann", lambda s: f"/sprints/{s.running}/close", lambda s: {"rest_to": s.sprint}
    ),
    "notices.watch": Example(
        "ann", lambda s: "/me/watch", lambda s: {"kind": "board", "target_id": s.world.board_id}
    ),
    "notices.unwatch": Example(
        "ann", lambda s: "/me/unwatch", lambda s: {"kind": "card", "target_id": s.card}
    ),
    "notices.mark_seen": Example("ann", lambda s: "/me/notices/seen"),
    "people.change_customer": Example(
        "siv",
        lambda s: f"/customers/{s.customer}/change",
        lambda s: {"name": "Bjurås", "domain": "bjuras.example"},
    ),
    "people.rename_self": Example(
        "ann", lambda s: "/me/name", lambda s: {"name": "Ann-Charlotte"}, undone="forbidden"
    ),
    "people.add_customer": Example(
        "siv", lambda s: "/customers", lambda s: {"name": "Almvik", "domain": "almvik.example"}
    ),
    "boards.change_board": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/change",
        lambda s: {"lanes": "assignee", "lane_limits": {}},
    ),
    "boards.colour_label": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/labels/colour",
        lambda s: {"label": "printers", "hue": "teal"},
    ),
    "boards.save_board_as_template": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/template",
        lambda s: {"name": "Like ours"},
        undone="forbidden",
    ),
    "boards.remove_board_template": Example(
        "siv", lambda s: f"/boards/templates/{s.board_template}/remove"
    ),
    "boards.add_column": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/columns",
        lambda s: {"name": "Wait", "after_column_id": s.world.columns["Doing"]},
    ),
    "boards.move_column": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/columns/{s.world.columns['Review']}/move",
        lambda s: {"after_column_id": s.world.columns["Ready"]},
    ),
    "boards.save_filter": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/filters",
        lambda s: {"name": "Mine", "query": "?mine"},
    ),
    "boards.save_filter_for_board": Example(
        "ann",
        lambda s: f"/boards/{s.world.board_id}/filters/shared",
        lambda s: {"name": "Late", "query": "?due=late"},
    ),
    "boards.remove_filter": Example("ann", lambda s: f"/filters/{s.filter}/remove"),
    "cards.archive": Example("ann", lambda s: f"/cards/{s.card}/archive"),
    "cards.restore": Example("ann", lambda s: f"/cards/{_archived(s)}/restore"),
    "focus.add_area": Example(
        "ann", lambda s: "/focus-areas", lambda s: {"name": "Tech", "hue": "teal"}
    ),
    "focus.change_area": Example(
        "ann", lambda s: f"/focus-areas/{s.area}/change", lambda s: {"vision": "Calm."}
    ),
    "focus.order_areas": Example(
        "ann", lambda s: "/focus-areas/order", lambda s: {"area_ids": [s.other_area, s.area]}
    ),
    "focus.retire_area": Example("ann", lambda s: f"/focus-areas/{s.other_area}/retire"),
    "focus.reopen_area": Example("ann", lambda s: f"/focus-areas/{s.other_area}/reopen"),
    "focus.merge_area": Example(
        "ann", lambda s: f"/focus-areas/{s.area}/merge", lambda s: {"into_id": s.other_area}
    ),
    "focus.change_direction": Example(
        "ann", lambda s: "/direction/change", lambda s: {"mission": "IT that is there."}
    ),
    "focus.place_initiatives": Example(
        "ann",
        lambda s: "/initiatives/place",
        lambda s: {"places": [{"id": s.initiative, "x": 120, "y": 400.5}]},
    ),
    "focus.link_initiatives": Example(
        "ann",
        lambda s: f"/initiatives/{s.initiative}/links",
        lambda s: {"other_id": s.other_initiative, "role": "needs"},
    ),
    "focus.unlink_initiatives": Example(
        "ann", lambda s: f"/initiative-links/{s.initiative_link}/remove"
    ),
    "focus.tell_health": Example(
        "ann",
        lambda s: f"/initiatives/{s.initiative}/updates",
        lambda s: {"health": "at_risk", "text": "Two are away"},
    ),
    "focus.comment_on_initiative": Example(
        "ann", lambda s: f"/initiatives/{s.initiative}/comments", lambda s: {"text": "Good"}
    ),
    "focus.answer_about_initiative": Example(
        "ann", lambda s: f"/initiative-comments/{s.initiative_question}/answer"
    ),
    "focus.remove_initiative_comment": Example(
        "ann", lambda s: f"/initiative-comments/{s.initiative_question}/remove"
    ),
    "focus.add_initiative": Example(
        "ann", lambda s: "/initiatives", lambda s: {"name": "Desk", "areas": [s.area]}
    ),
    "focus.change_initiative": Example(
        "ann",
        lambda s: f"/initiatives/{s.initiative}/change",
        lambda s: {"state": "active", "owner_id": s.member},
    ),
    "standup.change_plan": Example(
        "ann",
        lambda s: f"/teams/{s.world.team_id}/standup/plan",
        lambda s: {
            "weekdays": [0, 2, 4],
            "time": "08:30",
            "country": "SE",
            "order": "alphabetical",
        },
    ),
    "standup.change_day": Example(
        "ann",
        lambda s: f"/teams/{s.world.team_id}/standup/days",
        lambda s: {"day": "2099-01-02", "time": "10:00"},
    ),
    "standup.prepare": Example(
        "ann",
        lambda s: f"/teams/{s.world.team_id}/standup/lines",
        lambda s: {"text": "the school network"},
    ),
    "standup.gather": Example(
        "ann", lambda s: f"/teams/{without_standup(s)}/standup", undone="standup_goes_on"
    ),
    "standup.start": Example(
        "ann", lambda s: f"/standups/{with_people_gathering(s)}/start", undone="standup_goes_on"
    ),
    "standup.say_presence": Example(
        "ann",
        lambda s: f"/standups/{s.standup}/presence",
        lambda s: {"member_id": s.colleague, "state": "remote"},
    ),
    "standup.turn": Example(
        "ann",
        lambda s: f"/standups/{s.standup}/turn",
        lambda s: {"turn": 0, "to": 1},
        undone="standup_goes_on",
    ),
    "standup.pause": Example(
        "ann", lambda s: f"/standups/{s.standup}/pause", undone="standup_goes_on"
    ),
    "standup.resume": Example("ann", lambda s: f"/standups/{s.standup}/resume"),
    "standup.extend": Example(
        "ann", lambda s: f"/standups/{s.standup}/extend", undone="standup_goes_on"
    ),
    "standup.say": Example(
        "ann",
        lambda s: f"/standups/{s.standup}/say",
        lambda s: {"member_id": s.member, "text": "Two doors left"},
    ),
    "standup.thank": Example(
        "ann",
        lambda s: f"/standups/{s.standup}/thank",
        lambda s: {"text": "Thanks", "to": s.member},
    ),
    "standup.tell_mood": Example(
        "ann", lambda s: f"/standups/{s.standup}/mood", lambda s: {"mood": 3}, undone=NOTHING
    ),
    "standup.park": Example(
        "ann",
        lambda s: f"/standups/{s.standup}/park",
        lambda s: {"text": "the server hall", "people": [s.member]},
    ),
    "standup.park_card": Example(
        "ann",
        lambda s: f"/standups/{s.standup}/park-card",
        lambda s: {"card_id": s.card, "text": "C"},
    ),
    "standup.ask_help": Example(
        "ann",
        lambda s: f"/cards/{s.card}/help",
        lambda s: {"member_id": s.colleague, "text": "Can you help with this?"},
    ),
    "standup.escalate": Example(
        "ann", lambda s: f"/cards/{s.card}/escalate", lambda s: {"text": "What do we do?"}
    ),
    "standup.drop_card": Example(
        "ann", lambda s: f"/cards/{s.card}/drop", lambda s: {"reason": "Nobody needs it now"}
    ),
    "standup.unpark": Example(
        "ann", lambda s: f"/standups/{s.standup}/unpark", lambda s: {"topic_id": s.topic}
    ),
    "standup.settle": Example(
        "ann",
        lambda s: f"/standups/{s.standup}/settle",
        lambda s: {"topic_id": s.topic, "outcome": "card", "column_id": s.world.columns["Ready"]},
    ),
    "standup.finish": Example(
        "ann", lambda s: f"/standups/{s.standup}/finish", undone="standup_goes_on"
    ),
    "standup.go_on": Example(
        "ann", lambda s: f"/standups/{finished(s)}/go-on", undone="standup_goes_on"
    ),
    "standup.end_now": Example(
        "ann", lambda s: f"/standups/{finished(s)}/end", undone="standup_goes_on"
    ),
    "walls.change_wall": Example(
        "ann",
        lambda s: f"/walls/{s.wall}/change",
        lambda s: {
            "inches": 65,
            "playlist": [{"scene": "brief", "seconds": 30, "from": "", "to": "16:00"}],
        },
    ),
    "walls.identify": Example("ann", lambda s: f"/walls/{s.wall}/identify"),
    "walls.show_scene": Example(
        "ann", lambda s: f"/walls/{s.wall}/scene", lambda s: {"scene": "flow"}
    ),
    "walls.put_message": Example(
        "ann", lambda s: f"/walls/{s.wall}/message", lambda s: {"text": "Cake at three"}
    ),
    "walls.show_scene_on_many": Example(
        "ann", lambda s: "/walls/scene", lambda s: {"wall_ids": [s.wall], "scene": "flow"}
    ),
    "walls.put_message_on_many": Example(
        "ann",
        lambda s: "/walls/message",
        lambda s: {"wall_ids": [s.wall], "text": "The lift is repaired"},
    ),
    "walls.change_theme_of_many": Example(
        "ann",
        lambda s: "/walls/theme",
        lambda s: {
            "wall_ids": [s.wall],
            "theme": "hours",
            "light_from": "08:00",
            "light_to": "15:30",
        },
    ),
    "walls.reload_wall": Example("ann", lambda s: f"/walls/{s.wall}/reload"),
    "walls.confirm": Example(
        "ann",
        lambda s: "/walls",
        lambda s: {"code": s.code, "name": "Kitchen", "board_id": s.world.board_id},
        undone="wall_boards_stay",
    ),
    "walls.revoke": Example("ann", lambda s: f"/walls/{s.wall}/revoke", undone=NOTHING),
}


def _only_planned(stage: Stage) -> int:
    from board.sprints.running import close_sprint

    close_sprint(SYSTEM, stage.running)
    return stage.sprint


def _archived(stage: Stage) -> int:
    from board.cards.archiving import archive_card

    archive_card(SYSTEM, stage.card)
    return stage.card

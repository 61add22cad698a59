"""Examples of the commands about who is on duty, who is away, and what does not work."""

from .example import Example
from .stage import desk_of

DUTY_COMMANDS: dict[str, Example] = {
    "absences.add_absence": Example(
        "cy",
        lambda s: "/absences",
        lambda s: {"member_id": s.member, "from_on": "2026-12-21", "until_on": "2026-12-23"},
    ),
    "absences.follow_calendar": Example(
        "cy",
        lambda s: "/absences/calendars",
        lambda s: {"member_id": s.member, "address": "https://other.example/b.ics"},
    ),
    "absences.remove_absence": Example("cy", lambda s: f"/absences/{s.absence}/remove"),
    "absences.unfollow_calendar": Example(
        "cy", lambda s: f"/absences/calendars/{s.absence_calendar}/remove"
    ),
    "incidents.begin_incident": Example(
        "cy",
        lambda s: "/incidents",
        lambda s: {
            "title": "Printing does not work",
            "known": "The print server is being restarted.",
            "ticket_id": s.ticket,
        },
    ),
    "incidents.change_incident": Example(
        "cy",
        lambda s: f"/incidents/{s.incident}/change",
        lambda s: {"known": "Back by ten."},
    ),
    "incidents.end_incident": Example("cy", lambda s: f"/incidents/{s.incident}/end"),
    "rota.accept_duty": Example("cy", lambda s: "/rota/accept" if desk_of(s, "Cy") else ""),
    "rota.accept_swap": Example("cy", lambda s: f"/rota/swaps/{s.swap}/accept"),
    "rota.ask_swap": Example(
        "cy",
        lambda s: "/rota/swaps" if desk_of(s, "Cy") else "",
        lambda s: {"from_at": "2036-12-03T07:00:00Z", "until_at": "2036-12-03T15:00:00Z"},
    ),
    "rota.hand_over": Example(
        "cy",
        lambda s: "/rota/hand-over" if desk_of(s, "Cy") else "",
        lambda s: {"note": "All calm."},
    ),
    "rota.override_duty": Example(
        "cy",
        lambda s: "/rota/overrides",
        lambda s: {
            "member_id": s.coordinator,
            "from_at": "2036-12-01T07:00:00Z",
            "until_at": "2036-12-01T15:00:00Z",
        },
    ),
    "rota.remove_override": Example("cy", lambda s: f"/rota/overrides/{s.override}/remove"),
    "rota.set_rotation": Example(
        "cy",
        lambda s: "/rota/rotation",
        lambda s: {"people": [], "starts_on": "2026-12-07", "weeks": 2},
    ),
    "rota.withdraw_swap": Example("cy", lambda s: f"/rota/swaps/{desk_of(s, 'Cy')}/withdraw"),
}

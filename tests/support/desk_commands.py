"""The desk's commands (commands.py)."""

from .example import Example
from .stage import Stage
from .world import SYSTEM

OFFICE = ["08:00-17:00"] * 4 + ["08:00-15:00", "", ""]

OF_THE_DESK: dict[str, Example] = {
    "triage.open_ticket": Example(
        "cy",
        lambda s: "/tickets",
        lambda s: {"subject": "Phone", "text": "It rings.", "name": "Ulf", "channel": "phone"},
    ),
    "triage.solve": Example(
        "cy",
        lambda s: f"/tickets/{s.ticket}/solve",
        lambda s: {"text": "Try now."},
    ),
    "triage.distribute": Example("cy", lambda s: f"/tickets/{s.ticket}/distribute"),
    "triage.decline": Example(
        "cy",
        lambda s: f"/tickets/{s.ticket}/decline",
        lambda s: {"reason": "Not ours."},
    ),
    "triage.duplicate": Example(
        "cy", lambda s: f"/tickets/{s.other_ticket}/duplicate", lambda s: {"of": s.ticket}
    ),
    "triage.add_participant": Example(
        "cy",
        lambda s: f"/tickets/{s.ticket}/participants",
        lambda s: {"email": "bo@almvik.example", "name": "Bo"},
    ),
    "triage.remove_participant": Example(
        "cy",
        lambda s: f"/tickets/{s.ticket_with_a_colleague}/participants/remove",
        lambda s: {"email": "bo@almvik.example"},
    ),
    "triage.ask_requester": Example(
        "cy", lambda s: f"/tickets/{s.ticket}/ask", lambda s: {"text": "Which room?"}
    ),
    "triage.snooze_ticket": Example(
        "cy", lambda s: f"/tickets/{s.ticket}/wait", lambda s: {"until": "2099-01-01T08:00:00Z"}
    ),
    "triage.mark_spam": Example("cy", lambda s: f"/tickets/{s.ticket}/spam"),
    "triage.claim_ticket": Example("cy", lambda s: f"/tickets/{s.ticket}/claim"),
    "triage.release_ticket": Example("cy", lambda s: f"/tickets/{s.ticket}/release"),
    "triage.add_note": Example(
        "cy", lambda s: f"/tickets/{s.ticket}/notes", lambda s: {"text": "Ask the janitor."}
    ),
    "triage.call_back": Example(
        "cy", lambda s: f"/tickets/{s.ticket}/call", lambda s: {"text": "Nobody answered."}
    ),
    "triage.add_reply_template": Example(
        "cy",
        lambda s: "/desk/templates",
        lambda s: {"kind": "reply", "name": "Toner", "text_en": "Dear {name}, new toner is in."},
    ),
    "triage.change_reply_template": Example(
        "cy",
        lambda s: f"/desk/templates/{s.reply_template}/change",
        lambda s: {"text_sv": "Ny toner är i."},
    ),
    "triage.remove_reply_template": Example(
        "cy", lambda s: f"/desk/templates/{s.reply_template}/remove"
    ),
    "triage.correct_ticket": Example(
        "cy", lambda s: f"/tickets/{s.ticket}/correct", lambda s: {"customer_id": s.customer}
    ),
    "triage.split_ticket": Example(
        "cy",
        lambda s: f"/tickets/{s.ticket}/split",
        lambda s: {"subject": "The phone", "text": "It is dead, too."},
    ),
    "triage.gather_incident": Example(
        "cy", lambda s: "/desk/incident", lambda s: {"of": s.ticket, "tickets": [s.other_ticket]}
    ),
    "triage.write_from_card": Example(
        "ann",
        lambda s: f"/cards/{s.ticket_card}/request/messages",
        lambda s: {"text": "Which room?"},
    ),
    "triage.word_closing": Example(
        "ann", lambda s: f"/cards/{s.ticket_card}/request/closing", lambda s: {"text": "New toner."}
    ),
    "triage.return_ticket": Example(
        "ann", lambda s: f"/cards/{s.ticket_card}/request/return", lambda s: {"reason": "Not ours."}
    ),
    "triage.open_mail": Example("cy", lambda s: f"/desk/aside/{s.mail_aside}/open"),
    "triage.reopen": Example("cy", lambda s: f"/tickets/{s.decided_ticket}/reopen"),
    "triage.set_targets": Example(
        "siv",
        lambda s: "/targets",
        lambda s: {"customer_id": s.customer, "hours": OFFICE, "triage_minutes": 60},
    ),
    "triage.remove_targets": Example("siv", lambda s: f"/targets/{_a_target(s)}/remove"),
}


def _a_target(stage: Stage) -> int:
    from board.triage.setting_targets import set_targets

    made = set_targets(SYSTEM, customer_id=stage.customer, hours=OFFICE, answer_minutes=120)
    return made.result["target"]

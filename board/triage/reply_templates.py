"""Reply templates: texts that the desk writes often, in both languages, with variables; and its
reasons to decline."""

from board.core.actor import Actor
from board.core.changes import Change, changing

from .events import TemplateAdded, TemplateChanged, TemplateRemoved
from .models import ReplyTemplate
from .rules import check_template


def add_reply_template(actor: Actor, *, kind: str, name: str, text_sv: str, text_en: str) -> Change:
    """Keep a text for answers, or a reason to decline; one of the two languages may be empty."""
    check_template(text_sv=text_sv, text_en=text_en)
    with changing("desk", by=actor) as change:
        row = ReplyTemplate(kind=kind, name=name, text_sv=text_sv, text_en=text_en)
        template = change.add(row)
        change.record(TemplateAdded(template=template, name=name))
        change.result["template"] = template.id
    return change


def change_reply_template(actor: Actor, template_id: int, **values: str) -> Change:
    """What is not sent stays as it is."""
    with changing("desk", by=actor) as change:
        template = change.find(ReplyTemplate, template_id)
        for field, value in values.items():
            setattr(template, field, value)
        check_template(text_sv=template.text_sv, text_en=template.text_en)
        change.record(TemplateChanged(template=template, name=template.name))
    return change


def remove_reply_template(actor: Actor, template_id: int) -> Change:
    """What was written with it stays."""
    with changing("desk", by=actor) as change:
        template = change.find(ReplyTemplate, template_id)
        change.remove(template)
        change.record(TemplateRemoved(template=template, name=template.name))
    return change

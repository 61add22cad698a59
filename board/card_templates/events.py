"""What happens to card templates, as events."""

from board.boards.events import BoardEvent
from board.core.events import About

from .models import CardTemplate


class TemplateSaved(BoardEvent, kind="template.saved"):
    """A card was saved as a template."""

    template: About[CardTemplate]
    name: str


class TemplateRemoved(BoardEvent, kind="template.removed"):
    """A card template is gone."""

    template: About[CardTemplate]
    name: str

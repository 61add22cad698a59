"""What happens in the conversation under a card, as events."""

from board.cards.events import CardEvent
from board.core.errors import N_


class CardCommented(CardEvent, kind="card.commented"):
    """Someone said something."""

    sentence = short_sentence = N_("{who} commented")


class CardCommentChanged(CardEvent, kind="card.comment_changed"):
    """Its author reworded a comment."""

    sentence = N_("{who} changed a comment")


class CardCommentRemoved(CardEvent, kind="card.comment_removed"):
    """A comment was taken back."""

    sentence = N_("{who} removed a comment")


class CardAsked(CardEvent, kind="card.asked"):
    """A question, open until it is answered; or opened again."""

    sentence = N_("{who} asked a question")


class CardAnswered(CardEvent, kind="card.answered"):
    """An open question was answered."""

    sentence = N_("{who} answered the question")

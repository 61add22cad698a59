"""The tables of letters: what an administrator has worded otherwise than usual."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

KINDS = (
    "acknowledgement",
    "unmanned",
    "question",
    "answer",
    "passed_on",
    "resolution",
    "links",
)
LANGUAGES = ("sv", "da", "en")


class LetterText(SQLModel, table=True):
    """The text of one kind of letter in one language, with variables in braces (writing.py)."""

    __tablename__ = "letter_text"
    __table_args__ = (UniqueConstraint("kind", "language", name="letter_text_once"),)

    id: int = Field(default=None, primary_key=True)
    kind: str = Field(max_length=16)
    language: str = Field(max_length=8)
    text: str


class Letterhead(SQLModel, table=True):
    """What letters to a customer's people have of their own; without a customer, to everybody.
    What is empty is as usual."""

    id: int = Field(default=None, primary_key=True)
    customer_id: int | None = Field(default=None, foreign_key="customer.id", unique=True)
    language: str = Field(default="", max_length=8)
    sender_name: str = Field(default="", max_length=80)
    greeting: str = Field(default="", max_length=120)
    signature: str = Field(default="", max_length=1000)

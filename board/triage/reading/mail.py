"""What a mail says, and how that gets from the child that read it to the server."""

from dataclasses import asdict, dataclass, field, replace
from functools import cache

import orjson
from pydantic import TypeAdapter

from .addresses import Mailbox
from .folding import Fold

PERSON, AUTOMATIC, LIST = "person", "automatic", "list"
BOUNCE, FEEDBACK, RECEIPT = "bounce", "feedback", "receipt"


@dataclass(frozen=True)
class Attachment:
    """A file. `is_shown`: the text names it at its place."""

    name: str
    content: bytes = b""
    is_shown: bool = False


@dataclass(frozen=True)
class Failure:
    """What a bounce says: to whom (it may not say), with which status (RFC 3463; may be empty), in
    which words of a mail server. `is_final`: nobody tries again. `returned` are the Message-IDs in
    it."""

    recipient: str
    status: str
    said: str
    is_final: bool
    returned: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Meeting:
    """A calendar's invitation: `method` is request, reply, cancel or publish; times as ISO 8601,
    days alone where it takes whole ones."""

    method: str
    summary: str
    begins: str
    ends: str
    place: str
    organizer: str


@dataclass(frozen=True)
class Mail:
    """What a message says. `text` is what is new in it, `folds` what was taken out of it to be
    folded away. Answers go to `reply_to` where somebody asks for that. `original` is who wrote what
    was passed on. `kind` is who speaks: a person, or which kind of machine. `sent_at` is its
    Date's instant, or empty. `is_forged`: our mail server says that it is not from whom it says."""

    subject: str
    text: str
    name: str
    email: str
    reply_to: str = ""
    folds: list[Fold] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    copied: list[Mailbox] = field(default_factory=list)
    kind: str = PERSON
    sent_at: str = ""
    is_forged: bool = False
    failure: Failure | None = None
    meeting: Meeting | None = None
    original: Mailbox | None = None
    attachments: list[Attachment] = field(default_factory=list)

    @property
    def is_machine(self) -> bool:
        return self.kind != PERSON

    @property
    def answer_to(self) -> str:
        return self.reply_to or self.email


def packed(mail: Mail) -> bytes:
    """As one line of JSON and then the attachments' bytes, one after the other."""
    contents = [one.content for one in mail.attachments]
    emptied = [replace(one, content=b"") for one in mail.attachments]
    fields = asdict(replace(mail, attachments=[])) | {
        "attachments": [vars(one) | {"content": ""} for one in emptied],
        "sizes": [len(content) for content in contents],
    }
    return b"".join([orjson.dumps(fields), b"\n", *contents])


def unpacked(answered: bytes) -> Mail:
    """The inverse of `packed`."""
    head, _, contents = answered.partition(b"\n")
    fields, begins, attachments = orjson.loads(head), 0, []
    sizes = fields.pop("sizes")
    mail = _adapter().validate_python(fields)
    for one, size in zip(mail.attachments, sizes, strict=True):
        attachments.append(replace(one, content=contents[begins : begins + size]))
        begins += size
    return replace(mail, attachments=attachments)


@cache
def _adapter() -> TypeAdapter[Mail]:
    return TypeAdapter(Mail)

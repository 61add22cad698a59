"""The shapes of what every slice answers: a change with its events, a snapshot, a problem."""

import marshmallow as ma


class Answer(ma.Schema):
    """Base of what goes out: every field is always there, but for those that say `sometimes`; a
    client lets pass what it does not know."""

    class Meta:
        unknown = ma.INCLUDE

    def on_bind_field(self, field_name: str, field_obj: ma.fields.Field) -> None:
        field_obj.required = not field_obj.metadata.get("sometimes")


def _said(description: str, *, sometimes: bool = False) -> dict[str, object]:
    return {"description": description, "sometimes": sometimes}


class EventSchema(Answer):
    """One numbered change of a stream (docs/sync.md)."""

    stream = ma.fields.String(metadata=_said("The stream that changed, as `board/7`"))
    epoch = ma.fields.Integer(metadata=_said("Another one after a backup was restored"))
    seq = ma.fields.Integer(metadata=_said("The number of the change on its stream, without gaps"))
    mark = ma.fields.Integer(metadata=_said("Drawn by lot for this change"))
    after = ma.fields.Integer(metadata=_said("The mark of the change before"))
    kind = ma.fields.String(metadata=_said("What happened, as `card.moved` (docs/events.md)"))
    at = ma.fields.AwareDateTime(metadata=_said("When it was committed"))
    by = ma.fields.Integer(allow_none=True, metadata=_said("Id of the member; null: the server"))
    command = ma.fields.String(
        allow_none=True, metadata=_said("The Idempotency-Key of the command that did it")
    )
    facts = ma.fields.Dict(metadata=_said("What the kind of change says of itself"))
    put = ma.fields.Dict(metadata=_said("The rows that are new or changed, by table and id"))
    gone = ma.fields.Dict(
        values=ma.fields.List(ma.fields.Integer()),
        metadata=_said("Ids of the rows that left the stream, by table"),
    )


class ChangeAnswer(Answer):
    """What every command answers."""

    events = ma.fields.List(
        ma.fields.Nested(EventSchema),
        metadata=_said("What changed, on the streams that you may watch"),
    )
    result = ma.fields.Dict(metadata=_said("What the command says of itself, as the new row's id"))


class Snapshot(Answer):
    """A stream as it is, with the number of its newest change."""

    stream = ma.fields.String(metadata=_said("The stream, as `board/7`"))
    epoch = ma.fields.Integer(metadata=_said("Another one after a backup was restored"))
    seq = ma.fields.Integer(metadata=_said("The number of the newest change that is in it"))
    mark = ma.fields.Integer(metadata=_said("The mark of that change"))
    rows = ma.fields.Dict(metadata=_said("All rows of the stream, by table and id"))


class MissedEvents(Answer):
    """Either `events` or `reset`."""

    events = ma.fields.List(
        ma.fields.Nested(EventSchema),
        metadata=_said("What was missed, oldest first", sometimes=True),
    )
    reset = ma.fields.Boolean(metadata=_said("True: only a snapshot helps", sometimes=True))


class OwnChange(Answer):
    """What one of your own commands did."""

    stream = ma.fields.String(metadata=_said("The stream that changed, as `board/7`"))
    seq = ma.fields.Integer(metadata=_said("The number of the change by which it is undone"))
    kind = ma.fields.String(metadata=_said("What happened, as `card.moved` (docs/events.md)"))
    facts = ma.fields.Dict(metadata=_said("What the kind of change says of itself"))


class ProblemSchema(Answer):
    """Why something was refused (RFC 9457). Whatever the code, nothing was changed, recorded or
    sent."""

    type = ma.fields.String(metadata=_said("Where the code is explained"))
    title = ma.fields.String(metadata=_said("For people, in their language"))
    status = ma.fields.Integer(metadata=_said("The HTTP status"))
    code = ma.fields.String(metadata=_said("Stable: programs go by it"))
    facts = ma.fields.Dict(
        metadata=_said("What fills the sentence; a 404 has none", sometimes=True)
    )
    by_field = ma.fields.Dict(
        data_key="fields",
        metadata=_said("What is wrong with each field that was not valid", sometimes=True),
    )
    about_field = ma.fields.String(
        data_key="field",
        metadata=_said("The field that the sentence is about, where it is one", sometimes=True),
    )

"""Notices and watches on each person's own stream."""

from sqlalchemy import Connection

from board.core.streams import RawRows
from board.core.synced import rows_of
from board.people.live import also_on_me

from .models import Notice, Watch


def _rows(connection: Connection, member_id: int) -> RawRows:
    return {
        "notice": rows_of(connection, Notice, Notice.member_id == member_id),
        "watch": rows_of(connection, Watch, Watch.member_id == member_id),
    }


also_on_me(_rows)

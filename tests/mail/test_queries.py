"""Questions about mails."""

from board.core import clock, database
from board.mail.models import OutgoingMail
from board.mail.queries import newest_mails
from tests.support.world import World


def test_the_outbox_is_read_from_its_newest_end(world: World) -> None:
    assert newest_mails() == []
    now = clock.now()
    with database.current().writing() as session:
        for number in range(5):
            session.add(
                OutgoingMail(
                    to="eva@almvik.example",
                    subject=f"Mail {number}",
                    text="",
                    message_id=f"<{number}@tavla>",
                    answered_at=now,
                    not_before=now,
                )
            )
            session.flush()
    assert [mail.subject for mail in newest_mails(most=2)] == ["Mail 4", "Mail 3"]
    assert len(newest_mails()) == 5

"""What a command is refused by when the machine, and no rule, says no."""

from .errors import N_, Refused


class DatabaseBusy(Refused):
    status = 503
    sentence = N_("The database is busy. What you did is kept and will be sent again by itself.")


class PoolExhausted(Refused):
    status = 503
    sentence = N_(
        "The server has much to do right now. What you did is kept and will be sent again by "
        "itself."
    )


class DatabaseAway(Refused):
    status = 503
    retry_after_seconds = 5
    sentence = N_(
        "The database does not answer just now. What you did is kept and will be sent again by "
        "itself."
    )


class StorageFailed(Refused):
    status = 507
    sentence = N_(
        "The server could not save this, its disk may be full. Nothing was changed; tell the "
        "administrator."
    )


TRY_AGAIN = (DatabaseBusy, DatabaseAway, PoolExhausted)
"""What passes by itself: nobody lost a right and nothing is wrong with what was asked."""

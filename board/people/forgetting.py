"""Deleting sign-ins and one-time links that ended long ago. Nobody is signed out by it."""

from datetime import timedelta

from sqlmodel import col, or_

from board.core import clock
from board.core.trimming import forget
from board.settings import Settings

from .models import Invitation, SignIn

MARGIN = timedelta(days=7)
"""A clock that runs ahead for an hour ends nothing for good."""


def forget_ended(settings: Settings) -> int:
    """A timer's work. Returns how many rows went."""
    long_ago = clock.now() - MARGIN
    idle = long_ago - timedelta(hours=settings.session_idle_hours)
    old = long_ago - timedelta(days=settings.session_days)
    return forget(SignIn, or_(col(SignIn.seen_at) < idle, col(SignIn.created_at) < old)) + forget(
        Invitation, col(Invitation.expires_at) < long_ago
    )

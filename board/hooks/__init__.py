"""Telling other programs what happens here: a team's channel, through an outbox."""

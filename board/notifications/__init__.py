"""Notifications: what somebody did that this person wants to know, in the page or by mail, never
more than they asked for."""

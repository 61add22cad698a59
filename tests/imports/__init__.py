"""Old queues that are taken in."""

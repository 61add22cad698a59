"""Old queues that are taken in: their tickets, as tables (CSV) or as mails (mbox)."""

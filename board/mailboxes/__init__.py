"""Mailboxes: whose mails are fetched by IMAP and become tickets."""

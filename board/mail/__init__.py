"""The outbox: every mail that Tavla writes, sent after the commit that decided it."""

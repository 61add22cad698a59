"""Cards: small steps of work on a board."""

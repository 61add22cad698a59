"""The core: the unit of work, numbered events, streams and who may see them. It knows no cards."""

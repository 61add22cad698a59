"""Walls: paired TVs that may look, not touch."""

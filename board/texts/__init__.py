"""Markdown and merges of texts that two people wrote in."""

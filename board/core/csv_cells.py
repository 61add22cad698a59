"""Cells of a table as they leave: text that a spreadsheet only shows."""

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: str) -> str:
    """A spreadsheet would carry out what a stranger's text begins with."""
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell

"""Files that people put on cards: kept once under their content's hash, never executed, never shown
as they came."""

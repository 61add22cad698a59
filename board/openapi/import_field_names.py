"""The same as field_names.py, for old queues that are taken in."""

OF_IMPORTS = {
    "about": "The cell, or the row, that the reason is about",
    "closed_words": "States that mean that a ticket is over, with commas between them, beside the "
    "usual ones",
    "done": "How many rows have an outcome",
    "ended_at": "When it was through; null: it is not",
    "headings": "What its columns are called",
    "import": "Id of the import",
    "import_id": "Id of the import",
    "is_real": "Whether tickets are made of it; else it is only looked through",
    "mapping": "Of each field the number of its column; the first is 0",
    "number": "Number of the row, from 1",
    "otherwise": "The state of a ticket whose row says none: new, or resolved",
    "outcomes": "How many rows had which outcome",
    "total": "How many rows it has",
}

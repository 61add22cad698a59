"""The same as field_names.py, for retrospectives."""

OF_RETROSPECTIVES = {
    "agreement_id": "Id of the agreement",
    "author_id": "Id of the member who wrote it; null: it was written anonymously",
    "begun_at": "When it was begun",
    "dots_each": "How many dots everybody can give",
    "dots_given": "How many have been given, while they are hidden",
    "is_anonymous": "Whether nobody is told, and nothing is kept of, who wrote which note",
    "is_talked_about": "Whether it has been in the spotlight",
    "note_id": "Id of the note",
    "retrospective_id": "Id of the retrospective",
    "spotlight_id": "Id of the note that is talked about; null: none is",
    "timer_ends_at": "When its time is up; null: no timer runs",
    "under_id": "Id of the note that it is grouped with; null: it is on its own",
    "writers": "Ids of the members who have written",
    "written": "How many notes have been written",
}

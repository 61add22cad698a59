"""What the names of fields mean that focus areas and initiatives have."""

OF_FOCUS = {
    "area_ids": "Ids of the focus areas, in their order",
    "chosen_at": "When it was chosen; null: it has not been",
    "core": "Ids of the members who stay with it",
    "effect": "How much it changes: S, M, L or XL; empty: nobody has said",
    "effort": "How much it takes: S, M, L or XL; empty: nobody has said",
    "health": "How it goes: on_the_way, at_risk or off; empty: nobody has said",
    "health_at": "When somebody last said how it goes; null: nobody has",
    "into_id": "Id of the focus area that its initiatives come to",
    "is_must": "Whether it must be; otherwise it should",
    "mission": "What the department is for, in a sentence",
    "most_active": "How many initiatives are active at most",
    "part_of": "Id of the larger initiative that it is a part of; null: of none",
    "places": "What comes where",
    "quarter": "When it is to be, as `2026-Q4`; empty: nobody has said",
    "retired_at": "When it was retired; null: it has not been",
    "rhythm_days": "How often its owner says how it goes, in days",
    "sponsor_id": "Id of the member who stands behind it; null: nobody",
    "stage": "Which part of it is under way",
    "superusers": "Ids of the members who help others with it",
}

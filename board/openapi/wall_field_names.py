"""The same as field_names.py, for walls."""

OF_WALLS = {
    "bright_from": "From when the screen is bright, `HH:MM`; empty: always",
    "bright_to": "Until when the screen is bright, `HH:MM`; empty: always",
    "distance_cm": "From how far the screen is read, in centimetres",
    "group_name": "Which group the wall belongs to; empty: none",
    "identify_until": "Until when the wall shows its name in large letters",
    "inches": "The screen's diagonal, in inches",
    "is_title_on_wall": "Whether walls and guests see the card's title",
    "light_from": "From when it is light, `HH:MM`, for the theme `hours`",
    "light_to": "Until when it is light, `HH:MM`",
    "may_steer": "Whether the wall may start, turn, pause and finish its boards' standups",
    "pinned": "The scene that stays; empty: the playlist runs",
    "pinned_until": "Until when that scene stays",
    "playlist": "Scenes that the wall shows between standups, in order",
    "reload_at": "When the wall was asked to load its page anew",
    "wall_ids": "Ids of the walls",
    "wall_title": "What walls and guests read instead of the title; empty: the title",
}

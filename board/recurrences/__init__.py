"""Cards that come again and again by a calendar rule."""

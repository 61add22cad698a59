"""Files on cards: attaching, taking off, downloads and pictures."""

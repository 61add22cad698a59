"""Focus areas, and the initiatives that are tied to them."""

"""Full-text search over cards, comments and tickets: one interface, each database's own index."""

"""Full-text search

Revision: 0003; follows: 0002

SQLite: FTS5 tables, kept by triggers; letters with rings and dots are letters of their own (remove_diacritics 0).
PostgreSQL: GIN indexes on the words as they are (no stemming), folded by ICU whatever the database's own locale.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

ON_POSTGRES = {
    "card": "title || ' ' || description",
    "comment": "text",
    "ticket": "subject || ' ' || CAST(jsonb_path_query_array(CAST(messages AS jsonb), '$[*].*') AS text)",
}
SAID = "(SELECT group_concat(json_extract(value, '$.who') || ' ' || json_extract(value, '$.text'), ' ') FROM json_each({row}messages))"
ON_SQLITE = {
    "card": ("{row}title", "{row}description", "title, description"),
    "comment": ("''", "{row}text", "text"),
    "ticket": ("{row}subject", SAID, "subject, messages"),
}


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for table, texts in ON_POSTGRES.items():
            words = f"""to_tsvector('simple', lower(({texts}) COLLATE "und-x-icu"))"""
            op.execute(f"CREATE INDEX words_of_{table} ON {table} USING gin ({words})")
        return
    for table in ON_SQLITE:
        _keep(table)


def _keep(table: str) -> None:
    """One FTS5 table per table, with the same rowids, kept by triggers."""
    title, body, columns = ON_SQLITE[table]
    words = f"words_of_{table}"
    op.execute(
        f"CREATE VIRTUAL TABLE {words} USING fts5(title, body, "
        """tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3')"""
    )

    def values(row: str) -> str:
        return f"{row}id, {title.format(row=row)}, {body.format(row=row)}"

    insert = f"INSERT INTO {words} (rowid, title, body) VALUES ({values('new.')});"
    delete = f"DELETE FROM {words} WHERE rowid = old.id;"
    op.execute(f"CREATE TRIGGER {words}_new AFTER INSERT ON {table} BEGIN {insert} END")
    op.execute(f"CREATE TRIGGER {words}_gone AFTER DELETE ON {table} BEGIN {delete} END")
    op.execute(
        f"CREATE TRIGGER {words}_changed AFTER UPDATE OF {columns} ON {table} BEGIN {delete} {insert} END"
    )
    op.execute(f"INSERT INTO {words} (rowid, title, body) SELECT {values('')} FROM {table}")

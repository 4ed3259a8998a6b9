"""The database itself refuses to change or delete rows; for migrations.

A migration that rebuilds a protected table protects it again: SQLite forgets triggers then.
`IS NOT DISTINCT FROM` is equality that also holds for what is empty.
"""

SENTENCE = "Wat er gebeurde, kan niemand veranderen of weghalen."
FUNCTION = f"""
    CREATE OR REPLACE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def same(*columns: str) -> str:
    return " AND ".join(f'NEW."{one}" IS NOT DISTINCT FROM OLD."{one}"' for one in columns)


def protect(editor, table: str, *, may_change: str = "1 = 0", may_go: str = "1 = 0") -> None:
    """Both conditions are SQL over OLD and NEW that both databases understand."""
    lay_open(editor, table)
    make = {"sqlite": sqlite, "postgresql": postgresql}[editor.connection.vendor]
    for statement in make(table, may_change, may_go):
        editor.execute(statement)


def lay_open(editor, table: str) -> None:
    on = "" if editor.connection.vendor == "sqlite" else f" ON {table}"
    for name in ("event_stays_as_it_is", "event_stays", "events_stay", *names(table)):
        editor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def names(table: str) -> tuple[str, str, str]:
    return f"{table}_no_update", f"{table}_no_delete", f"{table}_no_truncate"


def sqlite(table: str, may_change: str, may_go: str) -> list[str]:
    update, delete, _truncate = names(table)
    refuse = f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    return [
        f"CREATE TRIGGER {update} BEFORE UPDATE ON {table} WHEN NOT ({may_change}) {refuse}",
        f"CREATE TRIGGER {delete} BEFORE DELETE ON {table} WHEN NOT ({may_go}) {refuse}",
    ]


def postgresql(table: str, may_change: str, may_go: str) -> list[str]:
    update, delete, truncate = names(table)
    refuse = "EXECUTE FUNCTION history_refuse()"
    return [
        FUNCTION,
        f"CREATE TRIGGER {update} BEFORE UPDATE ON {table}"
        f" FOR EACH ROW WHEN (NOT ({may_change})) {refuse}",
        f"CREATE TRIGGER {delete} BEFORE DELETE ON {table}"
        f" FOR EACH ROW WHEN (NOT ({may_go})) {refuse}",
        f"CREATE TRIGGER {truncate} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}",
    ]

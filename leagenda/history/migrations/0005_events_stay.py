"""The database itself refuses to change or delete what happened.

Two things only may be done to an event, each once: it gets its place in the chain, and it may be
wiped by a certificate. `IS NOT DISTINCT FROM` is equality that also holds for what is empty.
"""

from django.db import migrations

STAYS = ("id", "happened_at", "by_id", "verb", "subject_kind", "subject_id", "scope_id", "digest")
CONTENT = ("subject_name", "old", "new", "salt")


def same(*columns):
    return " AND ".join(f'NEW."{one}" IS NOT DISTINCT FROM OLD."{one}"' for one in columns)


FRAME_STAYS = same(*STAYS)
IS_CHAINED = f"OLD.place IS NULL AND NEW.place IS NOT NULL AND {same(*CONTENT, 'certificate')}"
IS_WIPED = f"""
    OLD.place IS NOT NULL AND {same("place", "hash")}
    AND OLD.certificate = '' AND NEW.certificate <> ''
    AND NEW.subject_name = '' AND NEW.salt = '' AND NEW."old" = '{{}}' AND NEW."new" = '{{}}'
"""
ALLOWED = f"({FRAME_STAYS}) AND (({IS_CHAINED}) OR ({IS_WIPED}))"
SENTENCE = "Wat er gebeurde, kan niemand veranderen of weghalen."

SQLITE = [
    f"""
    CREATE TRIGGER event_stays_as_it_is BEFORE UPDATE ON history_event
    WHEN NOT ({ALLOWED})
    BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
    """,
    f"""
    CREATE TRIGGER event_stays BEFORE DELETE ON history_event
    BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
    """,
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'integrity_constraint_violation'; END $$
    """,
    f"""
    CREATE TRIGGER event_stays_as_it_is BEFORE UPDATE ON history_event
    FOR EACH ROW WHEN (NOT ({ALLOWED})) EXECUTE FUNCTION history_refuse()
    """,
    """
    CREATE TRIGGER event_stays BEFORE DELETE ON history_event
    FOR EACH ROW EXECUTE FUNCTION history_refuse()
    """,
    """
    CREATE TRIGGER events_stay BEFORE TRUNCATE ON history_event
    FOR EACH STATEMENT EXECUTE FUNCTION history_refuse()
    """,
]
UNDONE = {
    "sqlite": ["DROP TRIGGER event_stays_as_it_is", "DROP TRIGGER event_stays"],
    "postgresql": [
        *(
            f"DROP TRIGGER {name} ON history_event"
            for name in ("event_stays_as_it_is", "event_stays", "events_stay")
        ),
        "DROP FUNCTION history_refuse()",
    ],
}


def protect(apps, editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[editor.connection.vendor]:
        editor.execute(statement)


def lay_open(apps, editor):
    for statement in UNDONE[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("history", "0004_chain")]
    operations = [migrations.RunPython(protect, lay_open)]

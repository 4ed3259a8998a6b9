"""Making a backup: one moment of the database, and every file that it points at."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from django.utils.translation import gettext as _

from leagenda.foundation.backup.archive import HEAD, Writing
from leagenda.foundation.backup.lock import to_file
from leagenda.foundation.backup.table import Table, files_of, tables
from leagenda.foundation.refusal import Refused

FORM = 1
SHORTEST_PASSPHRASE = 12
KEY_FILES = ("field_keys",)  # in the data folder: what encrypted fields are read with
Say = Callable[[str], None]


def quietly(words: str) -> None:
    """For who does not follow how far it is."""


@dataclass
class Made:
    """What went into a backup. `missing` names files that rows point at and that are not there."""

    counts: dict[str, int] = field(default_factory=dict)
    files: int = 0
    missing: list[str] = field(default_factory=list)


def make(path: Path, *, passphrase: str = "", with_keys: bool = False, say: Say = quietly) -> Made:
    """Write everything to a new file. Refuses to write over another, or keys in the open."""
    if path.exists():
        raise Refused([_("%s bestaat al. Kies een andere naam.") % path])
    if passphrase and len(passphrase) < SHORTEST_PASSPHRASE:
        raise Refused([_("Neem een wachtzin van minstens %s tekens.") % SHORTEST_PASSPHRASE])
    if with_keys and not passphrase:
        raise Refused([_("Sleutels gaan alleen mee in een kopie met een wachtzin.")])
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Refused([_("De database hoort bij een oudere versie. Start `leagenda serve` eerst.")])
    made = Made()
    with to_file(path, passphrase) as stream, snapshot():
        writing, found = Writing(stream), tables()
        writing.add_json(HEAD, head())
        for table in found:
            made.counts[table.name] = add_table(writing, table)
            say(
                _("%(name)s: %(rows)s rijen")
                % {"name": table.name, "rows": made.counts[table.name]}
            )
        add_files(writing, found, made, say)
        if with_keys:
            add_keys(writing)
        numbers = {one.name: one.last_number() for one in found if one.numbers_itself}
        writing.finish({"counts": made.counts, "numbers": numbers, "missing": made.missing})
    return made


def head() -> dict:
    """What one must know before putting anything back."""
    return {
        "form": FORM,
        "version": version("leagenda"),
        "made_at": timezone.now().astimezone(dt.UTC).isoformat(timespec="seconds"),
        "database": connection.vendor,
        "migrations": migrations(),
    }


def migrations() -> list[str]:
    """What was done to the shape of this database: "planning.0001_initial"."""
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


@contextmanager
def snapshot() -> Iterator[None]:
    """Everything that is read within is of one moment, while others go on writing."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")  # `atomic` would keep the others from writing
        try:
            cursor.execute("SELECT COUNT(*) FROM sqlite_master")
            yield
        finally:
            cursor.execute("ROLLBACK")


def add_table(writing: Writing, table: Table) -> int:
    total = 0
    for number, (rows, piece) in enumerate(table.pieces(), start=1):
        writing.add(f"tables/{table.name}/{number:06}.jsonl.gz", piece)
        total += rows
    return total


def add_files(writing: Writing, found: list[Table], made: Made, say: Say) -> None:
    for column, name in files_of(found):
        place = f"files/{column.model._meta.label_lower}.{column.name}/{name}"
        try:
            with column.storage.open(name) as file:
                writing.add(place, file.read())
            made.files += 1
        except FileNotFoundError:
            made.missing.append(name)
    say(_("bestanden: %s") % made.files)


def add_keys(writing: Writing) -> None:
    for name in KEY_FILES:
        path = settings.LEAGENDA_DATA / name
        if path.exists():
            writing.add(f"keys/{name}", path.read_bytes())

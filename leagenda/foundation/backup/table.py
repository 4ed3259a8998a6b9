"""Any table as plain rows: no relations, no defaults, nothing encrypted or decrypted."""

import base64
import datetime as dt
import json
import uuid
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.apps import apps
from django.apps.registry import Apps
from django.db import connection, models
from django.utils.duration import duration_iso_string

PIECE = 1_000_000  # characters of rows in one piece of a backup, about
FOR_NOW = {"sessions.session"}  # who is signed in at this moment is not kept
WHOLE_NUMBERS = {
    "AutoField": "IntegerField",
    "SmallAutoField": "SmallIntegerField",
    "BigAutoField": "BigIntegerField",
}
WORDS = {"FileField": "CharField", "ImageField": "CharField", "FilePathField": "CharField"}


class Table:
    """A table of the program, read and written as the database holds it."""

    def __init__(self, model: type[models.Model]):
        self.model = model
        self.name = model._meta.db_table

    @cached_property
    def twin(self) -> Any:
        """A model of the same table with only plain columns: nothing happens by itself in it."""
        meta = {"apps": Apps(), "app_label": "backup", "db_table": self.name, "managed": False}
        fields = {field.attname: plain(field) for field in columns(self.model)}
        name = self.model.__name__
        return type(name, (models.Model,), {**fields, "Meta": type("Meta", (), meta)} | MODULE)

    @property
    def names(self) -> list[str]:
        return [field.attname for field in self.twin._meta.concrete_fields]

    @property
    def at_a_time(self) -> int:
        """Rows fetched together: one, where a row may hold a whole file."""
        kinds = [field.get_internal_type() for field in self.twin._meta.concrete_fields]
        return 1 if "BinaryField" in kinds else 500

    def pieces(self) -> Iterator[tuple[int, bytes]]:
        """(how many rows, a line of JSON for each), in the order of the keys."""
        rows = self.twin.objects.order_by("pk").values_list(*self.names)
        lines, size = [], 0
        for row in rows.iterator(chunk_size=self.at_a_time):
            line = json.dumps([told(value) for value in row], ensure_ascii=False)
            lines.append(line)
            size += len(line)
            if size > PIECE:
                yield len(lines), "\n".join(lines).encode()
                lines, size = [], 0
        if lines:
            yield len(lines), "\n".join(lines).encode()

    def write(self, piece: bytes) -> int:
        """Add the rows of one piece; says how many."""
        fields = self.twin._meta.concrete_fields
        rows = [
            self.twin(
                **{
                    field.attname: value if value is None else heard(field, value)
                    for field, value in zip(fields, json.loads(line), strict=True)
                }
            )
            for line in piece.decode().split("\n")
        ]
        self.twin.objects.bulk_create(rows, batch_size=500)
        return len(rows)

    def count(self) -> int:
        return self.twin.objects.count()

    def empty(self) -> None:
        rows = self.twin.objects.all()
        rows._raw_delete(rows.db)

    # ── numbers that are given out ───────────────────────────────────────────

    @property
    def numbers_itself(self) -> bool:
        return isinstance(self.twin._meta.pk, models.AutoField)

    def last_number(self) -> int:
        """The last number that was ever given out; a number is never given out twice."""
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [self.name])
            else:
                cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [*self.column_of_key])
                (sequence,) = cursor.fetchone()
                cursor.execute(f"SELECT last_value FROM {sequence} WHERE is_called")
            found = cursor.fetchone()
        return found[0] if found else 0

    def go_on_from(self, number: int) -> None:
        if not number:
            return
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [self.name])
                insert = "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)"
                cursor.execute(insert, [self.name, number])
            else:
                table, column = self.column_of_key
                setting = "SELECT setval(pg_get_serial_sequence(%s, %s), %s)"
                cursor.execute(setting, [table, column, number])

    @property
    def column_of_key(self) -> tuple[str, str]:
        return (connection.ops.quote_name(self.name), self.twin._meta.pk.column)


MODULE = {"__module__": __name__}


def tables() -> list[Table]:
    """Every table there is, each once, by name."""
    found = {
        model._meta.db_table: Table(model)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and model._meta.label_lower not in FOR_NOW
    }
    return [found[name] for name in sorted(found)]


def columns(model) -> list[models.Field]:
    """What is stored; what the database reckons itself is not."""
    return [one for one in model._meta.local_concrete_fields if not one.generated]


def plain(field: models.Field) -> models.Field:
    """A column of the same kind that does nothing but hold its value."""
    end: Any = field
    while end.is_relation:
        end = end.target_field
    kind = end.get_internal_type()
    if field.is_relation:
        kind = WHOLE_NUMBERS.get(kind, kind)
    options: dict = {"db_column": field.column, "primary_key": field.primary_key}
    options["null"] = field.null and not field.primary_key
    if kind == "DecimalField":
        options |= {"max_digits": end.max_digits, "decimal_places": end.decimal_places}
    return getattr(models, WORDS.get(kind, kind))(**options)


def told(value):
    """A stored value as JSON can say it, without losing anything."""
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, dt.timedelta):
        return duration_iso_string(value)
    if isinstance(value, uuid.UUID | Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    return value


def heard(field: models.Field, value):
    """What `told` made of it, as the value that is stored."""
    return value if isinstance(field, models.JSONField) else field.to_python(value)


def files_of(found: Iterable[Table]) -> Iterator[tuple[models.FileField, str]]:
    """(field, name in its storage) of every file that some row points at."""
    for table in found:
        for field in table.model._meta.local_concrete_fields:
            if isinstance(field, models.FileField):
                column = table.twin.objects.exclude(**{field.attname: ""}).order_by("pk")
                for name in column.values_list(field.attname, flat=True).iterator(chunk_size=500):
                    yield field, name

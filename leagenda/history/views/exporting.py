"""Events as a file: a line each, sent while it is being made."""

import csv
import json
from collections.abc import Iterator

from django.http import StreamingHttpResponse
from django.utils import timezone

from leagenda.foundation.clock import today

AT_ONCE = 2_000
COLUMNS = {
    "nummer": lambda event: event.place or "",
    "tijdstip": lambda event: timezone.localtime(event.happened_at).isoformat(),
    "door": lambda event: str(event.by or ""),
    "handeling": lambda event: event.verb,
    "soort": lambda event: event.subject_kind,
    "kenmerk": lambda event: event.subject_id,
    "onderwerp": lambda event: event.subject_name,
    "hoort bij": lambda event: f"{event.scope_kind} {event.scope_id}".strip(),
    "was": lambda event: event.old,
    "wordt": lambda event: event.new,
    "code": lambda event: event.hash,
    "gewist volgens": lambda event: event.certificate,
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"  # so that Excel reads the letters as they are


def as_file(events, form: str) -> StreamingHttpResponse:
    lines, kind = {
        "csv": (csv_lines, "text/csv; charset=utf-8"),
        "json": (json_lines, "application/json"),
    }[form]
    name = f"geschiedenis-{today():%Y-%m-%d}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(lines(events), content_type=kind, headers=headers)


def each(events) -> Iterator[dict]:
    for event in events.iterator(chunk_size=AT_ONCE):
        yield {name: read(event) for name, read in COLUMNS.items()}


class Line:
    """A file of which every line that is written is handed on at once."""

    def write(self, text: str) -> str:
        return text


def csv_lines(events) -> Iterator[str]:
    writer = csv.writer(Line(), delimiter=";")
    yield BOM + writer.writerow(COLUMNS)
    for row in each(events):
        yield writer.writerow([cell(value) for value in row.values()])


def cell(value) -> str:
    """As text that no spreadsheet takes for a formula."""
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{said}" if said.startswith(FORMULA) else said


def json_lines(events) -> Iterator[str]:
    before = "["
    for row in each(events):
        yield f"{before}\n{json.dumps(row, ensure_ascii=False)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"

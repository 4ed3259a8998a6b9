"""What a stored value says, in words; and which of its lines name somebody."""

import datetime as dt
import json
import re
from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def as_words(value) -> str:
    """Any value of a field as text: JSON with its names, yes and no in words."""
    if isinstance(value, dict | list):
        return "\n".join(leaves(value))
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, dt.datetime):
        return f"{timezone.localtime(value):%d-%m-%Y %H:%M}"
    return f"{value:%d-%m-%Y}" if isinstance(value, dt.date) else str(value)


def leaves(value, path: str = "") -> Iterator[str]:
    """Every value in a tree of JSON, with the names that lead to it."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from leaves(below, f"{path}{name}: ")
    elif isinstance(value, list):
        for below in value:
            yield from leaves(below, path)
    else:
        yield f"{path}{value}"


def lines_that_name(value, pattern: re.Pattern | None) -> list[str]:
    """Only the sentences in which the pattern occurs; of JSON, only the values."""
    return [line for line in lines_of(value) if pattern and pattern.search(line)]


def lines_of(value) -> Iterator[str]:
    for leaf in leaves(unfolded(value)):
        yield from filter(None, SENTENCE.split(leaf))


def unfolded(value):
    """Text that is JSON itself, as that JSON."""
    if isinstance(value, str) and value[:1] in {"[", "{"}:
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value

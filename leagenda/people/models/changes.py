"""What a verb changes, as the history keeps it."""

import datetime as dt

from django.db import models


def changed_values(kept: models.Model, said: dict) -> tuple[dict, dict]:
    """(old, new) of the fields in which `said` differs from what is kept."""
    old = {name: getattr(kept, name) for name in said}
    return (
        {name: value for name, value in old.items() if value != said[name]},
        {name: value for name, value in said.items() if value != old[name]},
    )


def in_words(values: dict) -> dict:
    """The same values as can be kept: days as 2021-11-23, rows by key, what is empty as ""."""
    return {name: as_word(value) for name, value in values.items()}


def as_word(value):
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else value

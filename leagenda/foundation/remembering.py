"""How a room below the history tells it what happened.

The history stands above the people it tells about, so they cannot import it. A setting says who
remembers; every other room calls `history.models` itself.
"""

from django.conf import settings
from django.utils.module_loading import import_string


def record(verb: str, subject, *, by, old: dict | None = None, new: dict | None = None) -> None:
    """One line in every verb: `old` and `new` map a field's name to its text."""
    memory().record(verb, subject, by=by, old=old, new=new)


def remembered(subject):
    """What is remembered about one thing, the newest first."""
    return memory().objects.about(subject)


def memory():
    """The noun that remembers: `history.models.Event`."""
    return import_string(settings.LEAGENDA_MEMORY)

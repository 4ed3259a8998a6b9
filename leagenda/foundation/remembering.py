"""How a room below the history tells it what happened, and asks what happened before.

The history stands above the people it tells about, so they cannot import it. A setting says who
remembers; every other room calls `history.models` itself.
"""

from importlib import import_module

from django.conf import settings
from django.db.models import Model, QuerySet


def record(verb: str, subject, *, by, scope=None, old=None, new=None) -> None:
    """One line in every verb: `old` and `new` map a field's name to its text.

    `scope` is the whole that the subject belongs to, under which its story can be asked.
    """
    memory().Event.record(verb, subject, by=by, scope=scope, old=old, new=new)


def remove(thing: Model, *, scope: Model, by):
    """Remove it with all that hangs on it, and keep what is needed to put it back.

    Gives the removal, whose `pk` leads back to it and whose `restore(by=)` undoes it.
    """
    return memory().Removal.of(thing, scope=scope, by=by)


def removals(by) -> QuerySet:
    """What was removed and not put back, as far as this person may put it back."""
    return memory().Removal.objects.visible_to(by).open()


def happened(scope: Model, kinds: list[type[Model]]) -> QuerySet:
    """The events of things of these kinds that belong to `scope`, newest first."""
    labels = [kind._meta.label_lower for kind in kinds]
    return memory().Event.objects.within(scope).filter(subject_kind__in=labels).for_page()


def remembered(subject):
    """What is remembered about one thing, the newest first."""
    return memory().Event.objects.about(subject)


def consulted(thing, *, by, purpose: str, is_refused: bool = False) -> None:
    """That `by` looks at something protected, or was refused to."""
    memory().Consultation.record(thing, by=by, purpose=purpose, is_refused=is_refused)


def memory():
    """The nouns that remember: `history.models`."""
    return import_module(settings.LEAGENDA_MEMORY)

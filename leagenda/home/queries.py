"""Searching over everything that a person may see."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from leagenda.foundation.words_in import with_words

SHOWN = 20
PLACES = [
    ("planning", "Action", ("description", "planning", "result", "participations__name")),
    ("planning", "Ambition", ("text",)),
    ("planning", "WorkPlan", ("title", "situation", "focus", "intentions")),
    ("planning", "YearAgenda", ("introduction",)),
    ("people", "Organisation", ("name", "aliases__name")),
    ("people", "Site", ("name", "names__name", "brin", "lrk", "organisation__name")),
    ("documents", "Document", ("title", "origin")),
]


@dataclass(frozen=True)
class Found:
    """What was found of one kind: the first ones, and how many there are in all."""

    kind: str
    things: list
    count: int

    @property
    def note(self) -> str:
        if self.count <= SHOWN:
            return ""
        return _("De eerste %(shown)s van %(count)s. Zoek met meer woorden om te verfijnen.") % {
            "shown": SHOWN,
            "count": self.count,
        }


def search(words: str, user) -> list[Found]:
    """Everything in which each of the words occurs, kind by kind; nothing for no words."""
    if not words.split():
        return []
    found = []
    for app, name, fields in PLACES:
        model = apps.get_model(app, name)
        things = with_words(model.objects.visible_to(user), fields, words)
        if count := things.count():
            kind = str(model._meta.verbose_name_plural)
            found.append(Found(kind, list(with_owners(things)[:SHOWN]), count))
    return found


def with_owners(things: QuerySet) -> QuerySet:
    """With the row above it, so that its address takes no query each."""
    above = {"Action": "ambition__plan__of", "Ambition": "plan__of", "WorkPlan": "of"}
    owners = above.get(things.model.__name__)
    return things.select_related(owners) if owners else things

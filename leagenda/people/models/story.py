"""The story of an organisation: what happened to it, its names and its sites, in sentences."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.foundation.remembering import happened
from leagenda.people.models.organisation import Alias, Organisation
from leagenda.people.models.site import Site, SiteName

VERBS = {
    "added": gettext_lazy("voegde %(what)s toe"),
    "changed": gettext_lazy("wijzigde %(what)s"),
    "merged": gettext_lazy("voegde een andere organisatie samen met %(what)s"),
    "removed": gettext_lazy("verwijderde %(what)s"),
    "restored": gettext_lazy("zette %(what)s terug"),
}
LABELS = {
    "source": gettext_lazy("bron"),
    "merged": gettext_lazy("opgegaan"),
}
MANY = 100
TOLD = [Organisation, Alias, Site, SiteName]


@dataclass(frozen=True)
class Told:
    """One event in words: who did what, and the words before and after."""

    event: Any

    @property
    def model(self) -> type[Model]:
        return apps.get_model(self.event.subject_kind)

    @property
    def who(self) -> str:
        return str(self.event.by) if self.event.by else _("Het programma")

    @property
    def sentence(self) -> str:
        what = f"{self.model._meta.verbose_name} “{self.event.subject_name}”"
        return VERBS.get(self.event.verb, gettext_lazy("deed iets met %(what)s")) % {"what": what}

    @property
    def changes(self) -> list[tuple[str, str, str]]:
        """(label, was, becomes) of what the event tells."""
        return [change for change in self.told() if change[1] != change[2]]

    def told(self) -> Iterator[tuple[str, str, str]]:
        old, new = self.event.old, self.event.new
        for name in {**old, **new}:
            yield self.label(name), self.word(name, old.get(name)), self.word(name, new.get(name))

    def label(self, name: str) -> str:
        return capfirst(str(LABELS.get(name) or self.verbose_names.get(name, name)))

    @property
    def verbose_names(self) -> dict[str, str]:
        return {one.name: str(one.verbose_name) for one in self.model._meta.fields}

    def word(self, name: str, value) -> str:
        """A kept value as people read it: a choice by its word, a day in figures."""
        if value is None or value == "":
            return ""
        if isinstance(value, bool):
            return _("ja") if value else _("nee")
        field = next((one for one in self.model._meta.fields if one.name == name), None)
        if field is not None and field.choices:
            return str(dict(field.flatchoices).get(value, value))
        if field is not None and field.get_internal_type() == "DateField":
            return f"{dt.date.fromisoformat(str(value)):%d-%m-%Y}"
        return str(value)


def story_of(organisation: Organisation, site: Site | None = None) -> Iterable[Told]:
    """What happened to an organisation, newest first; only to one of its sites when named."""
    events = happened(organisation, [Site] if site else TOLD)
    if site:
        events = events.filter(subject_id=str(site.pk))
    return [Told(event) for event in events[:MANY]]

"""The story of a year agenda: what happened, in sentences, with the old words and the new."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import DateField
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.foundation.euro import euro
from leagenda.history.models import Event

VERBS = {
    "added": gettext_lazy("voegde %(what)s toe"),
    "changed": gettext_lazy("wijzigde %(what)s"),
    "moved": gettext_lazy("gaf %(what)s een andere plaats"),
    "rehomed": gettext_lazy("bracht %(what)s ergens anders onder"),
    "replaced": gettext_lazy("gaf %(what)s een nieuwe versie"),
    "withdrawn": gettext_lazy("trok %(what)s in"),
    "destroyed": gettext_lazy("vernietigde %(what)s na zijn termijn"),
    "removed": gettext_lazy("verwijderde %(what)s"),
    "restored": gettext_lazy("zette %(what)s terug"),
    "confirmed": gettext_lazy("bevestigde %(what)s"),
    "set-aside": gettext_lazy("legde in %(what)s een bevinding terzijde"),
    "taken-back": gettext_lazy("liet in %(what)s een bevinding weer meetellen"),
    "said": gettext_lazy("schreef een opmerking bij “%(name)s”"),
    "asked": gettext_lazy("stelde een vraag bij “%(name)s”"),
    "replied": gettext_lazy("antwoordde bij “%(name)s”"),
    "reworded": gettext_lazy("wijzigde de eigen opmerking bij “%(name)s”"),
    "withdrew": gettext_lazy("trok een opmerking in bij “%(name)s”"),
    "answered": gettext_lazy("sloot een vraag af bij “%(name)s”"),
    "reopened": gettext_lazy("opende een vraag weer bij “%(name)s”"),
}
LABELS = {
    "finding": gettext_lazy("bevinding"),
    "reason": gettext_lazy("reden"),
    "owner": gettext_lazy("hoort bij"),
}
IN_CENTS = {"lump", "rate", "amount"}
UNTOLD = {"version", "position"}


@dataclass(frozen=True)
class Told:
    """One event; `themes` gives the names of themes by id, which events keep by id."""

    event: Event
    themes: Mapping[str, str] = field(default_factory=dict)

    @property
    def model(self):
        return apps.get_model(self.event.subject_kind)

    @property
    def day(self) -> dt.date:
        """The day on which it happened, by the Dutch clock."""
        return timezone.localdate(self.event.happened_at)

    @property
    def who(self) -> str:
        return str(self.event.by) if self.event.by else _("Het programma")

    @property
    def sentence(self) -> str:
        kind, name = self.model._meta.verbose_name, self.event.subject_name
        words = VERBS.get(self.event.verb, gettext_lazy("deed iets met %(what)s"))
        what = f"{kind} “{name}”" if name else str(kind)
        return words % {"what": what, "name": name}

    @property
    def changes(self) -> list[tuple[str, str, str]]:
        """(label, was, becomes) per field that the event tells of."""
        names = [name for name in {**self.event.old, **self.event.new} if name not in UNTOLD]
        old, new = self.event.old, self.event.new
        told = [
            (self.label_of(name), self.words(name, old.get(name)), self.words(name, new.get(name)))
            for name in names
        ]
        return [change for change in told if change[1] != change[2]]

    def label_of(self, name: str) -> str:
        return capfirst(str(LABELS.get(name) or self.model.label_of(name)))

    def words(self, name: str, value) -> str:
        """A kept value as people read it: cents as euros, a choice by its word, a date in words."""
        if value is None or value == "":
            return ""
        if name in IN_CENTS:
            return euro(int(value))
        if name == "themes":
            return ", ".join(self.themes.get(one, one) for one in str(value).split(","))
        return self.worded(name, value)

    def worded(self, name: str, value) -> str:
        fields = {one.name: one for one in self.model._meta.fields}
        if name in fields and fields[name].choices:
            return str(dict(fields[name].flatchoices).get(value, value))
        if isinstance(fields.get(name), DateField):
            return f"{dt.date.fromisoformat(str(value)):%d-%m-%Y}"
        return str(value)


def tell(events: Iterable[Event], themes: Mapping[str, str]) -> list[Told]:
    return [Told(event, themes) for event in events]

"""What happened, in sentences: an event with the old words and the new, for whoever reads it.

It knows events by their shape only, so that rooms below the history can tell as well.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import DateField, Model
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.foundation.euro import euro

VERBS = {
    "accepted-answer": gettext_lazy("nam een antwoord over bij “%(name)s”"),
    "accepted_invitation": gettext_lazy("nam een uitnodiging aan: %(what)s"),
    "added": gettext_lazy("voegde %(what)s toe"),
    "added_app": gettext_lazy("koppelde een app voor de tweede stap aan %(what)s"),
    "added_passkey": gettext_lazy("gaf een passkey aan %(what)s"),
    "answered": gettext_lazy("sloot een vraag af bij “%(name)s”"),
    "answered-part": gettext_lazy("bewaarde antwoorden van %(name)s"),
    "appointed": gettext_lazy("gaf iemand een functie: %(what)s"),
    "asked": gettext_lazy("stelde een vraag bij “%(name)s”"),
    "brought-in": gettext_lazy("las %(what)s in"),
    "changed": gettext_lazy("wijzigde %(what)s"),
    "changed_address": gettext_lazy("wijzigde het e-mailadres van %(what)s"),
    "changed_password": gettext_lazy("wijzigde het wachtwoord van %(what)s"),
    "closed": gettext_lazy("sloot de uitvraag aan %(name)s"),
    "compared": gettext_lazy("legde %(what)s naast de jaaragenda"),
    "confirmed": gettext_lazy("bevestigde %(what)s"),
    "consulted": gettext_lazy("raadpleegde %(what)s"),
    "delivered_access_file": gettext_lazy("gaf het inzagedossier uit van %(what)s"),
    "destroyed": gettext_lazy("vernietigde %(what)s"),
    "ended": gettext_lazy("beëindigde %(what)s"),
    "ended_session": gettext_lazy("logde een ander apparaat uit van %(what)s"),
    "enquired": gettext_lazy("vroeg %(name)s hoe het staat"),
    "exempted": gettext_lazy("zonderde %(what)s uit van vernietiging"),
    "exported": gettext_lazy("bewaarde een afschrift van %(what)s"),
    "failed_to_sign_in": gettext_lazy("weigerde een verkeerd wachtwoord van %(what)s"),
    "handed-in": gettext_lazy("leverde de antwoorden van %(name)s in"),
    "invited": gettext_lazy("nodigde %(what)s uit"),
    "invited_again": gettext_lazy("nodigde %(what)s opnieuw uit"),
    "left-answer": gettext_lazy("liet een antwoord liggen bij “%(name)s”"),
    "lifted_exemption": gettext_lazy("hief de uitzondering op voor %(what)s"),
    "lost_name": gettext_lazy("verving de naam van %(what)s"),
    "made_access_file": gettext_lazy("stelde een inzagedossier samen: %(what)s"),
    "made_recovery_codes": gettext_lazy("maakte herstelcodes voor %(what)s"),
    "mailed": gettext_lazy("mailde een link aan %(name)s"),
    "measured": gettext_lazy("legde een cijfer vast bij “%(name)s”"),
    "merged": gettext_lazy("voegde een ander samen met %(what)s"),
    "moved": gettext_lazy("gaf %(what)s een andere plaats"),
    "opened_request": gettext_lazy("nam een verzoek aan: %(what)s"),
    "rehomed": gettext_lazy("bracht %(what)s ergens anders onder"),
    "removed": gettext_lazy("verwijderde %(what)s"),
    "removed_app": gettext_lazy("maakte de app voor de tweede stap los van %(what)s"),
    "removed_passkey": gettext_lazy("verwijderde een passkey van %(what)s"),
    "renewed-key": gettext_lazy("maakte een nieuwe link voor %(name)s"),
    "reopened": gettext_lazy("opende een vraag weer bij “%(name)s”"),
    "replaced": gettext_lazy("gaf %(what)s een nieuwe versie"),
    "replied": gettext_lazy("antwoordde bij “%(name)s”"),
    "restored": gettext_lazy("zette %(what)s terug"),
    "resumed": gettext_lazy("liet %(what)s weer doorlopen"),
    "reworded": gettext_lazy("wijzigde de eigen opmerking bij “%(name)s”"),
    "said": gettext_lazy("schreef een opmerking bij “%(name)s”"),
    "set-aside": gettext_lazy("legde in %(what)s een bevinding terzijde"),
    "signed_in": gettext_lazy("logde in: %(what)s"),
    "started": gettext_lazy("begon met %(what)s"),
    "taken-back": gettext_lazy("liet in %(what)s een bevinding weer meetellen"),
    "taken-over": gettext_lazy("nam verschillen over uit %(what)s"),
    "thrown-away": gettext_lazy("gooide %(what)s weg"),
    "tried-again": gettext_lazy("probeerde %(what)s opnieuw"),
    "wiped": gettext_lazy("wiste gebeurtenissen volgens %(what)s"),
    "withdrawn": gettext_lazy("trok %(what)s in"),
    "withdrew": gettext_lazy("trok een opmerking in bij “%(name)s”"),
    "withdrew-enquiry": gettext_lazy("trok de uitvraag aan %(name)s in"),
    "withdrew_invitation": gettext_lazy("trok een uitnodiging in: %(what)s"),
}
"""Every verb that any room records, done to `what` or at `name`; tests demand each of them here."""

LABELS = {
    "answered_by": gettext_lazy("beantwoord door"),
    "certificate": gettext_lazy("certificaat"),
    "count": gettext_lazy("aantal"),
    "events": gettext_lazy("aantal gebeurtenissen"),
    "finding": gettext_lazy("bevinding"),
    "measured": gettext_lazy("cijfer"),
    "measured_on": gettext_lazy("peildatum"),
    "merged": gettext_lazy("opgegaan"),
    "owner": gettext_lazy("hoort bij"),
    "reason": gettext_lazy("reden"),
    "source": gettext_lazy("bron"),
    "who": gettext_lazy("wie"),
}
"""Names in `old` and `new` that are no field of the thing itself."""

IN_CENTS = {"lump", "rate", "amount"}
UNTOLD = {"version", "position"}


@dataclass(frozen=True)
class Told:
    """One event; `names` gives the names of the rows that it points at by their keys."""

    event: Any
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def model(self) -> type[Model] | None:
        """The kind of thing it is about; None when the program knows that kind no more."""
        return model_of(self.event.subject_kind)

    @property
    def kind(self) -> str:
        return str(self.model._meta.verbose_name) if self.model else self.event.subject_kind

    @property
    def day(self) -> dt.date:
        """The day on which it happened, by the Dutch clock."""
        return timezone.localdate(self.event.happened_at)

    @property
    def who(self) -> str:
        return str(self.event.by) if self.event.by else _("Het programma")

    @property
    def what(self) -> str:
        name = self.event.subject_name
        return f"{self.kind} “{name}”" if name else self.kind

    @property
    def sentence(self) -> str:
        words = VERBS.get(self.event.verb, gettext_lazy("deed iets met %(what)s"))
        return words % {"what": self.what, "name": self.event.subject_name}

    @property
    def changes(self) -> list[tuple[str, str, str]]:
        """(label, was, becomes) per field that the event tells of."""
        return list(changes(self.model, self.event.old, self.event.new, self.names))


def changes(model, old: dict, new: dict, names: Mapping) -> Iterator[tuple[str, str, str]]:
    """What differs between two accounts of one thing, in words."""
    for name in {**old, **new}:
        was, becomes = (words(model, name, side.get(name), names) for side in (old, new))
        if name not in UNTOLD and was != becomes:
            yield label_of(model, name), was, becomes


def label_of(model, name: str) -> str:
    if name in LABELS:
        return capfirst(str(LABELS[name]))
    if spoken := getattr(model, "label_of", None):
        return capfirst(spoken(name))
    known = field_of(model, name)
    return capfirst(str(known.verbose_name if known else name))


def words(model, name: str, value, names: Mapping[str, str]) -> str:
    """A kept value as people read it: cents as euros, a choice by its word, a date in words."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if name in IN_CENTS:
        return euro(int(value))
    known = field_of(model, name)
    if known is not None and known.is_relation:
        return ", ".join(names.get(key, _("(verwijderd)")) for key in keys_in(value))
    return worded(known, value)


def worded(known, value) -> str:
    if known is not None and known.choices:
        return str(dict(known.flatchoices).get(value, value))
    if isinstance(known, DateField) and len(str(value)) == len("2021-11-23"):
        return f"{dt.date.fromisoformat(str(value)):%d-%m-%Y}"
    return str(value)


def tell(events: Iterable) -> list[Told]:
    """In a number of queries that does not grow: one for each kind that they point at."""
    events = list(events)
    names = names_in(events)
    return [Told(event, names) for event in events]


def names_in(events: Iterable) -> dict[str, str]:
    """The names of the rows that stand in these events by key, like the themes of a work plan."""
    wanted = defaultdict(set)
    for event in events:
        model = model_of(event.subject_kind)
        for name, value in [*event.old.items(), *event.new.items()]:
            known = field_of(model, name)
            if value and known is not None and known.is_relation:
                wanted[known.related_model].update(keys_in(value))
    found: dict[str, str] = {}
    for model, keys in wanted.items():
        rows = model._default_manager.in_bulk(list(filter(None, map(key_for(model), keys))))
        found |= {str(key): str(row) for key, row in rows.items()}
    return found


def key_for(model):
    """Reads a kept key as the model has it; None for what is no key of that kind."""

    def read(key: str):
        try:
            return model._meta.pk.to_python(key)
        except ValidationError:
            return None

    return read


def keys_in(value) -> list[str]:
    return str(value).split(",")


def model_of(label: str) -> type[Model] | None:
    try:
        return apps.get_model(label)
    except LookupError:
        return None


def field_of(model, name: str):
    if model is None:
        return None
    fields = [*model._meta.fields, *model._meta.many_to_many]
    return next((one for one in fields if one.name == name), None)

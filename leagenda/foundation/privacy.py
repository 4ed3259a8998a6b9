"""What a model says about the people in it: why, on which ground, of whom, and how long.

It stands in `class Privacy`, beside the fields that it is about:

    personal   names of the fields that say something about a person
    plain      names of the other fields with text
    secret     names of fields that never leave the program: passwords, tokens
    purpose    the Purpose, with its ground and law
    concerned  who the people are, in Dutch words
    retention  a Term that the program reckons, or AsLongAs something else is there
    whose      {text: field}: the text is by or about the person that the field points at
    named      {text: field}: the text is the name of the person that the field points at
    subject    (kind, number) when a row points at things by label and id

The register of processing, the answer to an access request and the destruction list are made from
it.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import reduce

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

Words = str | Promise


class Ground(models.TextChoices):
    """Why processing is lawful, by its letter in AVG art. 6 lid 1."""

    CONSENT = "a", _("toestemming")
    CONTRACT = "b", _("uitvoering van een overeenkomst")
    DUTY = "c", _("wettelijke verplichting")
    VITAL = "d", _("vitaal belang")
    PUBLIC_TASK = "e", _("taak van algemeen belang")
    INTEREST = "f", _("gerechtvaardigd belang")

    @property
    def in_words(self) -> str:
        words = {"ground": self.label, "letter": self.value}
        return _g("%(ground)s (AVG art. 6 lid 1 onder %(letter)s)") % words


@dataclass(frozen=True)
class Purpose:
    """One processing of personal data: an entry in the register (AVG art. 30 lid 1).

    `law` is the law, with its article, that gives the task or the duty. `recipients` are those who
    get to see the data.
    """

    name: Words
    aim: Words
    ground: Ground
    law: Words
    recipients: Words


@dataclass(frozen=True)
class Term:
    """How long rows are kept, reckoned from a moment that stands in the database.

    `after` is the path of a field with a day or moment ("removed_at", "plan__ended_on"), or the
    name of a phrase of the QuerySet that takes a day and finds the rows whose moment lies before.
    Rows without the moment are not due. `since` says that moment in words, `source` who set the
    term.
    """

    after: str
    since: Words
    source: Words
    years: int = 0
    months: int = 0
    days: int = 0

    def __str__(self):
        return _g("%(length)s na %(since)s") % {"length": self.length, "since": self.since}

    @property
    def length(self) -> str:
        parts = [
            self.years and _g("%d jaar") % self.years,
            self.months and ngettext("%d maand", "%d maanden", self.months) % self.months,
            self.days and ngettext("%d dag", "%d dagen", self.days) % self.days,
        ]
        return _g(" en ").join(part for part in parts if part)

    def boundary(self, day: dt.date) -> dt.date:
        """What happened before this day is due on `day`."""
        months = day.year * 12 + day.month - 1 - self.years * 12 - self.months
        year, month = divmod(months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return dt.date(year, month + 1, min(day.day, last)) - dt.timedelta(days=self.days)

    def due(self, rows: models.QuerySet, day: dt.date) -> models.QuerySet:
        """Those rows whose term is over on `day`."""
        boundary = self.boundary(day)
        if phrase := getattr(rows, self.after, None):
            return phrase(boundary)
        if isinstance(field_at(rows.model, self.after), models.DateTimeField):
            boundary = timezone.make_aware(dt.datetime.combine(boundary, dt.time()))
        return rows.filter(**{f"{self.after}__lt": boundary})


@dataclass(frozen=True)
class AsLongAs:
    """Kept as long as something else, and destroyed with it; `thing` reads "de agenda bestaat"."""

    thing: Words
    source: Words

    def __str__(self):
        return _g("zolang %s") % self.thing


Retention = Term | AsLongAs


def field_at(model, path: str):
    """The field at the end of `path`; None where the path leads nowhere."""

    def step(at, name):
        return at and at.related_model and at.related_model._meta.get_field(name)

    try:
        first, *rest = path.split("__")
        return reduce(step, rest, model._meta.get_field(first))
    except FieldDoesNotExist:
        return None


# ── Whose data ───────────────────────────────────────────────────────────────
USERS = _("wie inlogt: medewerkers van gemeente en partners")
PARTNERS = _("medewerkers van gemeente en partners die in een jaaragenda genoemd worden")
OWN_CHOICE = _("eigen keuze van de gemeente (AVG art. 5 lid 1 onder e)")

# ── What for ─────────────────────────────────────────────────────────────────
# A purpose that several rooms share stands here; one that a single room has, in that room.
ACCESS = Purpose(
    name=_("Inloggen en rechten"),
    aim=_("Weten wie er inlogt, namens welke organisatie, en wat diegene mag zien en doen."),
    ground=Ground.PUBLIC_TASK,
    law=_("WPO art. 160 en 161; beveiliging: AVG art. 32"),
    recipients=_("De beheerder en de beleidsmedewerker; namen ook de andere deelnemers."),
)
AGENDA = Purpose(
    name=_("De agenda maken en volgen"),
    aim=_("Afspreken en volgen wie in een schooljaar wat doet voor de Lokale Educatieve Agenda."),
    ground=Ground.PUBLIC_TASK,
    law=_("WPO art. 160 en 161: overleg van gemeente, schoolbesturen en kinderopvang"),
    recipients=_("Iedereen die de jaaragenda mag zien; bestuur en raad, als die haar krijgen."),
)
HISTORY = Purpose(
    name=_("Weten wat er gebeurde"),
    aim=_("Kunnen nagaan wie wat deed en inzag, fouten herstellen, en daarover verantwoorden."),
    ground=Ground.DUTY,
    law=_("AVG art. 5 lid 2 en art. 32"),
    recipients=_(
        "Wie de jaaragenda mag zien; het geheel ziet de functionaris gegevensbescherming."
    ),
)


# ── Finding what is stated ───────────────────────────────────────────────────


def statement_of(model):
    """What stands in `class Privacy`; for models of others, what the setting says instead."""
    if path := settings.LEAGENDA_STATEMENTS.get(model._meta.label):
        return import_string(path)
    return getattr(model, "Privacy", None)


def models_about_people() -> list[type[models.Model]]:
    """Every model that says it holds personal data, in the order of the rooms.

    A proxy speaks for a model of others; of a model of ours it would only repeat it.
    """
    return [
        model
        for model in apps.get_models()
        if getattr(statement_of(model), "personal", None)
        and not (model._meta.proxy and statement_of(model._meta.concrete_model))
    ]


def stated(model: type[models.Model], kind: str) -> set[str]:
    """The names of fields that a model calls `kind`: "personal", "plain" or "secret"."""
    return getattr(statement_of(model), kind, set())

"""Somebody asks what is stored about them (AVG art. 15)."""

import calendar
import datetime as dt
from collections.abc import Iterator

from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now, today
from leagenda.foundation.encryption import EncryptedTextField
from leagenda.foundation.privacy import OWN_CHOICE, Ground, Purpose, Term
from leagenda.foundation.refusal import refuse_if
from leagenda.history.models.dossier import Dossier
from leagenda.history.models.event import Event
from leagenda.history.queries import GuardedQuerySet
from leagenda.history.rules.guarding import obstacles_to_guarding

RIGHTS = Purpose(
    name=_("Rechten van betrokkenen"),
    aim=_("Een verzoek om inzage op tijd beantwoorden en kunnen laten zien dat dat is gebeurd."),
    ground=Ground.DUTY,
    law=_("AVG art. 12 en art. 15"),
    recipients=_("De functionaris gegevensbescherming, de beheerder en de verzoeker zelf."),
)


class AccessRequest(models.Model):
    """A request, from the day it came in until the answer was handed over.

    The answer itself is not stored: it is made when it is asked for, and only its fingerprint
    stays, by which a file can be proved to be the one that was handed over.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("account"),
    )
    name = models.CharField(_("naam van de verzoeker"), max_length=120)
    contact = EncryptedTextField(_("hoe te bereiken"), blank=True)
    other_names = EncryptedTextField(_("andere namen en adressen"), blank=True)
    note = EncryptedTextField(_("opmerkingen"), blank=True)
    received_on = models.DateField(_("ontvangen op"), default=today)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("geopend door")
    )
    made_at = models.DateTimeField(_("bestand gemaakt op"), null=True, editable=False)
    fingerprint = models.CharField(
        _("kenmerk van het bestand"), max_length=64, blank=True, editable=False
    )
    delivered_on = models.DateField(_("overhandigd op"), null=True, editable=False)
    delivery = models.CharField(_("hoe overhandigd"), max_length=200, blank=True, editable=False)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        verbose_name = _("inzageverzoek")
        verbose_name_plural = _("inzageverzoeken")
        ordering = ["received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="access_request_delivered_somehow",
                condition=models.Q(delivered_on=None, delivery="")
                | models.Q(delivered_on__isnull=False) & ~models.Q(delivery=""),
            )
        ]

    class Privacy:
        personal = {
            "person",
            "name",
            "contact",
            "other_names",
            "note",
            "opened_by",
            "delivery",
        }
        plain = {"fingerprint"}
        whose = dict.fromkeys(("name", "contact", "other_names", "note", "delivery"), "person")
        purpose = RIGHTS
        concerned = _("wie om inzage vraagt")
        retention = Term(
            years=2, after="delivered_on", since=_("het overhandigen"), source=OWN_CHOICE
        )

    def __str__(self):
        return _g("inzageverzoek %d") % self.pk if self.pk else _g("nieuw inzageverzoek")

    def get_absolute_url(self):
        return reverse("privacy:show_access_request", args=[self.pk])

    @property
    def due_on(self) -> dt.date:
        """One month after it came in (AVG art. 12 lid 3)."""
        years, month = divmod(self.received_on.month, 12)
        year = self.received_on.year + years
        last = calendar.monthrange(year, month + 1)[1]
        return dt.date(year, month + 1, min(self.received_on.day, last))

    @property
    def days_left(self) -> int:
        return (self.due_on - today()).days

    @property
    def is_open(self) -> bool:
        return self.delivered_on is None

    @property
    def dossier(self) -> Dossier:
        return Dossier(self.person, [self.name, *self.other_names.splitlines()])

    # ── verbs ────────────────────────────────────────────────────────────────

    @transaction.atomic
    def open(self, *, by) -> "AccessRequest":
        """Store this new request."""
        refuse_if([*obstacles_to_guarding(by), *self.obstacles_to_days(self.received_on)])
        self.opened_by = by
        self.save(force_insert=True)
        Event.record("opened_request", self, by=by)
        return self

    @transaction.atomic
    def file_made(self, fingerprint: str, *, by) -> None:
        """Remember that the answer was made, and by which fingerprint it is known again."""
        refuse_if(obstacles_to_guarding(by))
        self.made_at, self.fingerprint = now(), fingerprint
        self.save(update_fields=["made_at", "fingerprint"])
        Event.record("made_access_file", self, by=by, new={"fingerprint": fingerprint})

    @transaction.atomic
    def deliver(self, on: dt.date, how: str, *, by) -> None:
        """The answer was handed over; refuses before a file was made."""
        refuse_if([*obstacles_to_guarding(by), *self.obstacles_to_delivering(on)])
        self.delivered_on, self.delivery = on, how
        self.save(update_fields=["delivered_on", "delivery"])
        Event.record("delivered_access_file", self, by=by, new={"delivered_on": str(on)})

    def obstacles_to_delivering(self, on: dt.date) -> Iterator[str]:
        if not self.is_open:
            yield _g("Dit verzoek is al afgehandeld.")
        if self.made_at is None:
            yield _g("Maak eerst het bestand.")
        if on < self.received_on:
            yield _g("Het antwoord kan niet voor het verzoek komen.")
        yield from self.obstacles_to_days(on)

    def obstacles_to_days(self, day: dt.date) -> Iterator[str]:
        if day > today():
            yield _g("Deze dag ligt in de toekomst. Kies vandaag of een dag daarvoor.")

"""The agenda for several years: what the partners agreed on before they made yearly plans."""

import uuid

from django.db import models
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.people.models import Organisation
from leagenda.planning.queries import AgendaQuerySet


class Agenda(models.Model):
    """The Lokale Educatieve Agenda over several years: themes, principles, partners."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("naam"), max_length=200, blank=True)
    first_year = models.PositiveSmallIntegerField(_("eerste jaar"))
    last_year = models.PositiveSmallIntegerField(_("laatste jaar"))
    partners = models.ManyToManyField(
        Organisation, blank=True, related_name="agendas", verbose_name=_("partners")
    )

    objects = AgendaQuerySet.as_manager()

    class Meta:
        verbose_name = _("meerjarige agenda")
        verbose_name_plural = _("meerjarige agenda’s")
        ordering = ["-first_year"]
        constraints = [
            models.CheckConstraint(
                name="agenda_ends_after_it_begins",
                condition=models.Q(last_year__gt=models.F("first_year")),
                violation_error_message=_("Het laatste jaar ligt niet na het eerste."),
            )
        ]

    class Privacy:
        plain = {"name"}

    def __str__(self):
        return self.name or _g("Lokale Educatieve Agenda %(first)s-%(last)s") % {
            "first": self.first_year,
            "last": self.last_year,
        }


class Theme(models.Model):
    """One of the themes that the partners chose for the years of the agenda."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agenda = models.ForeignKey(
        Agenda, models.CASCADE, related_name="themes", verbose_name=_("meerjarige agenda")
    )
    position = models.PositiveIntegerField(_("plaats"), default=0)
    number = models.CharField(_("nummer"), max_length=10, blank=True)
    name = models.CharField(_("naam"), max_length=200)

    objects = AgendaQuerySet.as_manager()

    class Meta:
        verbose_name = _("thema")
        verbose_name_plural = _("thema’s")
        ordering = ["position", "id"]

    class Privacy:
        plain = {"number", "name"}

    def __str__(self):
        return f"{self.number}. {self.name}" if self.number else self.name


class Principle(models.Model):
    """Something the partners hold on to in everything they plan."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agenda = models.ForeignKey(
        Agenda, models.CASCADE, related_name="principles", verbose_name=_("meerjarige agenda")
    )
    position = models.PositiveIntegerField(_("plaats"), default=0)
    text = models.TextField(_("tekst"))

    class Meta:
        verbose_name = _("uitgangspunt")
        verbose_name_plural = _("uitgangspunten")
        ordering = ["position", "id"]

    class Privacy:
        plain = {"text"}

    def __str__(self):
        return self.text

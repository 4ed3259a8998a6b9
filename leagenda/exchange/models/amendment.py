"""What a person chose or corrected in what was read: one row each, only ever added."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from leagenda.exchange.purpose import READING_IN
from leagenda.exchange.queries import AmendmentQuerySet
from leagenda.foundation.privacy import OWN_CHOICE, PARTNERS, AsLongAs


class Amendment(models.Model):
    """One choice, correction, placing of a leftover line, or omission of a part.

    `subject` is the id of the doubt or part, or the index of the leftover line. `value` is the
    index of the choice, the words of the correction, the {"part", "field"} where the line goes, or
    whether the part is left out.
    """

    class Kind(models.TextChoices):
        CHOICE = "choice", _("keuze")
        CORRECTION = "correction", _("verbetering")
        PLACING = "placing", _("plaatsing")
        OMISSION = "omission", _("weglating")

    reading = models.ForeignKey(
        "exchange.Reading", models.CASCADE, related_name="amendments", verbose_name=_("inlezing")
    )
    kind = models.CharField(_("soort"), max_length=12, choices=Kind)
    subject = models.CharField(_("onderwerp"), max_length=80)
    field = models.CharField(_("veld"), max_length=40, blank=True)
    value = models.JSONField(_("waarde"), null=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door")
    )
    made_at = models.DateTimeField(_("tijdstip"), auto_now_add=True)

    objects = AmendmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("aanpassing")
        verbose_name_plural = _("aanpassingen")
        ordering = ["pk"]

    class Privacy:
        personal = {"made_by", "value"}
        plain = {"kind", "subject", "field"}
        purpose = READING_IN
        concerned = PARTNERS
        retention = AsLongAs(_("de inlezing bestaat"), source=OWN_CHOICE)

    def __str__(self):
        return f"{self.get_kind_display()} {self.subject}"

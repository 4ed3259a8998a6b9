"""The measurement: what an indicator stood at on a day, or why there is no figure."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.figure import figure
from leagenda.foundation.refusal import Refused, refuse_if
from leagenda.history.models import Event
from leagenda.planning.models.ambition import Indicator
from leagenda.planning.queries import PartQuerySet


class Measurement(models.Model):
    """What an indicator stood at on one day. Nought, nothing known, not applicable and not yet are
    four different answers, and none of them stands for another.

    `value` is in whole hundredths of the indicator's unit.
    """

    class Kind(models.TextChoices):
        FIGURE = "figure", _("een getal")
        ZERO = "zero", _("nul")
        EMPTY = "empty", _("niet bekend")
        NOT_APPLICABLE = "not_applicable", _("n.v.t.")
        NOT_YET = "not_yet", _("nog niet")

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="measurements", verbose_name=_("indicator")
    )
    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.FIGURE)
    value = models.BigIntegerField(_("waarde"), null=True, blank=True)
    measured_on = models.DateField(_("peildatum"))
    source = models.CharField(_("bron"), max_length=200, blank=True)
    note = models.TextField(_("toelichting"), blank=True)

    paths = ("indicator__ambition__plan__of",)

    objects = PartQuerySet.as_manager()

    class Meta:
        verbose_name = _("meting")
        verbose_name_plural = _("metingen")
        ordering = ["-measured_on", "-pk"]
        constraints = [
            models.UniqueConstraint("indicator", "measured_on", name="measured_once_a_day"),
            models.CheckConstraint(
                name="measurement_has_a_figure_or_a_reason",
                condition=Q(kind="figure", value__isnull=False)
                | Q(kind="zero", value=0)
                | Q(kind__in=["empty", "not_applicable", "not_yet"], value=None),
                violation_error_message=_("Vul een getal in, of kies waarom er geen is."),
            ),
        ]

    class Privacy:
        plain = {"kind", "source", "note"}

    def __str__(self):
        return f"{self.indicator}: {self.words}"

    @classmethod
    def on_a_path_to(cls, lookup: str, value) -> Q:
        return Q(**{f"{cls.paths[0]}{lookup}": value})

    @property
    def words(self) -> str:
        """ "25,5 %", "0 %" or the reason why there is no figure."""
        return worded(self.kind, self.value, self.indicator.unit)

    @classmethod
    @transaction.atomic
    def record(
        cls, indicator: Indicator, kind: str, value: int | None, *, on, by, source="", note=""
    ) -> "Measurement":
        """What it stood at on that day; an earlier word about the same day is replaced.

        Refuses whoever may not write there, and a figure that does not go with its kind.
        """
        refuse_if(indicator.obstacles_to_writing(by))
        before = cls.objects.filter(indicator=indicator, measured_on=on).first()
        old = before.told if before else {}
        kept = before or cls(indicator=indicator, measured_on=on)
        kept.kind, kept.value, kept.source, kept.note = kind, value, source[:200], note
        try:
            kept.full_clean()
        except ValidationError as error:
            raise Refused(error.messages) from error
        kept.save()
        year_agenda = indicator.year_agenda
        Event.record("measured", indicator, by=by, scope=year_agenda, old=old, new=kept.told)
        return kept

    @property
    def told(self) -> dict[str, str]:
        return {"measured_on": self.measured_on.isoformat(), "measured": self.words}


def worded(kind: str, value: int | None, unit: str) -> str:
    if value is None:
        return str(Measurement.Kind(kind).label) if kind else ""
    return f"{figure(Decimal(value) / 100)} {unit}".strip()

"""The ambition: what the partners want to reach, and how that is measured."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import AGENDA, OWN_CHOICE, PARTNERS, AsLongAs
from leagenda.planning.models.part import Part
from leagenda.planning.models.work_plan import WorkPlan
from leagenda.planning.queries import PartQuerySet


class Ambition(Part):
    """What the partners want to reach with a work plan."""

    owners = ("plan",)
    paths = ("plan__of",)
    editable = ("text",)

    plan = models.ForeignKey(
        WorkPlan, models.CASCADE, related_name="ambitions", verbose_name=_("werkplan")
    )
    text = models.TextField(_("ambitie"))

    objects = PartQuerySet.as_manager()

    class Meta(Part.Meta):
        verbose_name = _("ambitie")
        verbose_name_plural = _("ambities")

    class Privacy:
        plain = {"text"}

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return f"{self.year_agenda.get_absolute_url()}#ambitie-{self.pk}"

    @transaction.atomic
    def add_actions(self, lines: str, *, by) -> list:
        """One action a line, as typed or pasted from a table: description, partners, planning.

        Tabs (or `|`) part the columns. An empty line is passed over.
        """
        from leagenda.planning.models.action import Action

        lines = lines.replace("\0", "")  # no database keeps it
        rows = [line.replace("|", "\t").split("\t") for line in lines.splitlines() if line.strip()]
        return [Action.from_columns(self, [cell.strip() for cell in row], by=by) for row in rows]


class Indicator(Part):
    """A figure by which one sees whether an ambition is reached."""

    owners = ("ambition",)
    paths = ("ambition__plan__of",)
    editable = (
        "name",
        "definition",
        "unit",
        "baseline",
        "baseline_on",
        "target",
        "target_on",
        "target_words",
        "source",
        "owned_by",
        "rhythm",
    )

    ambition = models.ForeignKey(
        Ambition, models.CASCADE, related_name="indicators", verbose_name=_("ambitie")
    )
    name = models.CharField(_("naam"), max_length=200)
    definition = models.TextField(_("definitie"), blank=True)
    unit = models.CharField(_("eenheid"), max_length=40, blank=True)
    baseline = models.DecimalField(
        _("nulmeting"), max_digits=14, decimal_places=3, null=True, blank=True
    )
    baseline_on = models.DateField(_("peildatum nulmeting"), null=True, blank=True)
    target = models.DecimalField(
        _("streefwaarde"), max_digits=14, decimal_places=3, null=True, blank=True
    )
    target_on = models.DateField(_("te halen op"), null=True, blank=True)
    target_words = models.CharField(_("streven in woorden"), max_length=200, blank=True)
    source = models.CharField(_("bron"), max_length=200, blank=True)
    owned_by = models.CharField(_("wie meet"), max_length=120, blank=True)
    rhythm = models.CharField(_("hoe vaak"), max_length=120, blank=True)

    objects = PartQuerySet.as_manager()

    class Meta(Part.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicatoren")

    class Privacy:
        personal = {"owned_by"}
        plain = {"name", "definition", "unit", "target_words", "source", "rhythm"}
        purpose = AGENDA
        concerned = PARTNERS
        retention = AsLongAs(_("de jaaragenda bestaat"), source=OWN_CHOICE)

    def __str__(self):
        return self.name

    @property
    def work_plan(self):
        return self.ambition.plan

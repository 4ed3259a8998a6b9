"""Money: what things cost, who covers it, and what the paper says about it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.planning.models.action import Action
from leagenda.planning.models.agenda import A_YEAR
from leagenda.planning.models.part import Part
from leagenda.planning.models.work_plan import WorkPlan
from leagenda.planning.models.year_agenda import YearAgenda
from leagenda.planning.queries import CostLineQuerySet, CoverageQuerySet, PartQuerySet

BIGGEST, MOST = 2**63 - 1, 2**31 - 1  # what the columns hold
ROUNDING = 50


class CostLine(Part):
    """What a work plan or an action costs.

    Either a lump sum, or quantity × units each × rate, or a reason why no amount stands there.
    All amounts in cents; units each in hundredths. The database computes the amount.
    """

    class Medium(models.TextChoices):
        CASH = "cash", _("geld")
        HOURS = "hours", _("uren in natura")

    class Absence(models.TextChoices):
        NOT_APPLICABLE = "not_applicable", _("n.v.t.")
        NONE = "none", _("geen")
        DASH = "dash", _("-")
        PAYER = "payer", _("er staat wie betaalt")
        SAME = "same", _("idem")

    owners = ("plan", "action")
    paths = ("plan__of", "action__ambition__plan__of")
    editable = (
        "description",
        "medium",
        "lump",
        "quantity",
        "quantity_of",
        "units_each",
        "unit",
        "rate",
        "absence",
        "words",
    )

    plan = models.ForeignKey(
        WorkPlan,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="costs",
        verbose_name=_("werkplan"),
    )
    action = models.ForeignKey(
        Action,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="costs",
        verbose_name=_("actie"),
    )
    description = models.CharField(_("omschrijving"), max_length=300, blank=True)
    medium = models.CharField(_("soort"), max_length=10, choices=Medium, default=Medium.CASH)
    lump = models.PositiveBigIntegerField(_("vast bedrag"), null=True, blank=True)
    quantity = models.PositiveIntegerField(_("aantal"), null=True, blank=True)
    quantity_of = models.CharField(_("waarvan"), max_length=60, blank=True)
    units_each = models.PositiveBigIntegerField(_("eenheden per keer"), null=True, blank=True)
    unit = models.CharField(_("eenheid"), max_length=40, blank=True)
    rate = models.PositiveBigIntegerField(_("tarief"), null=True, blank=True)
    absence = models.CharField(_("geen bedrag"), max_length=20, choices=Absence, blank=True)
    same_as = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("idem als")
    )
    words = models.CharField(_("zoals het er stond"), max_length=300, blank=True)
    amount = models.GeneratedField(
        verbose_name=_("bedrag"),
        expression=Coalesce(
            F("lump"), (F("quantity") * F("units_each") * F("rate") + Value(ROUNDING)) / Value(100)
        ),
        output_field=models.BigIntegerField(null=True),
        db_persist=True,
    )
    hours = models.GeneratedField(
        verbose_name=_("uren in honderdsten"),
        expression=Case(
            When(medium="hours", then=F("quantity") * F("units_each")),
            default=None,
            output_field=models.BigIntegerField(null=True),
        ),
        output_field=models.BigIntegerField(null=True),
        db_persist=True,
    )

    objects = CostLineQuerySet.as_manager()

    class Meta(Part.Meta):
        verbose_name = _("kostenregel")
        verbose_name_plural = _("kostenregels")
        constraints = [
            models.CheckConstraint(
                name="cost_line_has_one_owner",
                condition=Q(plan=None, action__isnull=False) | Q(plan__isnull=False, action=None),
                violation_error_message=_(
                    "Een kostenregel hoort bij een werkplan of bij een actie."
                ),
            ),
            models.CheckConstraint(
                name="cost_line_amount_or_reason",
                condition=Q(absence="") | Q(lump=None, rate=None),
                violation_error_message=_(
                    "Kies: een bedrag, of de reden dat er geen bedrag staat."
                ),
            ),
            models.CheckConstraint(
                name="cost_line_lump_or_rate",
                condition=Q(lump=None) | Q(rate=None),
                violation_error_message=_("Vul een vast bedrag in, of een tarief; niet allebei."),
            ),
        ]

    class Privacy:
        plain = {"description", "medium", "quantity_of", "unit", "absence", "words"}

    def __str__(self):
        return self.description or str(_g("kosten van %s") % self.owner)

    def clean(self):
        """What the database computes has to fit in its columns."""
        quantity = self.quantity or 1
        product = quantity * (self.units_each or 1) * (self.rate or 1) + ROUNDING
        if quantity > MOST or product > BIGGEST:
            sentence = _g("Dit is te veel om mee te rekenen. Kijk aantal, eenheden en tarief na.")
            raise ValidationError(sentence)


class Coverage(Part):
    """Money from elsewhere that carries part of a work plan."""

    class Certainty(models.TextChoices):
        ASKED = "asked", _("gevraagd")
        PROMISED = "promised", _("toegezegd")
        GRANTED = "granted", _("beschikt")
        RECEIVED = "received", _("ontvangen")
        LAPSED = "lapsed", _("vervallen")

    owners = ("plan",)
    paths = ("plan__of",)
    editable = ("source", "amount", "certainty", "year", "proof")

    plan = models.ForeignKey(
        WorkPlan, models.CASCADE, related_name="coverages", verbose_name=_("werkplan")
    )
    source = models.CharField(_("bron"), max_length=200, blank=True)
    amount = models.PositiveBigIntegerField(_("bedrag"), default=0)
    certainty = models.CharField(
        _("zekerheid"), max_length=20, choices=Certainty, default=Certainty.PROMISED
    )
    year = models.PositiveSmallIntegerField(_("jaar"), null=True, blank=True, validators=A_YEAR)
    proof = models.CharField(_("bewijs"), max_length=300, blank=True)

    objects = CoverageQuerySet.as_manager()

    class Meta(Part.Meta):
        verbose_name = _("dekking")
        verbose_name_plural = _("dekkingen")

    class Privacy:
        plain = {"source", "certainty", "proof"}

    def __str__(self):
        return self.source or str(_g("dekking van %s") % self.plan)


class StatedAmount(Part):
    """An amount that the paper itself states: a claim to be checked, never a source of sums."""

    class Place(models.TextChoices):
        CHAPTER = "chapter", _("onder de tabel van het werkplan")
        OVERVIEW = "overview", _("in de totaaltabel")

    class Column(models.TextChoices):
        COST = "cost", _("kosten")
        COVERAGE = "coverage", _("dekking")
        NET = "net", _("ten laste van het LEA-budget")

    owners = ("plan", "of")
    paths = ("of", "plan__of")
    editable = ("place", "column", "label", "amount", "words")

    of = models.ForeignKey(
        YearAgenda,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="stated",
        verbose_name=_("jaaragenda"),
    )
    plan = models.ForeignKey(
        WorkPlan,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="stated",
        verbose_name=_("werkplan"),
    )
    place = models.CharField(_("waar"), max_length=10, choices=Place)
    column = models.CharField(_("kolom"), max_length=10, choices=Column)
    label = models.CharField(_("opschrift"), max_length=200, blank=True)
    amount = models.BigIntegerField(_("bedrag"), null=True, blank=True)
    words = models.CharField(_("zoals het er stond"), max_length=100, blank=True)

    objects = PartQuerySet.as_manager()

    class Meta(Part.Meta):
        verbose_name = _("genoemd bedrag")
        verbose_name_plural = _("genoemde bedragen")
        constraints = [
            models.CheckConstraint(
                name="stated_amount_has_one_owner",
                condition=Q(plan=None, of__isnull=False) | Q(plan__isnull=False, of=None),
                violation_error_message=_(
                    "Een genoemd bedrag hoort bij een werkplan of bij de hele jaaragenda."
                ),
            )
        ]

    class Privacy:
        plain = {"place", "column", "label", "words"}

    def __str__(self):
        return self.label or self.get_column_display()

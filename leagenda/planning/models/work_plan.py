"""The work plan: one chapter of the year agenda."""

from typing import ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.foundation.privacy import AGENDA, OWN_CHOICE, PARTNERS, AsLongAs
from leagenda.planning.models.agenda import Theme
from leagenda.planning.models.part import Part
from leagenda.planning.models.with_documents import WithDocuments
from leagenda.planning.models.year_agenda import YearAgenda
from leagenda.planning.queries import PartQuerySet, WorkPlanQuerySet


class WorkPlan(WithDocuments):
    """One chapter: the situation now, where the focus lies, what is intended, for which themes."""

    owners = ("of",)
    paths = ("of",)
    editable = ("number", "title", "themes", "situation", "focus", "intentions")
    spoken = ("themes",)
    spoken_labels: ClassVar[dict] = {"themes": _("thema’s")}

    of = models.ForeignKey(
        YearAgenda, models.CASCADE, related_name="work_plans", verbose_name=_("jaaragenda")
    )
    number = models.CharField(_("nummer"), max_length=10, blank=True)
    title = models.CharField(_("titel"), max_length=200)
    themes = models.ManyToManyField(
        Theme, blank=True, related_name="work_plans", verbose_name=_("thema’s")
    )
    situation = models.TextField(_("huidige situatie"), blank=True)
    focus = models.TextField(_("focus"), blank=True)
    intentions = models.TextField(_("voornemens"), blank=True)

    objects = WorkPlanQuerySet.as_manager()

    total_cost: int  # these are there after `with_totals` and `with_counts`
    total_coverage: int
    count_actions: int

    class Meta(Part.Meta):
        verbose_name = _("werkplan")
        verbose_name_plural = _("werkplannen")

    class Privacy:
        plain = {"number", "title", "situation", "focus", "intentions"}

    @property
    def carried_by(self):
        """The group that carries it now: the one it was given to, or what that one went on in."""
        charge = getattr(self, "charge", None)
        return charge and charge.group.standing

    def __str__(self):
        return f"{self.number}. {self.title}" if self.number else self.title

    @property
    def total_net(self) -> int:
        """What the work plan asks of the LEA budget, in cents."""
        return self.total_cost - self.total_coverage

    def get_absolute_url(self):
        return f"{self.of.get_absolute_url()}#werkplan-{self.pk}"

    @property
    def work_plan(self):
        return self

    def is_led_by(self, user) -> bool:
        return any(lead.user_id == user.pk and lead.is_on(today()) for lead in self.leads.all())

    @transaction.atomic
    def renumber(self, *, by) -> None:
        """Number its actions 1, 2, 3 … in the order in which they stand."""
        actions = [one for ambition in self.ambitions.all() for one in ambition.actions.all()]
        for number, action in enumerate(actions, start=1):
            action.change({"number": str(number)}, seen=action.version, by=by)

    def spoken_words(self, name: str) -> str:
        """The ids of its themes, with commas."""
        return ",".join(sorted(str(pk) for pk in self.themes.values_list("pk", flat=True)))

    def speak(self, name: str, words: str) -> None:
        chosen = [word for word in words.split(",") if word]
        self.themes.set(Theme.objects.filter(agenda=self.of.agenda, pk__in=chosen))


class LeadQuerySet(PartQuerySet):
    def of(self, user):
        """What one person led, leads or will lead."""
        return self.filter(user=user.pk)

    def on(self, day):
        """Who led that day; `until` is the last day, an unknown begin counts as always."""
        begun = Q(since=None) | Q(since__lte=day)
        return self.filter(begun).filter(Q(until=None) | Q(until__gte=day))


class Lead(Part):
    """Who pulls a work plan. It ends; it is not deleted."""

    owners = ("plan",)
    paths = ("plan__of",)
    editable = ("name", "organisation", "since", "until")

    plan = models.ForeignKey(
        WorkPlan, models.CASCADE, related_name="leads", verbose_name=_("werkplan")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="leads",
        verbose_name=_("gebruiker"),
    )
    name = models.CharField(_("naam"), max_length=120)
    organisation = models.CharField(_("organisatie"), max_length=120, blank=True)
    since = models.DateField(_("sinds"), null=True, blank=True)
    until = models.DateField(_("tot en met"), null=True, blank=True)

    objects = LeadQuerySet.as_manager()

    class Meta(Part.Meta):
        verbose_name = _("trekker")
        verbose_name_plural = _("trekkers")
        constraints = [
            models.CheckConstraint(
                name="lead_ends_after_it_begins",
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                violation_error_message=_("Het einde ligt voor het begin."),
            )
        ]

    class Privacy:
        personal = {"user", "name"}
        named = {"name": "user"}
        plain = {"organisation"}
        purpose = AGENDA
        concerned = PARTNERS
        retention = AsLongAs(_("de jaaragenda bestaat"), source=OWN_CHOICE)

    def __str__(self):
        return self.name

    def is_on(self, day) -> bool:
        """Whether this person led that day; the same as `LeadQuerySet.on`."""
        return (self.since or day) <= day <= (self.until or day)


class OpenMatter(Part):
    """Something that still has to be settled or told about a work plan."""

    class Kind(models.TextChoices):
        PREFERENCE = "preference", _("voorkeur, nog te bespreken")
        QUESTION = "question", _("vraag")

    owners = ("plan",)
    paths = ("plan__of",)
    editable = ("kind", "text", "raised_by", "settled_on", "settlement")

    plan = models.ForeignKey(
        WorkPlan, models.CASCADE, related_name="matters", verbose_name=_("werkplan")
    )
    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.QUESTION)
    text = models.TextField(_("wat"))
    raised_by = models.CharField(_("van wie"), max_length=200, blank=True)
    settled_on = models.DateField(_("afgehandeld op"), null=True, blank=True)
    settlement = models.TextField(_("hoe afgehandeld"), blank=True)

    objects = PartQuerySet.as_manager()

    class Meta(Part.Meta):
        verbose_name = _("open punt")
        verbose_name_plural = _("open punten")
        constraints = [
            models.CheckConstraint(
                name="open_matter_settled_somehow",
                condition=Q(settled_on=None, settlement="")
                | Q(settled_on__isnull=False) & ~Q(settlement=""),
                violation_error_message=_("Schrijf op wanneer én hoe het is afgehandeld."),
            )
        ]

    class Privacy:
        personal = {"raised_by"}
        plain = {"kind", "text", "settlement"}
        purpose = AGENDA
        concerned = PARTNERS
        retention = AsLongAs(_("de jaaragenda bestaat"), source=OWN_CHOICE)

    def __str__(self):
        return self.text

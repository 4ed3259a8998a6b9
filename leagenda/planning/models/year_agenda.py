"""The year agenda: what the partners will do in one school year."""

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.foundation.privacy import AGENDA, OWN_CHOICE, USERS, AsLongAs
from leagenda.foundation.refusal import Refused, refuse_if
from leagenda.foundation.school_year import SchoolYear
from leagenda.foundation.words_in import with_words
from leagenda.history.models import Event
from leagenda.planning.models.agenda import A_YEAR, Agenda
from leagenda.planning.models.inspection import Inspection
from leagenda.planning.models.loading import load
from leagenda.planning.models.part import Part
from leagenda.planning.models.with_documents import WithDocuments
from leagenda.planning.queries import PartQuerySet, YearAgendaQuerySet
from leagenda.planning.rules import Finding

MOST_PLACES = 50


class YearAgenda(WithDocuments):
    """What the partners do together in one school year. A draft, until it was adopted on a day."""

    editable = ("introduction", "adopted_on", "adopted_by")
    has_story = True

    agenda = models.ForeignKey(
        Agenda, models.PROTECT, related_name="year_agendas", verbose_name=_("meerjarige agenda")
    )
    school_year = models.PositiveSmallIntegerField(
        _("schooljaar"),
        unique=True,
        validators=A_YEAR,
        help_text=_("Het jaar waarin het schooljaar begint."),
        error_messages={"unique": _("Er is al een jaaragenda voor dit schooljaar.")},
    )
    introduction = models.TextField(_("inleiding"), blank=True)
    adopted_on = models.DateField(_("vastgesteld op"), null=True, blank=True)
    adopted_by = models.CharField(_("vastgesteld door"), max_length=200, blank=True)

    objects = YearAgendaQuerySet.as_manager()

    total_cost: int  # these are there after `with_totals` and `with_counts`
    total_coverage: int
    total_budget: int
    count_plans: int
    count_actions: int

    class Meta:
        verbose_name = _("jaaragenda")
        verbose_name_plural = _("jaaragenda’s")
        ordering = ["-school_year"]
        constraints = [
            models.CheckConstraint(
                name="year_agenda_adopted_by_somebody",
                condition=models.Q(adopted_on=None, adopted_by="")
                | models.Q(adopted_on__isnull=False) & ~models.Q(adopted_by=""),
                violation_error_message=_(
                    "Vul zowel in wanneer als door wie de agenda is vastgesteld, of geen van beide."
                ),
            )
        ]

    class Privacy:
        plain = {"introduction", "adopted_by"}

    def __str__(self):
        return str(self.year)

    @property
    def year(self) -> SchoolYear:
        return SchoolYear(self.school_year)

    @property
    def total_net(self) -> int:
        """What the work plans ask of the LEA budget, in cents."""
        return self.total_cost - self.total_coverage

    @property
    def is_adopted(self) -> bool:
        """From the day of its adoption on; a day to come makes it no less a draft."""
        return self.adopted_on is not None and self.adopted_on <= today()

    def get_absolute_url(self):
        return reverse("planning:show_year_agenda", args=[self.year])

    # A year agenda is the top: it hangs on nothing, and is its own year agenda.
    owner = None
    work_plan = None

    @property
    def year_agenda(self):
        return self

    def siblings(self):
        return YearAgenda.objects.none()

    def may_be_written_by(self, user) -> bool:
        return not self.obstacles_to_writing(user)

    def obstacles_to_writing(self, by, work_plan=None) -> list[str]:
        """Who keeps the agenda writes anywhere in it; a lead writes in the own work plan."""
        if by.keeps_the_agenda or (work_plan and work_plan.is_led_by(by)):
            return []
        return [
            _g("U kunt deze jaaragenda lezen. Schrijven doet de beleidsmedewerker of de trekker.")
        ]

    @staticmethod
    def obstacles_to_beginning(by):
        if not by.keeps_the_agenda:
            yield _g("Alleen een beleidsmedewerker maakt een nieuwe jaaragenda.")

    def obstacles_to_removing(self, by):
        """What was adopted stays; and only who keeps the agenda removes a draft."""
        if not by.keeps_the_agenda:
            yield _g("Alleen een beleidsmedewerker verwijdert een jaaragenda.")
        if self.is_adopted:
            yield _g("Een vastgestelde jaaragenda blijft bewaard. Alleen een concept kan weg.")

    @transaction.atomic
    def remove(self, *, by):
        refuse_if(self.obstacles_to_removing(by))
        return super().remove(by=by)

    @transaction.atomic
    def renumber(self, *, by) -> None:
        """Number its work plans 1, 2, 3 … in the order in which they stand."""
        for number, plan in enumerate(self.work_plans.all(), start=1):
            plan.change({"number": str(number)}, seen=plan.version, by=by)

    def places_for_documents(self, words: str = ""):
        """Itself, then work plans and then actions in which these words occur."""
        if not words.split() or words.casefold() in str(self).casefold():
            yield self
        plans = with_words(self.work_plans.all(), ("number", "title"), words)
        yield from plans[:MOST_PLACES]
        actions = apps.get_model("planning", "Action").objects.within(self).in_order()
        yield from actions.matching(words)[:MOST_PLACES]

    def content(self):
        """The whole year agenda as plain content, in a number of queries that never grows."""
        return load(self)

    def agenda_before(self) -> "YearAgenda | None":
        """The year agenda of the school year before this one."""
        return YearAgenda.objects.filter(school_year=self.school_year - 1).first()

    def inspection(self) -> Inspection:
        """What is off, what was set aside and what holds; for pages, which only read."""
        return Inspection.remembered(self)

    def findings(self) -> list[Finding]:
        """What does not add up and was not set aside, looked at afresh."""
        return Inspection.of(self).open

    @transaction.atomic
    def set_aside(self, key: str, reason: str, *, by) -> "Dismissal":
        """Leave a finding (by its key) for what it is; it stays listed with the reason."""
        refuse_if(self.obstacles_to_writing(by))
        YearAgenda.objects.select_for_update().get(pk=self.pk)  # one at a time: never twice
        found = next((one for one in self.findings() if one.key == key), None)
        if found is None:
            raise Refused([_g("Deze bevinding is er niet meer, of ligt al terzijde.")])
        if not reason.strip():
            raise Refused([_g("Schrijf erbij waarom deze bevinding terzijde mag.")])
        dismissal = self.dismissals.create(key=key, reason=reason.strip(), dismissed_by=by)
        new = {"finding": found.sentence, "reason": dismissal.reason}
        Event.record("set-aside", self, by=by, scope=self, new=new)
        return dismissal

    @transaction.atomic
    def take_back(self, dismissal: "Dismissal", *, by) -> None:
        """Let a finding that was set aside count again."""
        refuse_if(self.obstacles_to_writing(by))
        old = {"reason": dismissal.reason}
        dismissal.delete()
        Event.record("taken-back", self, by=by, scope=self, old=old)

    @classmethod
    @transaction.atomic
    def confirm(cls, content, *, by) -> "YearAgenda":
        """Make rows of a content that a person has looked at.

        Refuses when there is a year agenda for that school year already, or when `by` may not make
        one. Keeps the identities in the content unless they are taken here.
        """
        from leagenda.planning.models.storing import store  # it needs every noun, also this one

        refuse_if(obstacles_to_confirming(content, by))
        year_agenda = store(content)
        Event.record("confirmed", year_agenda, by=by, scope=year_agenda)
        return year_agenda

    @transaction.atomic
    def accept(self, changes, *, by) -> None:
        """Carry out some of the changes of a `difference` with this content: all, or none.

        Refuses as writing does, and when what a change is about has gone in the meantime.
        """
        from leagenda.planning.models.accepting import accept  # it needs every noun

        accept(self, changes, by=by)


def obstacles_to_confirming(content, by):
    yield from YearAgenda.obstacles_to_beginning(by)
    if YearAgenda.objects.filter(school_year=content.school_year).exists():
        yield (
            _g(
                "Er is al een jaaragenda %s. Lees het bestand daar in als nieuwe versie,"
                " of verwijder eerst de bestaande."
            )
            % content.year
        )


class BudgetLine(Part):
    """Money in the municipal budget of one calendar year."""

    owners = ("of",)
    paths = ("of",)
    editable = ("budget_year", "number", "name", "amount")

    of = models.ForeignKey(
        YearAgenda, models.CASCADE, related_name="budget_lines", verbose_name=_("jaaragenda")
    )
    budget_year = models.PositiveSmallIntegerField(_("begrotingsjaar"), validators=A_YEAR)
    number = models.CharField(_("grootboeknummer"), max_length=20, blank=True)
    name = models.CharField(_("omschrijving"), max_length=200, blank=True)
    amount = models.PositiveBigIntegerField(_("bedrag"), default=0)

    objects = PartQuerySet.as_manager()

    class Meta(Part.Meta):
        verbose_name = _("begrotingspost")
        verbose_name_plural = _("begrotingsposten")

    class Privacy:
        plain = {"number", "name"}

    def __str__(self):
        return f"{self.name or _g('LEA-budget')} {self.budget_year}"


class Dismissal(models.Model):
    """A finding that somebody set aside, with the reason; it stays listed as such."""

    of = models.ForeignKey(
        YearAgenda, models.CASCADE, related_name="dismissals", verbose_name=_("jaaragenda")
    )
    key = models.CharField(_("bevinding"), max_length=200)
    reason = models.TextField(_("reden"))
    dismissed_at = models.DateTimeField(_("tijdstip"), auto_now_add=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door")
    )

    class Meta:
        verbose_name = _("terzijdelegging")
        verbose_name_plural = _("terzijdeleggingen")
        constraints = [models.UniqueConstraint("of", "key", name="dismissed_once")]

    class Privacy:
        personal = {"dismissed_by"}
        plain = {"key", "reason"}
        purpose = AGENDA
        concerned = USERS
        retention = AsLongAs(_("de jaaragenda bestaat"), source=OWN_CHOICE)

    def __str__(self):
        return self.reason

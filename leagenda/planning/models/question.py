"""One question of an enquiry: about one action or one indicator, with its answer and what became
of that."""

import datetime as dt
from dataclasses import dataclass
from typing import cast

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now, today
from leagenda.foundation.privacy import AGENDA, OWN_CHOICE, USERS, AsLongAs
from leagenda.foundation.refusal import refuse_if
from leagenda.history.models import Event
from leagenda.planning.models.action import Action
from leagenda.planning.models.ambition import Indicator
from leagenda.planning.models.enquiry import Enquiry
from leagenda.planning.models.measurement import Measurement, worded


@dataclass(frozen=True)
class Box:
    """One thing to fill in at a question: on paper and on the screen under the same code."""

    code: str
    field: str
    label: str

    @property
    def name(self) -> str:
        """Of the field on the screen."""
        return f"{self.field}-{self.code[:-1]}"


@dataclass(frozen=True)
class Answer:
    """What somebody says to one question: of an action its status, of an indicator its figure
    (`value` in hundredths, on a day), of both a sentence. Empty is no answer.

    `seen` is the version of the action that stood before whoever answered.
    """

    status: str = ""
    sentence: str = ""
    kind: str = ""
    value: int | None = None
    measured_on: dt.date | None = None
    seen: int = 0

    @property
    def is_empty(self) -> bool:
        return not (self.status or self.sentence or self.kind)


class Question(models.Model):
    """Asks of an action how it stands, of an indicator what it stands at.

    The answer stays here until somebody who may write there takes it over or leaves it.
    """

    enquiry = models.ForeignKey(
        Enquiry, models.CASCADE, related_name="questions", verbose_name=_("uitvraag")
    )
    position = models.PositiveIntegerField(_("plaats"), default=0)
    action = models.ForeignKey(
        Action, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("actie")
    )
    indicator = models.ForeignKey(
        Indicator,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("indicator"),
    )
    seen = models.PositiveIntegerField(_("gezien"), default=1)
    status = models.CharField(_("status"), max_length=20, choices=Action.Status, blank=True)
    sentence = models.TextField(_("toelichting"), blank=True)
    kind = models.CharField(_("soort cijfer"), max_length=20, choices=Measurement.Kind, blank=True)
    value = models.BigIntegerField(_("cijfer"), null=True, blank=True)
    measured_on = models.DateField(_("peildatum"), null=True, blank=True)
    answered_at = models.DateTimeField(_("beantwoord op"), null=True, blank=True)
    judged_at = models.DateTimeField(_("beoordeeld op"), null=True, blank=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("beoordeeld door"),
    )
    is_accepted = models.BooleanField(_("overgenomen"), default=False)

    class Meta:
        verbose_name = _("gestelde vraag")
        verbose_name_plural = _("gestelde vragen")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="question_is_about_one_thing",
                condition=Q(action=None, indicator__isnull=False)
                | Q(action__isnull=False, indicator=None),
                violation_error_message=_("Een vraag gaat over één actie of één indicator."),
            ),
        ]

    class Privacy:
        personal = {"sentence", "judged_by"}
        plain = {"status", "kind"}
        purpose = AGENDA
        concerned = USERS
        retention = AsLongAs(_("de jaaragenda bestaat"), source=OWN_CHOICE)

    def __str__(self):
        return str(self.part)

    @property
    def part(self) -> Action | Indicator:
        return cast("Action | Indicator", self.action or self.indicator)

    @property
    def number(self) -> int:
        """As it stands on paper and on the page."""
        return self.position + 1

    @property
    def boxes(self) -> list[Box]:
        """What there is to fill in, in order: 3a, 3b …"""
        if self.action:
            said = [("status", _g("Hoe staat het")), ("sentence", _g("In één zin"))]
        else:
            unit = self.unit
            said = [
                ("figure", _g("Cijfer (%s)") % unit if unit else _g("Cijfer")),
                ("kind", _g("Of waarom er geen cijfer is")),
                ("measured_on", _g("Peildatum")),
                ("sentence", _g("In één zin")),
            ]
        letters = "abcd"
        return [
            Box(f"{self.number}{letters[place]}", field, label)
            for place, (field, label) in enumerate(said)
        ]

    @property
    def is_answered(self) -> bool:
        return self.answered_at is not None

    @property
    def is_waiting(self) -> bool:
        """Answered, and nobody looked at it yet."""
        return self.is_answered and self.judged_at is None

    @property
    def figure_words(self) -> str:
        return worded(self.kind, self.value, self.unit)

    @property
    def unit(self) -> str:
        return self.indicator.unit if self.indicator else ""

    @property
    def overtaken(self) -> dict[str, tuple]:
        """What others changed in the answered fields since it stood before whoever answered."""
        if self.action is None or self.action.version == self.seen:
            return {}
        theirs = self.action.changes_since(self.seen)
        return {name: said for name, said in theirs.items() if name in self.values}

    @property
    def values(self) -> dict[str, str]:
        """Of an action what the answer makes of it; an empty sentence leaves what stands there."""
        said = {"status": self.status, "result": self.sentence}
        return {name: value for name, value in said.items() if value}

    # ── verbs ────────────────────────────────────────────────────────────────

    def fill(self, answer: Answer) -> bool:
        """Keep what somebody said; whether that is other than what was kept."""
        before = self.said
        self.status, self.sentence = answer.status, answer.sentence
        self.kind, self.value, self.measured_on = answer.kind, answer.value, answer.measured_on
        if self.kind == Measurement.Kind.ZERO:
            self.value = 0
        elif self.kind != Measurement.Kind.FIGURE:
            self.value = None
        if self.kind and self.measured_on is None:
            self.measured_on = today()
        if self.said == before:
            return False
        self.answered_at = None if answer.is_empty else now()
        self.judged_at, self.judged_by, self.is_accepted = None, None, False
        self.seen = answer.seen or self.seen
        self.save()
        return True

    @property
    def said(self) -> tuple:
        return self.status, self.sentence, self.kind, self.value, self.measured_on

    def obstacles_to_judging(self, by) -> list[str]:
        if not self.is_waiting:
            return [_g("Op deze vraag ligt geen antwoord om te beoordelen.")]
        return self.part.obstacles_to_writing(by)

    @transaction.atomic
    def accept(self, *, by, seen: int = 0) -> None:
        """Make it what the agenda says. `seen` is the version of the action that `by` saw.

        Raises Overtaken when somebody changed the same since in another way.
        """
        kept = Question.objects.select_for_update(of=("self",)).get(pk=self.pk)
        refuse_if(kept.obstacles_to_judging(by))
        if kept.action:
            kept.action.change(kept.values, seen=seen or kept.seen, by=by)
        elif kept.kind and kept.indicator:
            kept.measure(kept.indicator, by)
        kept.judge(True, by)
        who = {"answered_by": kept.enquiry.who_answered}
        Event.record("accepted-answer", kept.part, by=by, scope=kept.enquiry.year_agenda, new=who)

    def measure(self, indicator: Indicator, by) -> None:
        Measurement.record(
            indicator,
            self.kind,
            self.value,
            on=self.measured_on,
            by=by,
            source=self.enquiry.who_answered,
            note=self.sentence,
        )

    @transaction.atomic
    def leave(self, *, by) -> None:
        """Let the agenda say what it says."""
        refuse_if(self.obstacles_to_judging(by))
        self.judge(False, by)
        Event.record("left-answer", self.part, by=by, scope=self.enquiry.year_agenda)

    def judge(self, is_accepted: bool, by) -> None:
        self.judged_at, self.judged_by, self.is_accepted = now(), by, is_accepted
        self.save(update_fields=["judged_at", "judged_by", "is_accepted"])

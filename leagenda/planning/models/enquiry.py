"""The enquiry: asking one organisation how it stands, to be answered without an account."""

import datetime as dt
import secrets
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now, today
from leagenda.foundation.privacy import AGENDA, OWN_CHOICE, PARTNERS, AsLongAs
from leagenda.foundation.refusal import refuse_if
from leagenda.history.models import Event
from leagenda.people.models import Organisation
from leagenda.planning.models.year_agenda import YearAgenda
from leagenda.planning.queries import EnquiryQuerySet, digest_of

if TYPE_CHECKING:
    from leagenda.planning.models.question import Answer

GRACE = dt.timedelta(days=30)
"""A link works this long after the day on which the answers are due: late is better than never."""
BETWEEN_MAILS = dt.timedelta(days=1)


class Enquiry(models.Model):
    """Questions to one organisation about its actions and their indicators, with a last day.

    Answered by a personal link, whose key is kept as a digest only, or on paper. Answers wait
    here until somebody takes them over.
    """

    year_agenda = models.ForeignKey(
        YearAgenda, models.CASCADE, related_name="enquiries", verbose_name=_("jaaragenda")
    )
    organisation = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organisatie"),
    )
    name = models.CharField(_("aan wie"), max_length=120)
    email = models.EmailField(_("e-mailadres"), blank=True)
    greeting = models.TextField(_("persoonlijk woord"), blank=True, max_length=1000)
    due_on = models.DateField(_("antwoord uiterlijk"))
    asked_at = models.DateTimeField(_("gevraagd op"), default=now)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("gevraagd door")
    )
    key_digest = models.CharField(_("afdruk van de sleutel"), max_length=64, blank=True)
    sent_at = models.DateTimeField(_("gemaild op"), null=True, blank=True)
    answered_by_name = models.CharField(_("ingevuld door"), max_length=120, blank=True)
    handed_in_at = models.DateTimeField(_("ingeleverd op"), null=True, blank=True)
    closed_at = models.DateTimeField(_("gesloten op"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    objects = EnquiryQuerySet.as_manager()

    count_questions: int  # these are there after `with_counts`
    count_answered: int
    count_waiting: int

    class Meta:
        verbose_name = _("uitvraag")
        verbose_name_plural = _("uitvragen")
        ordering = ["due_on", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["key_digest"], condition=~Q(key_digest=""), name="enquiry_has_its_own_key"
            )
        ]

    class Privacy:
        personal = {"name", "email", "greeting", "asked_by", "answered_by_name"}
        plain = {"key_digest"}
        purpose = AGENDA
        concerned = PARTNERS
        retention = AsLongAs(_("de jaaragenda bestaat"), source=OWN_CHOICE)

    def __str__(self):
        return str(self.organisation or self.name)

    def get_absolute_url(self):
        return reverse("planning:show_enquiry", args=[self.pk])

    # ── how it stands ────────────────────────────────────────────────────────

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and self.withdrawn_at is None

    @property
    def is_expired(self) -> bool:
        return today() > self.due_on + GRACE

    @property
    def is_late(self) -> bool:
        return self.is_open and self.handed_in_at is None and today() > self.due_on

    @property
    def who_answered(self) -> str:
        """ "An Alders, Bibliotheek" """
        who = self.answered_by_name or self.name
        return f"{who}, {self.organisation}" if self.organisation and who != str(self) else who

    @classmethod
    def behind(cls, key: str) -> "Enquiry":
        """That of a personal link; raises DoesNotExist when the key opens nothing."""
        return cls.objects.with_key(key).select_related("organisation", "year_agenda").get()

    @classmethod
    def label_of(cls, name: str) -> str:
        return str(cls._meta.get_field(name).verbose_name)  # type: ignore[union-attr]

    # ── what stands in the way ───────────────────────────────────────────────

    @staticmethod
    def obstacles_to_asking(parts: Iterable, by) -> list[str]:
        """Who may write about all of it may ask about it."""
        parts = list(parts)
        if not parts:
            return [_g("Kies minstens één actie of indicator om naar te vragen.")]
        return list(dict.fromkeys(why for one in parts for why in one.obstacles_to_writing(by)))

    def obstacles_to_steering(self, by) -> list[str]:
        if by.keeps_the_agenda or by.pk == self.asked_by_id:
            return []
        return [_g("Alleen wie de uitvraag stuurde of een beleidsmedewerker verandert eraan.")]

    def obstacles_to_answering(self) -> Iterator[str]:
        if self.withdrawn_at:
            yield _g("Deze uitvraag is ingetrokken. U hoeft niets meer te doen.")
        elif self.closed_at:
            yield _g("Deze uitvraag is gesloten: de antwoorden zijn verwerkt.")

    def obstacles_to_mailing(self) -> Iterator[str]:
        yield from self.obstacles_to_answering()
        if not self.email:
            yield _g("Er staat geen e-mailadres bij deze uitvraag.")
        elif self.sent_at and now() - self.sent_at < BETWEEN_MAILS:
            yield _g("Er ging vandaag al een mail naar %(who)s.") % {"who": self.name}

    # ── verbs ────────────────────────────────────────────────────────────────

    @classmethod
    @transaction.atomic
    def ask(
        cls,
        year_agenda,
        parts: Iterable,
        *,
        name,
        due_on,
        by,
        organisation=None,
        email="",
        greeting="",
    ) -> "Enquiry":
        """Ask about these actions and indicators, in this order.

        Refuses nothing to ask, a day that is over, an address that is none, and who may not write
        about all of it.
        """
        parts = list(parts)
        refuse_if([*cls.obstacles_to_asking(parts, by), *obstacles_to_asked(name, email, due_on)])
        enquiry = cls.objects.create(
            year_agenda=year_agenda,
            organisation=organisation,
            name=name.strip(),
            email=email.strip(),
            greeting=greeting.strip(),
            due_on=due_on,
            asked_by=by,
        )
        enquiry.put_questions(parts)
        Event.record("enquired", enquiry, by=by, scope=year_agenda)
        return enquiry

    def put_questions(self, parts: list) -> None:
        from leagenda.planning.models.question import Question  # a question belongs to an enquiry

        Question.objects.bulk_create(
            Question(
                enquiry=self, position=place, seen=part.version, **{part._meta.model_name: part}
            )
            for place, part in enumerate(parts)
        )

    @transaction.atomic
    def renew_key(self, *, by) -> str:
        """A new personal key; the one before it opens nothing any more. Kept as a digest only."""
        refuse_if([*self.obstacles_to_steering(by), *self.obstacles_to_answering()])
        key = secrets.token_urlsafe(32)
        self.key_digest = digest_of(key)
        self.save(update_fields=["key_digest"])
        Event.record("renewed-key", self, by=by, scope=self.year_agenda)
        return key

    @transaction.atomic
    def note_mailed(self, *, by) -> None:
        """A mail with the link went out just now."""
        refuse_if(self.obstacles_to_steering(by))
        self.sent_at = now()
        self.save(update_fields=["sent_at"])
        Event.record("mailed", self, by=by, scope=self.year_agenda)

    @transaction.atomic
    def answer(
        self, answers: Mapping[int, "Answer"], *, name: str, hands_in: bool = False, by=None
    ) -> int:
        """Keep answers by the key of their question; how many of them are new.

        `name` is who answers, `by` who types it over from paper. Refuses when it is closed.
        """
        kept = Enquiry.objects.select_for_update(of=("self",)).get(pk=self.pk)
        refuse_if(kept.obstacles_to_answering())
        if by is not None:
            refuse_if(kept.obstacles_to_steering(by))
        questions = kept.questions.select_related("action", "indicator")
        changed = sum(one.fill(answers[one.pk]) for one in questions if one.pk in answers)
        if changed or hands_in:
            kept.answered_by_name = name.strip()[:120] or kept.answered_by_name
            kept.handed_in_at = now() if hands_in else kept.handed_in_at
            kept.save(update_fields=["answered_by_name", "handed_in_at"])
            who = {"answered_by": kept.who_answered}
            verb = "handed-in" if hands_in else "answered-part"
            Event.record(verb, kept, by=by, scope=kept.year_agenda, new=who)
        return changed

    @transaction.atomic
    def close(self, *, by) -> None:
        """Nothing can be changed by who answers any more."""
        refuse_if([*self.obstacles_to_steering(by), *self.obstacles_to_answering()])
        self.closed_at = now()
        self.save(update_fields=["closed_at"])
        Event.record("closed", self, by=by, scope=self.year_agenda)

    @transaction.atomic
    def withdraw(self, *, by) -> None:
        """Nobody has to answer any more; the link opens nothing but that word."""
        refuse_if([*self.obstacles_to_steering(by), *self.obstacles_to_answering()])
        self.withdrawn_at = now()
        self.save(update_fields=["withdrawn_at"])
        Event.record("withdrew-enquiry", self, by=by, scope=self.year_agenda)

    @transaction.atomic
    def accept_all(self, *, by) -> tuple[int, int]:
        """Take over every answer that waits, but for those that were overtaken: (taken, left)."""
        waiting = [one for one in self.questions.all() if one.is_waiting]
        clear = [one for one in waiting if not one.overtaken]
        for question in clear:
            question.accept(by=by)
        return len(clear), len(waiting) - len(clear)


def obstacles_to_asked(name: str, email: str, due_on: dt.date) -> Iterator[str]:
    if not name.strip():
        yield _g("Schrijf op aan wie u dit vraagt.")
    if due_on < today():
        yield _g("De laatste dag is al voorbij. Kies een dag die nog komt.")
    try:
        if email.strip():
            validate_email(email.strip())
    except ValidationError:
        yield _g("“%(email)s” is geen e-mailadres. Kijk na of er een @ en een punt in staan.") % {
            "email": email
        }

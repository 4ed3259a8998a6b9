"""The comment: what somebody says about a part of the agenda, and whom it concerns."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now
from leagenda.foundation.privacy import AGENDA, OWN_CHOICE, USERS, Term
from leagenda.foundation.refusal import refuse_if
from leagenda.history.models import Event
from leagenda.notifications.queries import CommentQuerySet, MentionQuerySet

LONGEST_COMMENT = 4000  # characters: two pages; what is longer is a document

WHOLE = "planning.yearagenda"
"""What comments belong to; this room does not know the noun itself."""


class Comment(models.Model):
    """What somebody says about one thing. A question is open until somebody answers it.

    Points at its subject by label and id, so that a subject that is removed and put back finds
    its comments again. What was said stands here only: the history tells that, not what.
    """

    subject_kind = models.CharField(_("soort"), max_length=60)
    subject_id = models.CharField(_("nummer"), max_length=40)
    subject_name = models.CharField(_("onderwerp"), max_length=200)
    scope_id = models.CharField(_("jaaragenda"), max_length=40, db_index=True)
    reply_to = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="replies",
        verbose_name=_("antwoord op"),
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("schrijver")
    )
    text = models.TextField(_("tekst"), blank=True)
    mentioned = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        through="Mention",
        related_name="+",
        verbose_name=_("wie moet dit weten"),
    )
    written_at = models.DateTimeField(_("geschreven op"), default=now)
    edited_at = models.DateTimeField(_("gewijzigd op"), null=True, blank=True)
    is_question = models.BooleanField(_("vraag"), default=False)
    answered_at = models.DateTimeField(_("beantwoord op"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("beantwoord door"),
    )
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ingetrokken door"),
    )
    withdrawal_reason = models.CharField(_("waarom ingetrokken"), max_length=200, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("opmerking")
        verbose_name_plural = _("opmerkingen")
        ordering = ["written_at", "pk"]
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="comment_subject")]
        constraints = [
            models.CheckConstraint(
                name="comment_answered_is_a_question",
                condition=Q(answered_at=None, answered_by=None)
                | Q(is_question=True, answered_at__isnull=False, answered_by__isnull=False),
                violation_error_message=_("Alleen een vraag kan beantwoord zijn."),
            ),
            models.CheckConstraint(
                name="comment_withdrawn_says_nothing",
                condition=Q(withdrawn_at=None) & ~Q(text="")
                | Q(withdrawn_at__isnull=False, text=""),
                violation_error_message=_("Van een ingetrokken opmerking blijft geen tekst."),
            ),
        ]

    class Privacy:
        personal = {"author", "text", "answered_by", "withdrawn_by", "withdrawal_reason"}
        plain = {"subject_kind", "subject_id", "subject_name", "scope_id"}
        purpose = AGENDA
        concerned = USERS
        retention = Term(years=5, after="written_at", since=_("het schrijven"), source=OWN_CHOICE)

    def __str__(self):
        return self.subject_name

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    @property
    def is_open(self) -> bool:
        """A question that waits for an answer."""
        return self.is_question and not self.is_withdrawn and self.answered_at is None

    @classmethod
    def label_of(cls, name: str) -> str:
        return str(cls._meta.get_field(name).verbose_name)  # type: ignore[union-attr]

    # ── what stands in the way ───────────────────────────────────────────────

    @staticmethod
    def obstacles_to_speaking(by) -> list[str]:
        """Who takes part speaks; who was only let in to read does not. Whether the subject may
        be seen at all is known by the room that owns it.
        """
        if by.keeps_the_agenda or by.role != by.Role.READER:
            return []
        return [
            _g("U kunt de opmerkingen lezen. Meepraten doen de mensen die aan de agenda werken.")
        ]

    def obstacles_to_changing(self, by) -> Iterator[str]:
        if self.is_withdrawn:
            yield _g("Deze opmerking is ingetrokken.")
        elif self.author_id != by.pk:
            yield _g("Alleen wie een opmerking schreef, wijzigt die.")

    def obstacles_to_withdrawing(self, by) -> Iterator[str]:
        if self.is_withdrawn:
            yield _g("Deze opmerking is al ingetrokken.")
        elif self.author_id != by.pk and not by.keeps_the_agenda:
            yield _g("Alleen de schrijver of een beleidsmedewerker trekt een opmerking in.")

    # ── verbs ────────────────────────────────────────────────────────────────

    @classmethod
    @transaction.atomic
    def say(cls, subject, text: str, *, by, scope, is_question=False, mentioned=()) -> "Comment":
        """Say something about `subject`, which belongs to `scope`, to all who may see it.

        Refuses when `by` only reads, and a text that is empty or too long.
        """
        text = tidy(text)
        refuse_if([*cls.obstacles_to_speaking(by), *obstacles_to_text(text)])
        said = cls.objects.create(
            subject_kind=subject._meta.label_lower,
            subject_id=str(subject.pk),
            subject_name=str(subject)[:200],
            scope_id=str(scope.pk),
            author=by,
            text=text,
            is_question=is_question,
        )
        said.mention(mentioned)
        said.record("asked" if is_question else "said", by)
        return said

    @transaction.atomic
    def reply(self, text: str, *, by, answers=False, mentioned=()) -> "Comment":
        """Answer to this comment; with `answers` the question is answered by it too."""
        text = tidy(text)
        refuse_if([*self.obstacles_to_speaking(by), *obstacles_to_text(text)])
        begun = self.reply_to or self
        said = Comment.objects.create(
            subject_kind=begun.subject_kind,
            subject_id=begun.subject_id,
            subject_name=begun.subject_name,
            scope_id=begun.scope_id,
            reply_to=begun,
            author=by,
            text=text,
        )
        said.mention(mentioned)
        said.record("replied", by)
        if answers and begun.is_open:
            begun.answer(by=by)
        return said

    @transaction.atomic
    def change(self, text: str, *, by, mentioned=()) -> None:
        """Say it otherwise; one sees that it was changed. Refuses who did not write it."""
        kept = self.locked()
        text = tidy(text)
        refuse_if([*kept.obstacles_to_changing(by), *obstacles_to_text(text)])
        if text != kept.text:
            kept.text, kept.edited_at = text, now()
            kept.save(update_fields=["text", "edited_at"])
            kept.record("reworded", by)
        kept.mention(mentioned)

    @transaction.atomic
    def withdraw(self, *, by, reason: str = "") -> None:
        """Take the words back for good; who keeps the agenda gives a reason to the writer."""
        kept = self.locked()
        refuse_if(kept.obstacles_to_withdrawing(by))
        if kept.author_id != by.pk and not reason.strip():
            refuse_if([_g("Schrijf voor de schrijver op waarom deze opmerking weg moet.")])
        kept.text, kept.withdrawn_at, kept.withdrawn_by = "", now(), by
        kept.withdrawal_reason = reason.strip()[:200]
        kept.save()
        kept.mentions.all().delete()
        kept.record("withdrew", by)

    @transaction.atomic
    def answer(self, *, by) -> None:
        """Let the question count as answered."""
        kept = self.locked()
        refuse_if(self.obstacles_to_speaking(by))
        if not kept.is_open:
            refuse_if([_g("Dit is geen vraag die nog openstaat.")])
        kept.answered_at, kept.answered_by = now(), by
        kept.save(update_fields=["answered_at", "answered_by"])
        kept.record("answered", by)

    @transaction.atomic
    def reopen(self, *, by) -> None:
        """Let the question wait for an answer again."""
        kept = self.locked()
        refuse_if(self.obstacles_to_speaking(by))
        if kept.answered_at is None or kept.is_withdrawn:
            refuse_if([_g("Deze vraag staat al open.")])
        kept.answered_at = kept.answered_by = None
        kept.save(update_fields=["answered_at", "answered_by"])
        kept.record("reopened", by)

    def locked(self) -> "Comment":
        return Comment.objects.select_for_update().get(pk=self.pk)

    def mention(self, people: Iterable) -> None:
        """Exactly these people are told; who was told already is not told again."""
        self.mentions.exclude(user__in=people).delete()
        for person in people:
            self.mentions.get_or_create(user=person)

    def record(self, verb: str, by) -> None:
        Event.record(verb, self, by=by, scope=(WHOLE, self.scope_id))


class Mention(models.Model):
    """Somebody who has to know what a comment says."""

    comment = models.ForeignKey(
        Comment, models.CASCADE, related_name="mentions", verbose_name=_("opmerking")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="mentions",
        verbose_name=_("gebruiker"),
    )
    mentioned_at = models.DateTimeField(_("genoemd op"), default=now, db_index=True)

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("vermelding")
        verbose_name_plural = _("vermeldingen")
        constraints = [models.UniqueConstraint("comment", "user", name="mentioned_once")]

    class Privacy:
        personal = {"user"}
        purpose = AGENDA
        concerned = USERS
        retention = Term(years=5, after="mentioned_at", since=_("de vermelding"), source=OWN_CHOICE)

    def __str__(self):
        return str(self.user)


def tidy(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\0", "").strip()  # no database keeps a NUL


def obstacles_to_text(text: str) -> Iterator[str]:
    if not text:
        yield _g("Schrijf eerst wat u wilt zeggen.")
    if len(text) > LONGEST_COMMENT:
        words = {"most": LONGEST_COMMENT, "now": len(text)}
        sentence = _g("Dit is te lang: hoogstens %(most)s tekens, en nu %(now)s. Kort het in.")
        yield sentence % words

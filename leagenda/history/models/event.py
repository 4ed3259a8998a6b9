"""What happened. Nobody edits the past: events are only ever added."""

import datetime as dt
import secrets

from django.conf import settings
from django.db import connection, models, transaction
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.canonical import fingerprint
from leagenda.foundation.clock import now
from leagenda.foundation.privacy import HISTORY, USERS, Term
from leagenda.history.models.chain import Chain
from leagenda.history.queries import EventQuerySet

CODES = {"salt", "digest", "hash"}
POINTERS = {"subject_kind", "subject_id", "scope_kind", "scope_id"}


class Event(models.Model):
    """Who did what to what. Points by label, so that deleting the thing keeps its history.

    What may hold personal data (`content`) stands in the chain by its digest only, with a salt so
    that nobody finds it by guessing: it can be wiped while the chain still proves the rest.
    """

    happened_at = models.DateTimeField(_("tijdstip"), default=now, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("door"),
    )
    verb = models.SlugField(_("handeling"), db_index=False)
    subject_kind = models.CharField(_("soort"), max_length=60)
    subject_id = models.CharField(_("nummer"), max_length=40)
    subject_name = models.CharField(_("onderwerp"), max_length=200)
    scope_kind = models.CharField(_("soort waar het bij hoort"), max_length=60, blank=True)
    scope_id = models.CharField(_("hoort bij"), max_length=40, blank=True)
    old = models.JSONField(_("was"), default=dict)
    new = models.JSONField(_("wordt"), default=dict)

    salt = models.CharField(_("toevoeging"), max_length=32, editable=False)
    digest = models.CharField(_("samenvatting"), max_length=64, editable=False)
    place = models.PositiveBigIntegerField(_("plaats"), null=True, unique=True, editable=False)
    hash = models.CharField(_("code"), max_length=64, blank=True, editable=False)
    certificate = models.CharField(_("gewist volgens"), max_length=40, blank=True, editable=False)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("gebeurtenissen")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "-id"], name="event_subject"),
            models.Index(fields=["scope_id", "-id"], name="event_scope"),
            models.Index(fields=["by", "-id"], name="event_by"),
            models.Index(fields=["id"], condition=models.Q(place=None), name="event_unsealed"),
        ]

    class Privacy:
        personal = {"by", "subject_name", "old", "new"}
        plain = {"verb", "certificate"} | POINTERS | CODES
        subject = ("subject_kind", "subject_id")
        purpose = HISTORY
        concerned = USERS
        retention = Term(
            years=5,
            after="telling_of_before",
            since=_("de gebeurtenis"),
            source=_("naar het voorbeeld van NEN 7513 (logging)"),
        )

    def __str__(self):
        return f"{self.verb} {self.subject_name}"

    @classmethod
    def record(cls, verb: str, subject, *, by, scope=None, old=None, new=None) -> "Event":
        """One line in every verb: `old` and `new` map a field's name to its text.

        `by` is None only for what the program does by itself. `scope` is the row whose viewers may
        know of it, or its kind and number; without one only the privacy officer finds the event.
        """
        return cls.record_about(
            verb,
            (subject._meta.label_lower, str(subject.pk), str(subject)),
            by=by,
            scope=pair_of(scope),
            old=old,
            new=new,
        )

    @classmethod
    def record_about(
        cls, verb: str, subject: tuple[str, str, str], *, by, scope=("", ""), old=None, new=None
    ) -> "Event":
        """The same for what is no row (any more): by kind, number and (of the subject) name."""
        kind, number, name = subject
        event = cls(
            verb=verb,
            subject_kind=kind,
            subject_id=number,
            subject_name=name[:200],
            scope_kind=scope[0],
            scope_id=scope[1],
            by=by,
            old=old or {},
            new=new or {},
            salt=secrets.token_hex(16),
        )
        event.digest = fingerprint(event.content)
        event.save(force_insert=True)
        seal_soon()
        return event

    @property
    def content(self) -> list:
        """What may be wiped one day, in the form of which the digest is taken."""
        return [self.salt, self.subject_name, self.old, self.new]

    @property
    def frame(self) -> list:
        """What stays for good: when, who, which verb on which thing."""
        moment = self.happened_at.astimezone(dt.UTC).isoformat(timespec="microseconds")
        subject, scope = (self.subject_kind, self.subject_id), (self.scope_kind, self.scope_id)
        return [moment, self.by_id, self.verb, *subject, *scope]

    @property
    def is_wiped(self) -> bool:
        return self.certificate != ""

    @classmethod
    @transaction.atomic
    def wipe(cls, events: EventQuerySet, certificate: models.Model, *, by) -> int:
        """Empty what these events say, as the law demands; that they happened stays proven.

        Records itself, under the name of `certificate`, with the number of events: the chain is
        only whole when those agree. Events that tell of wiping stay. Says how many were wiped.
        """
        seal()
        wanted = events.filter(certificate="").exclude(verb="wiped")
        name = str(certificate)[:40]
        count = cls.objects.filter(pk__in=list(wanted.values_list("pk", flat=True))).update(
            certificate=name, subject_name="", old={}, new={}, salt=""
        )
        cls.record("wiped", certificate, by=by, new={"certificate": name, "events": count})
        return count


def pair_of(scope: models.Model | tuple[str, str] | None) -> tuple[str, str]:
    if isinstance(scope, models.Model):
        return scope._meta.label_lower, str(scope.pk)
    return scope or ("", "")


def seal_soon() -> None:
    """Chain what this transaction records, as soon as it is there for good.

    Not within it: the row that chains hold would be locked until its end, and two transactions that
    wait for each other's rows would both have to stop. Once for each transaction: Django forgets
    what was to be done on commit together with the savepoint that it was asked in.
    """
    if all(asked[1] is not seal for asked in connection.run_on_commit):
        transaction.on_commit(seal, robust=True)


def seal() -> None:
    """Chain whatever is not chained yet, also what another process left when it was killed."""
    Chain.seal(Event.objects.unsealed())

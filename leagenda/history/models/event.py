"""What happened. Nobody edits the past: events are only ever added."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import HISTORY, USERS, Term
from leagenda.history.queries import EventQuerySet


class Event(models.Model):
    """Who did what to what. Points by label, so that deleting the thing keeps its history."""

    happened_at = models.DateTimeField(_("tijdstip"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("door"),
    )
    verb = models.SlugField(_("handeling"))
    subject_kind = models.CharField(_("soort"), max_length=60)
    subject_id = models.CharField(_("nummer"), max_length=40)
    subject_name = models.CharField(_("onderwerp"), max_length=200)
    scope_id = models.CharField(_("jaaragenda"), max_length=40, blank=True, db_index=True)
    old = models.JSONField(_("was"), default=dict)
    new = models.JSONField(_("wordt"), default=dict)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("gebeurtenissen")
        ordering = ["-happened_at", "-pk"]
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="event_subject")]

    class Privacy:
        personal = {"by", "subject_name", "old", "new"}
        plain = {"verb", "subject_kind", "subject_id", "scope_id"}
        purpose = HISTORY
        concerned = USERS
        retention = Term(
            years=5,
            after="happened_at",
            since=_("de gebeurtenis"),
            source=_("naar het voorbeeld van NEN 7513 (logging)"),
        )

    def __str__(self):
        return f"{self.verb} {self.subject_name}"

    @classmethod
    def record(cls, verb: str, subject, *, by, scope=None, old=None, new=None) -> "Event":
        """One line in every verb: `old` and `new` map a field's name to its text."""
        return cls.objects.create(
            verb=verb,
            subject_kind=subject._meta.label_lower,
            subject_id=str(subject.pk),
            subject_name=str(subject)[:200],
            scope_id=str(scope.pk) if scope else "",
            by=by,
            old=old or {},
            new=new or {},
        )

"""The consultation: that somebody looked at something protected, and what for."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now
from leagenda.foundation.privacy import HISTORY, USERS, Term
from leagenda.foundation.refusal import refuse_if
from leagenda.history.queries import ConsultationQuerySet

LONGEST_PURPOSE = 300


class Consultation(models.Model):
    """Who looked at which protected thing, when and what for; also who was refused.

    The database keeps it as it is, and lets it go after five years (docs/adr/0021).
    """

    consulted_at = models.DateTimeField(_("tijdstip"), default=now, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door")
    )
    subject_kind = models.CharField(_("soort"), max_length=60)
    subject_id = models.CharField(_("nummer"), max_length=40)
    subject_name = models.CharField(_("wat"), max_length=200)
    purpose = models.CharField(_("waarvoor"), max_length=LONGEST_PURPOSE, blank=True)
    is_refused = models.BooleanField(_("geweigerd"), default=False)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        verbose_name = _("raadpleging")
        verbose_name_plural = _("raadplegingen")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "-id"], name="consulted_subject"),
            models.Index(fields=["by", "-id"], name="consulted_by"),
        ]

    class Privacy:
        personal = {"by", "subject_name", "purpose"}
        plain = {"subject_kind", "subject_id"}
        subject = ("subject_kind", "subject_id")
        purpose = HISTORY
        concerned = USERS
        retention = Term(
            years=5,
            after="consulted_at",
            since=_("de raadpleging"),
            source=_("naar het voorbeeld van NEN 7513 (logging)"),
        )

    def __str__(self):
        return self.subject_name

    @classmethod
    def record(cls, subject, *, by, purpose: str, is_refused: bool = False) -> "Consultation":
        """That `by` looks at `subject`, or was refused to. A look without a purpose is refused."""
        purpose = " ".join(purpose.split())
        if not is_refused:
            refuse_if(obstacles_to_purpose(purpose))
        return cls.objects.create(
            by=by,
            subject_kind=subject._meta.label_lower,
            subject_id=str(subject.pk),
            subject_name=str(subject)[:200],
            purpose=purpose[:LONGEST_PURPOSE],
            is_refused=is_refused,
        )


def obstacles_to_purpose(purpose: str):
    if not purpose:
        yield _g("Schrijf waarvoor u dit wilt bekijken.")
    if len(purpose) > LONGEST_PURPOSE:
        yield _g("Zeg het korter: ten hoogste %s tekens.") % LONGEST_PURPOSE

"""The calendar link: a secret address under which one's own calendar reads along."""

import hashlib
import secrets

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now
from leagenda.foundation.privacy import OWN_CHOICE, USERS, Term
from leagenda.history.models import Event
from leagenda.notifications.purpose import TELLING
from leagenda.people.models import User


class CalendarLink(models.Model):
    """A secret address for one person's calendar. Only its fingerprint is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="calendar_links",
        verbose_name=_("gebruiker"),
    )
    fingerprint = models.CharField(_("vingerafdruk"), max_length=64, unique=True)
    made_at = models.DateTimeField(_("gemaakt"), default=now)
    withdrawn_at = models.DateTimeField(_("ingetrokken"), null=True, blank=True)

    class Meta:
        verbose_name = _("agendalink")
        verbose_name_plural = _("agendalinks")
        ordering = ["-made_at", "-pk"]

    class Privacy:
        personal = {"user"}
        plain = {"fingerprint"}
        purpose = TELLING
        concerned = USERS
        retention = Term(years=1, after="withdrawn_at", since=_("het intrekken"), source=OWN_CHOICE)

    def __str__(self):
        return str(self.user)

    @classmethod
    def of(cls, user) -> "CalendarLink | None":
        """The one that works now."""
        return cls.objects.filter(user=user, withdrawn_at=None).first()

    @classmethod
    @transaction.atomic
    def make(cls, *, by) -> str:
        """The secret of a new link; the one before stops working. It is shown once."""
        User.objects.select_for_update().get(pk=by.pk)  # one at a time: one link works
        cls.objects.filter(user=by, withdrawn_at=None).update(withdrawn_at=now())
        token = secrets.token_urlsafe(32)
        made = cls.objects.create(user=by, fingerprint=fingerprint_of(token))
        Event.record("added", made, by=by)
        return token

    @transaction.atomic
    def withdraw(self, *, by) -> None:
        CalendarLink.objects.filter(pk=self.pk, withdrawn_at=None).update(withdrawn_at=now())
        Event.record("withdrawn", self, by=by)

    @classmethod
    def reader(cls, token: str) -> User | None:
        """Whose calendar it is; None after withdrawal, or when the person takes no part."""
        links = cls.objects.filter(fingerprint=fingerprint_of(token), withdrawn_at=None)
        link = links.select_related("user").first()
        return link.user if link and link.user.takes_part else None


def fingerprint_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

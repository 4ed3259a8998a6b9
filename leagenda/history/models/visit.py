"""The visit: up to where somebody knows what happened."""

import datetime as dt

from django.conf import settings
from django.db import models, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.privacy import ACCESS, OWN_CHOICE, USERS, Term
from leagenda.history.models.event import Event

QUIET = dt.timedelta(hours=4)
"""After so long without a page, the next page begins another visit."""
MOST = 100


class Visit(models.Model):
    """Of one person: when they were last here, and the last event before this visit.

    Events are named by their number; `seen_up_to` becomes `since` when another visit begins.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("wie")
    )
    active_at = models.DateTimeField(_("laatst actief"))
    previous_at = models.DateTimeField(_("vorig bezoek"), null=True, blank=True)
    seen_up_to = models.PositiveBigIntegerField(_("gezien tot en met"), default=0)
    since = models.PositiveBigIntegerField(_("bezoek begonnen na"), default=0)

    class Meta:
        verbose_name = _("bezoek")
        verbose_name_plural = _("bezoeken")

    class Privacy:
        personal = {"user"}
        purpose = ACCESS
        concerned = USERS
        retention = Term(
            years=2, after="active_at", since=_("het laatste bezoek"), source=OWN_CHOICE
        )

    def __str__(self):
        return f"{self.user} {self.active_at}"

    @classmethod
    @transaction.atomic
    def note(cls, user) -> None:
        """That this person is here now. What happened before their first visit is no news."""
        moment, latest = timezone.now(), Event.objects.aggregate(last=Max("pk"))["last"] or 0
        begun = {"active_at": moment, "seen_up_to": latest, "since": latest}
        visit, is_first = cls.objects.select_for_update().get_or_create(user=user, defaults=begun)
        if is_first:
            return
        if moment - visit.active_at > QUIET:
            visit.previous_at, visit.since = visit.active_at, visit.seen_up_to
        visit.active_at, visit.seen_up_to = moment, latest
        visit.save()

    @classmethod
    def of(cls, user) -> "Visit | None":
        return cls.objects.filter(user=user).first()

    @classmethod
    def count_news(cls, user) -> int:
        """How many times others did something since the visit before; counts up to a hundred."""
        visit = cls.of(user)
        return visit.news().order_by()[:MOST].count() if visit else 0

    def news(self):
        """What others did since the visit before this one, to things this person may see."""
        events = Event.objects.visible_to(self.user).filter(pk__gt=self.since)
        return events.exclude(by=self.user).exclude(scope_kind="")

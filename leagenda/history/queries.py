"""Finding what happened."""

import datetime as dt

from django.db.models import QuerySet
from django.utils import timezone


class GuardedQuerySet(QuerySet):
    """What only those who guard privacy see."""

    def visible_to(self, user):
        return self if user.is_authenticated and user.guards_privacy else self.none()


class EventQuerySet(QuerySet):
    def about(self, thing):
        """What happened to one thing."""
        return self.filter(subject_kind=thing._meta.label_lower, subject_id=str(thing.pk))

    def within(self, scope):
        """What happened to anything that belongs to `scope` (a year agenda)."""
        return self.filter(scope_id=str(scope.pk))

    def telling_of_before(self, day):
        """What still says something, and happened before `day`."""
        start = timezone.make_aware(dt.datetime.combine(day, dt.time()))
        return self.filter(happened_at__lt=start, certificate="").exclude(verb="wiped")

    def unsealed(self):
        """What has no place in the chain yet, because it was recorded only just now."""
        return self.filter(place=None)

    def for_page(self):
        return self.select_related("by")


class RemovalQuerySet(QuerySet):
    def visible_to(self, user):
        """What one removed oneself; who keeps the agenda finds everything."""
        if not user.is_authenticated:
            return self.none()
        return self if user.keeps_the_agenda else self.filter(removed_by=user)

    def within(self, scope):
        return self.filter(scope_id=str(scope.pk))

    def open(self):
        """What was removed and not put back."""
        return self.filter(restored_at=None)

    def for_page(self):
        return self.select_related("removed_by")

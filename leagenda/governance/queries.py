"""Finding groups and who is in them."""

import datetime as dt

from django.apps import apps
from django.db.models import Q, QuerySet


class LastingQuerySet(QuerySet):
    """What has a first day and perhaps a last one; both days count."""

    def on(self, day: dt.date):
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), begins_on__lte=day)


class GroupQuerySet(LastingQuerySet):
    def visible_to(self, user):
        """Who consults whom is no secret among those who take part."""
        return self if user.is_authenticated else self.none()

    def of(self, user, day: dt.date):
        """The groups that this person is in on that day."""
        memberships = apps.get_model("governance", "Membership").objects.on(day)
        return self.on(day).filter(pk__in=memberships.filter(user=user).values("group"))

    def for_page(self):
        return self.prefetch_related("seats", "memberships__organisation", "memberships__user")


class MembershipQuerySet(LastingQuerySet):
    def visible_to(self, user):
        return self.select_related("group") if user.is_authenticated else self.none()


class SeatQuerySet(QuerySet):
    def visible_to(self, user):
        return self.select_related("group") if user.is_authenticated else self.none()

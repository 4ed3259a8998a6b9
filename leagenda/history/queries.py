"""Finding what happened."""

import datetime as dt
from functools import cache

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils import timezone


class GuardedQuerySet(QuerySet):
    """What only those who guard privacy see."""

    def visible_to(self, user):
        return self if user.is_authenticated and user.guards_privacy else self.none()


class EventQuerySet(QuerySet):
    def visible_to(self, user):
        """What happened to things of which one may see the whole that they belong to.

        A model says with `has_story` that it is such a whole. The privacy officer sees everything;
        what belongs to nothing is seen by nobody else.
        """
        if not user.is_authenticated:
            return self.none()
        if sees_everything(user):
            return self
        seen = Q(pk=None)
        for model in wholes():
            label, keys = model._meta.label_lower, keys_seen_by(user, model)
            seen |= Q(scope_kind=label, scope_id__in=keys)
        return self.filter(seen)

    def about(self, thing):
        """What happened to one thing."""
        return self.filter(subject_kind=thing._meta.label_lower, subject_id=str(thing.pk))

    def within(self, scope):
        """What happened to anything that belongs to `scope` (a year agenda)."""
        return self.filter(scope_kind=scope._meta.label_lower, scope_id=str(scope.pk))

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
        return self.filter(scope_kind=scope._meta.label_lower, scope_id=str(scope.pk))

    def open(self):
        """What was removed and not put back."""
        return self.filter(restored_at=None)

    def for_page(self):
        return self.select_related("removed_by")


class ConsultationQuerySet(QuerySet):
    def visible_to(self, user):
        """The privacy officer watches over who looks."""
        return self if user.is_authenticated and sees_everything(user) else self.none()

    def for_page(self):
        return self.select_related("by")


class VerificationQuerySet(QuerySet):
    def visible_to(self, user):
        """It tells nothing about anybody; who keeps the program running may see it too."""
        return self if user.is_authenticated and may_verify(user) else self.none()

    def for_page(self):
        return self.select_related("verified_by")


def may_verify(user) -> bool:
    return user.holds(user.Role.PRIVACY_OFFICER, user.Role.ADMINISTRATOR)


def sees_everything(user) -> bool:
    return user.holds(user.Role.PRIVACY_OFFICER)


@cache
def wholes() -> list:
    return [model for model in apps.get_models() if getattr(model, "has_story", False)]


def keys_seen_by(user, model) -> list[str]:
    """As text, like events keep them; few, for there are few wholes."""
    return [str(pk) for pk in model.objects.visible_to(user).values_list("pk", flat=True)]

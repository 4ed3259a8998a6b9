"""Finding the documents on their way in."""

import datetime as dt

from django.db.models import QuerySet
from django.utils import timezone

KEPT = dt.timedelta(days=30)
HEAVY = ("raw", "document", "proposal", "returned")


class ReadingQuerySet(QuerySet):
    def visible_to(self, user):
        """A document on its way in is seen by who brought it and by who keeps the agenda."""
        if not user.is_authenticated:
            return self.none()
        return self if user.keeps_the_agenda else self.filter(uploaded_by=user)

    def unfinished(self):
        """Not confirmed yet; refused ones too, until somebody has seen why."""
        return self.filter(confirmed_at=None)

    def underway(self):
        """Still to be read, or being read."""
        return self.filter(read_at=None)

    def too_old(self):
        """Unfinished for so long that what stands in it should not be kept any more."""
        return self.unfinished().filter(uploaded_at__lt=timezone.now() - KEPT)

    def for_list(self):
        """Without the documents themselves, which would make a list heavy."""
        return self.select_related("uploaded_by", "edits").defer(*HEAVY)


class RegisterReadingQuerySet(QuerySet):
    def visible_to(self, user):
        """Registers are read in, and looked at, by who keeps the agenda."""
        return self if user.is_authenticated and user.keeps_the_agenda else self.none()

    def underway(self):
        """Still to be read, or being read."""
        return self.filter(read_at=None)

    def unfinished(self):
        return self.filter(confirmed_at=None)

    def too_old(self):
        """Not confirmed for so long that it should not be kept any more."""
        return self.unfinished().filter(uploaded_at__lt=timezone.now() - KEPT)

    def for_list(self):
        return self.select_related("uploaded_by", "confirmed_by").defer("raw", "publication")


class AmendmentQuerySet(QuerySet):
    def about(self, kind: str, subject: str):
        return self.filter(kind=kind, subject=subject)

    def after(self, seen: int):
        """Made since somebody saw the amendment with number `seen`."""
        return self.filter(pk__gt=seen)

    def by_others(self, user):
        return self.exclude(made_by=user).select_related("made_by")

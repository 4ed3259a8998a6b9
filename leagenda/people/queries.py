"""Finding organisations and people."""

import datetime as dt

from django.apps import apps
from django.contrib.sessions.models import Session as DjangoSession
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from leagenda.foundation.clock import now, today
from leagenda.foundation.words_in import with_words

WHERE_NAMES_STAND = ("name", "aliases__name", "sites__name", "sites__names__name", "sites__brin")


class BelongingQuerySet(QuerySet):
    """What belongs to an organisation: its other names, its sites."""

    def visible_to(self, user):
        """Whoever may know the organisation may know these."""
        return self.select_related("organisation") if user.is_authenticated else self.none()


class SiteQuerySet(BelongingQuerySet):
    def for_page(self):
        return self.select_related("organisation", "board").prefetch_related("names")


class SiteNameQuerySet(QuerySet):
    def visible_to(self, user):
        """Whoever may know the site may know what it was called."""
        return self.select_related("site") if user.is_authenticated else self.none()


class CalendarQuerySet(QuerySet):
    def visible_to(self, user):
        """On which days one works is no secret."""
        return self if user.is_authenticated else self.none()


class OrganisationQuerySet(QuerySet):
    def visible_to(self, user):
        """Who takes part is no secret among those who take part."""
        return self if user.is_authenticated else self.none()

    def named(self, words: str):
        """The organisation that goes by these words, as name or alias, whatever the capitals."""
        words = " ".join(words.split())
        return self.filter(Q(name__iexact=words) | Q(aliases__name__iexact=words)).distinct()

    def matching(self, words: str):
        """Every word occurs in a name: its own, another, or one that a site has or had."""
        return with_words(self, WHERE_NAMES_STAND, words)

    def for_page(self):
        return self.prefetch_related("aliases", "sites__names")


class PositionQuerySet(QuerySet):
    def visible_to(self, user):
        """What people are here is no secret among those who take part."""
        return self if user.is_authenticated else self.none()

    def on(self, day: dt.date):
        """Those that hold on that day; the last day counts."""
        return self.between(day, day)

    def between(self, first: dt.date, last: dt.date | None):
        """Those that hold on a day from the first through the last; without a last, ever after."""
        begun = self if last is None else self.filter(begins_on__lte=last)
        return begun.filter(Q(ends_on=None) | Q(ends_on__gte=first))


class SessionQuerySet(QuerySet):
    def visible_to(self, user):
        """One's own."""
        return self.filter(user=user) if user.is_authenticated else self.none()

    def going_on(self):
        """Those in which one is still signed in."""
        return self.filter(Exists(self._alive()))

    def over(self):
        return self.exclude(Exists(self._alive()))

    def _alive(self):
        alive = DjangoSession.objects.filter(expire_date__gt=timezone.now())
        return alive.filter(session_key=OuterRef("key"))


class PersonQuerySet(QuerySet):
    def visible_to(self, user):
        """Who takes part is no secret among those who take part."""
        return self if user.is_authenticated else self.none()

    def matching(self, words: str):
        """Every word occurs in the name."""
        return with_words(self, ("first_name", "last_name", "username"), words)

    def with_position(self, **fields):
        """Who has, had or will have a position like this."""
        positions = apps.get_model("people", "Position").objects.filter(**fields)
        return self.filter(Exists(positions.filter(user=OuterRef("pk"))))

    def taking_part(self):
        """Who can sign in today; the same as `User.takes_part`."""
        positions = apps.get_model("people", "Position").objects.on(today())
        return self.filter(Exists(positions.filter(user=OuterRef("pk"))), is_active=True)

    def gone_before(self, day):
        """Whose last position ended before `day`. Who lost their name has no positions."""
        positions = apps.get_model("people", "Position").objects.filter(user=OuterRef("pk"))
        lasting = positions.filter(Q(ends_on=None) | Q(ends_on__gte=day))
        return self.filter(Exists(positions), ~Exists(lasting))

    def with_positions(self):
        positions = apps.get_model("people", "Position").objects.select_related("organisation")
        return self.prefetch_related(Prefetch("positions", positions))


class InvitationQuerySet(QuerySet):
    def visible_to(self, user):
        """Who is asked to take part is known to who keeps the agenda."""
        return self if user.is_authenticated and user.keeps_the_agenda else self.none()

    def unanswered(self):
        """Neither accepted nor withdrawn; some are too old."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def open(self):
        """Those whose link still works."""
        return self.unanswered().filter(sent_at__gt=now() - dt.timedelta(days=14))

    def for_page(self):
        return self.select_related("organisation", "invited_by")

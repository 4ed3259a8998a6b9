"""The people who sign in."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

from django.contrib.auth.models import UserManager
from django.db import transaction
from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.foundation.privacy import ACCESS, OWN_CHOICE, USERS, Term
from leagenda.foundation.refusal import Refused, refuse_if
from leagenda.foundation.remembering import record
from leagenda.people.models.account import Account
from leagenda.people.models.organisation import Organisation
from leagenda.people.models.position import Position, obstacles_to_days, obstacles_to_giving
from leagenda.people.models.role import GUARDING, KEEPING, SPEAKING
from leagenda.people.models.role import Role as EveryRole
from leagenda.people.queries import PersonQuerySet
from leagenda.ui.dates import day_in_words


class Accounts(UserManager.from_queryset(PersonQuerySet)):  # type: ignore[misc]
    use_in_migrations = False

    @transaction.atomic
    def create_superuser(self, username, email=None, password=None, **fields):
        """The first account of an installation: an administrator, who invites everybody else."""
        user = super().create_superuser(username, email, password, **fields)
        position = user.positions.create(role=EveryRole.ADMINISTRATOR)
        record("appointed", position, by=None)
        return user


class User(Account):
    """Somebody who takes part. What they may do follows from the positions they hold today."""

    Role = EveryRole

    objects = Accounts()  # type: ignore[misc]

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")

    class Privacy:
        personal = {"username", "first_name", "last_name", "email"}
        secret = {"password"}
        purpose = ACCESS
        concerned = USERS
        retention = Term(
            years=2,
            after="gone_before",
            since=_("de laatste dag van de laatste functie"),
            source=OWN_CHOICE,
        )

    def __str__(self):
        return self.get_full_name() or self.username

    def get_absolute_url(self):
        return reverse("people:show_person", args=[self.pk])

    # ── positions ────────────────────────────────────────────────────────────

    @cached_property
    def held(self) -> list[Position]:
        """The positions of today, the weightiest first: asked once for each user object."""
        whole = Position.objects.select_related("organisation")
        prefetch_related_objects([self], Prefetch("positions", whole))
        found = [one for one in self.positions.all() if one.is_on(today())]
        return sorted(found, key=lambda one: EveryRole(one.role).weight)

    def forget_positions(self) -> None:
        """After a change: the next question is asked of the database again."""
        self.__dict__.pop("held", None)
        getattr(self, "_prefetched_objects_cache", {}).pop("positions", None)

    @property
    def takes_part(self) -> bool:
        """Whether this person can sign in today."""
        return self.is_active and bool(self.held)

    def holds(self, *roles: str) -> bool:
        """Whether one of these is a role of this person today."""
        return any(one.role in roles for one in self.held)

    @property
    def keeps_the_agenda(self) -> bool:
        """Writes any part of any agenda: the policy officer, and the administrator for help."""
        return self.holds(*KEEPING)

    @property
    def guards_privacy(self) -> bool:
        """Answers access requests, and destroys what is over its term."""
        return self.holds(*GUARDING)

    @property
    def role(self) -> str:
        """The weightiest role of today; empty for who takes no part."""
        return self.held[0].role if self.held else ""

    def get_role_display(self) -> str:
        return self.held[0].get_role_display() if self.held else ""

    @property
    def organisation(self) -> Organisation | None:
        """The one that belongs to the weightiest position that has one."""
        return next((one.organisation for one in self.held if one.organisation), None)

    @property
    def organisations(self) -> list[Organisation]:
        """Every one that this person belongs to today."""
        return list({one.organisation: None for one in self.held if one.organisation})

    @property
    def spoken_for(self) -> set[int]:
        """The keys of the organisations for which this person may tell how it stands."""
        speaking = [one for one in self.held if one.role in SPEAKING]
        return {one.organisation_id for one in speaking if one.organisation_id is not None}

    # ── verbs ────────────────────────────────────────────────────────────────

    def obstacles_to_appointing(
        self,
        role: str,
        organisation: Organisation | None,
        begins_on: dt.date,
        ends_on: dt.date | None,
        by: "User",
    ) -> Iterator[str]:
        yield from obstacles_to_giving(role, by)
        yield from obstacles_to_days(begins_on, ends_on)
        same = self.positions.filter(role=role, organisation=organisation)
        if same.between(begins_on, ends_on).exists():
            words = {"who": self, "role": EveryRole(role).label}
            yield _g("%(who)s is in die tijd al %(role)s. Wijzig die functie.") % words

    @transaction.atomic
    def appoint(
        self,
        role: str,
        *,
        by: "User",
        organisation: Organisation | None = None,
        begins_on: dt.date | None = None,
        ends_on: dt.date | None = None,
        note: str = "",
    ) -> Position:
        """Give this person a position, from today unless another first day is said."""
        first = begins_on or today()
        refuse_if(self.obstacles_to_appointing(role, organisation, first, ends_on, by))
        position = self.positions.create(
            role=role, organisation=organisation, begins_on=first, ends_on=ends_on, note=note
        )
        self.forget_positions()
        record("appointed", position, by=by, new={"who": str(self), "begins_on": str(first)})
        return position

    def obstacles_to_leaving(self, on: dt.date, by: "User") -> Iterator[str]:
        for position in self.positions.between(on, None):
            if position.begins_on <= on:
                yield from position.obstacles_to_ending(on, by)

    @transaction.atomic
    def leave(self, on: dt.date, *, by: "User") -> None:
        """Let `on` be the last day of everything; what would begin later does not begin."""
        refuse_if(dict.fromkeys(self.obstacles_to_leaving(on, by)))
        for position in self.positions.between(on, None):
            if position.begins_on > on:
                record("removed", position, by=by)
                position.delete()
            else:
                position.end(on, by=by)
        self.forget_positions()

    @property
    def standing(self) -> tuple[str, str]:
        """(tone of a badge, word): takes part, leaves on a day, left, or has yet to begin."""
        lasts = [one.ends_on for one in self.held]
        if not lasts:
            begun = any(one.begins_on <= today() for one in self.positions.all())
            return ("neutral", _g("vertrokken")) if begun else ("info", _g("begint later"))
        if all(lasts):
            last = max(day for day in lasts if day)
            return "warning", _g("vertrekt op %s") % day_in_words(last)
        return "success", _g("actief")

    def knows_address_of(self, other: "User") -> bool:
        """Addresses are for who keeps the agenda, for colleagues, and one's own."""
        shared = set(self.organisations) & set(other.organisations)
        return self.keeps_the_agenda or self == other or bool(shared)

    @classmethod
    def wipe(cls, users, certificate, *, by: "User") -> int:
        """Make people who left long ago nameless; what they did stays, under a number."""
        return sum(user.lose_name(by=by) for user in users)

    @transaction.atomic
    def lose_name(self, *, by: "User") -> int:
        """Become "Voormalig contactpersoon 12", who signs in no more. Says 1: how many it was.

        Refuses who still takes part.
        """
        if self.takes_part:
            raise Refused([_g("%s doet nog mee. Beëindig eerst de functies.") % self])
        last = self.positions.order_by("-ends_on").first()
        words = {"role": last.get_role_display() if last else _g("gebruiker"), "number": self.pk}
        self.first_name, self.last_name = "", _g("Voormalig %(role)s %(number)d") % words
        self.username, self.email = f"voormalig-{self.pk}", ""
        self.is_active, self.last_login = False, None
        self.set_unusable_password()
        self.save()
        self.positions.all().delete()
        record("lost_name", self, by=by)
        return 1

    @classmethod
    def demo_guests(cls):
        """Whom one can be in the demo, the keeper of the agenda first."""
        return cls.objects.taking_part().with_positions().order_by("pk")

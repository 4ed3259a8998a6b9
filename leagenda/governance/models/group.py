"""Groups: who consults about the agenda, in which order, from when to when."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import refuse_if
from leagenda.governance.queries import GroupQuerySet
from leagenda.history.models import Event
from leagenda.people.models import User
from leagenda.ui.dates import day_in_words

if TYPE_CHECKING:
    from leagenda.governance.models.membership import Membership, Seat

A_DAY = dt.timedelta(days=1)


class Group(models.Model):
    """People who consult together. It holds from a first day through a last one."""

    class Kind(models.TextChoices):
        STEERING = "steering", _("stuurgroep")
        DIRECTING = "directing", _("regiegroep")
        WORKING = "working", _("werkgroep")
        SUB_WORKING = "sub_working", _("subwerkgroep")

    name = models.CharField(_("naam"), max_length=120)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.WORKING)
    assignment = models.TextField(_("opdracht"), blank=True)
    within = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sub_groups",
        verbose_name=_("onder"),
    )
    begins_on = models.DateField(_("vanaf"), default=today)
    ends_on = models.DateField(_("tot en met"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_from",
        verbose_name=_("opgegaan in"),
    )

    objects = GroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("groep")
        verbose_name_plural = _("groepen")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                condition=Q(ends_on=None),
                name="group_has_its_own_name",
                violation_error_message=_("Er is al een groep met deze naam."),
            ),
            models.CheckConstraint(
                name="group_ends_after_it_begins",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")),
                violation_error_message=_("De laatste dag ligt vóór de eerste."),
            ),
        ]

    class Privacy:
        plain = {"name", "kind", "assignment"}

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("governance:show_group", args=[self.pk])

    @property
    def rank(self) -> int:
        """The steering group stands first."""
        return list(self.Kind).index(self.Kind(self.kind))

    @property
    def lineage(self) -> list["Group"]:
        """The group and every group that went on in it, directly or through others."""
        return [self, *(one for earlier in self.merged_from.all() for one in earlier.lineage)]

    # ── who may, who is in it ────────────────────────────────────────────────

    def has_ended(self, day: dt.date) -> bool:
        return self.ends_on is not None and self.ends_on < day

    def may_be_kept_by(self, user: User) -> bool:
        """Who says who is in it: who keeps the agenda, and its own chair and secretary."""
        if user.keeps_the_agenda:
            return True
        running = self.memberships.on(today()).filter(user=user)
        return running.filter(role__in=["chair", "secretary"]).exists()

    @cached_property
    def members(self) -> list["Membership"]:
        """Who is in it today, the chair first; no query when fetched `for_page`."""
        running = [one for one in self.memberships.all() if one.is_on(today())]
        return sorted(running, key=lambda one: (one.rank, str(one)))

    @cached_property
    def earlier_members(self) -> list["Membership"]:
        """Who was in it, the last to leave first."""
        ended = [one for one in self.memberships.all() if one.has_ended(today())]
        return sorted(ended, key=lambda one: one.ends_on or today(), reverse=True)

    @cached_property
    def vacancies(self) -> list["Seat"]:
        """The seats that nobody fills today; none once the group has ended."""
        if self.has_ended(today()):
            return []
        filled = {one.seat_id for one in self.members}
        return [seat for seat in self.seats.all() if seat.pk not in filled]

    # ── verbs ────────────────────────────────────────────────────────────────

    @transaction.atomic
    def keep(self, *, by: User) -> "Group":
        """Store it, new or changed. Refuses a name that is taken, and a place within itself."""
        refuse_if([*obstacles_to_groups(by), *self.obstacles_to_name(), *self.obstacles_to_place()])
        old = Group.objects.filter(pk=self.pk).first()
        self.full_clean()
        self.save()
        verb = "changed" if old else "added"
        Event.record(verb, self, by=by, old=old.told() if old else None, new=self.told())
        return self

    def told(self) -> dict[str, str]:
        return {
            "name": self.name,
            "kind": str(self.get_kind_display()),
            "assignment": self.assignment,
            "within": str(self.within or ""),
        }

    def obstacles_to_name(self) -> Iterator[str]:
        """A name is free again once the group that had it has ended."""
        others = Group.objects.filter(ends_on=None, name__iexact=self.name).exclude(pk=self.pk)
        if self.ends_on is None and others.exists():
            yield _g("Er is al een groep met deze naam. Kies een andere.")

    def obstacles_to_place(self) -> Iterator[str]:
        """Above a group stand others, never the group itself."""
        above, seen = self.within, set()
        while above is not None and above.pk not in seen:
            if above.pk == self.pk:
                yield _g("%s kan niet onder zichzelf staan. Kies een andere groep.") % self.name
                return
            seen.add(above.pk)
            above = above.within

    def obstacles_to_ending(self, on: dt.date, by: User) -> Iterator[str]:
        """`on` is the last day."""
        yield from obstacles_to_groups(by)
        if self.ends_on:
            yield _g("%(group)s eindigt al op %(day)s.") % {
                "group": self.name,
                "day": day_in_words(self.ends_on),
            }
        if on < self.begins_on:
            yield _g("De laatste dag ligt vóór de eerste, %s.") % day_in_words(self.begins_on)

    @transaction.atomic
    def end(self, on: dt.date, *, by: User) -> None:
        """Let `on` be its last day, and that of its members and of the groups under it."""
        refuse_if(self.obstacles_to_ending(on, by))
        self._end(on, by)
        for below in self.sub_groups.filter(ends_on=None):
            below.end(max(on, below.begins_on), by=by)

    def _end(self, on: dt.date, by: User) -> None:
        self.ends_on = on
        self.save(update_fields=["ends_on", "merged_into"])
        for one in self.memberships.filter(ends_on=None):
            one.ends_on = max(on, one.begins_on)
            one.save(update_fields=["ends_on"])
        new = {"ends_on": on.isoformat()}
        if self.merged_into:
            new["merged_into"] = str(self.merged_into)
        Event.record("ended", self, by=by, new=new)

    def obstacles_to_merging(self, other: "Group", on: dt.date, by: User) -> Iterator[str]:
        yield from self.obstacles_to_ending(on, by)
        if other == self:
            yield _g("Kies een andere groep om %s in op te laten gaan.") % self.name
        elif other.has_ended(on + A_DAY):
            yield _g("%s bestaat dan niet meer. Kies een groep die doorgaat.") % other

    @transaction.atomic
    def merge_into(self, other: "Group", on: dt.date, *, by: User) -> None:
        """Go on within `other` from the day after `on`. Members go along; both keep their past."""
        refuse_if(self.obstacles_to_merging(other, on, by))
        movers = list(self.memberships.filter(ends_on=None))
        self.sub_groups.update(within=other)
        self.merged_into = other
        self._end(on, by)
        there = {one.identity for one in other.memberships.filter(ends_on=None)}
        for one in movers:
            if one.identity not in there:
                one.go_along(other, on + A_DAY, by=by)

    @property
    def standing(self) -> "Group":
        """The group that it is now: itself, or what it went on in."""
        group = self
        while group.merged_into is not None:
            group = group.merged_into
        return group


def obstacles_to_groups(by: User) -> list[str]:
    """Which groups there are is decided by who keeps the agenda."""
    if by.keeps_the_agenda:
        return []
    return [_g("Groepen maken en wijzigen doet de beleidsmedewerker.")]

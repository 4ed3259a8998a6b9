"""Who is in a group, as what and for whom; and which seats the group should have."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.foundation.privacy import AGENDA, OWN_CHOICE, PARTNERS, Term
from leagenda.foundation.refusal import refuse_if
from leagenda.governance.models.group import Group
from leagenda.governance.queries import MembershipQuerySet, SeatQuerySet
from leagenda.history.models import Event
from leagenda.people.models import Organisation
from leagenda.ui.dates import day_in_words

if TYPE_CHECKING:
    from leagenda.people.models import User


class Seat(models.Model):
    """A place that the composition of a group prescribes: "kinderopvang", "JGZ"."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="seats", verbose_name=_("groep"))
    name = models.CharField(_("voor wie"), max_length=120)

    objects = SeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("zetel")
        verbose_name_plural = _("zetels")
        ordering = ["pk"]

    class Privacy:
        plain = {"name"}

    def __str__(self):
        return self.name

    @transaction.atomic
    def prescribe(self, *, by: "User") -> "Seat":
        """Add it to the composition of its group."""
        refuse_if(obstacles_to_members(self.group, by))
        self.full_clean()
        self.save(force_insert=True)
        Event.record("prescribed", self.group, by=by, new={"seat": self.name})
        return self

    @transaction.atomic
    def drop(self, *, by: "User") -> None:
        """The composition asks for it no longer; whoever filled it stays a member."""
        refuse_if(obstacles_to_members(self.group, by))
        Event.record("dropped", self.group, by=by, old={"seat": self.name})
        self.delete()


class Membership(models.Model):
    """Somebody in a group, from a first day through a last one. It ends; it is not deleted."""

    class Role(models.TextChoices):
        CHAIR = "chair", _("voorzitter")
        SECRETARY = "secretary", _("secretaris")
        LEAD = "lead", _("trekker")
        MEMBER = "member", _("lid")

    group = models.ForeignKey(
        Group, models.CASCADE, related_name="memberships", verbose_name=_("groep")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("wie"),
    )
    name = models.CharField(_("naam"), max_length=120, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("namens"),
    )
    role = models.CharField(_("rol"), max_length=20, choices=Role, default=Role.MEMBER)
    seat = models.ForeignKey(
        Seat,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("vult de zetel"),
    )
    begins_on = models.DateField(_("vanaf"), default=today)
    ends_on = models.DateField(_("tot en met"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("lidmaatschap")
        verbose_name_plural = _("lidmaatschappen")
        ordering = ["begins_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="membership_is_somebodys",
                condition=Q(user__isnull=False) | ~Q(name=""),
                violation_error_message=_("Kies iemand, of schrijf een naam op."),
            ),
            models.CheckConstraint(
                name="membership_ends_after_it_begins",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")),
                violation_error_message=_("De laatste dag ligt vóór de eerste."),
            ),
        ]

    class Privacy:
        personal = {"user", "name", "role"}
        purpose = AGENDA
        concerned = PARTNERS
        retention = Term(years=7, after="ends_on", since=_("de laatste dag"), source=OWN_CHOICE)

    def __str__(self):
        return str(self.user) if self.user else self.name

    @property
    def rank(self) -> int:
        """The chair stands first."""
        return list(self.Role).index(self.Role(self.role))

    @property
    def identity(self) -> tuple[int | None, str]:
        """Who it is, whether with an account or by name."""
        return (self.user_id, "" if self.user_id else self.name.casefold())

    def is_on(self, day: dt.date) -> bool:
        """Whether it holds that day; the same as `MembershipQuerySet.on`."""
        return self.begins_on <= day <= (self.ends_on or day)

    def has_ended(self, day: dt.date) -> bool:
        return self.ends_on is not None and self.ends_on < day

    # ── verbs ────────────────────────────────────────────────────────────────

    def obstacles_to_joining(self, by: "User") -> Iterator[str]:
        yield from obstacles_to_members(self.group, by)
        if self.group.has_ended(self.begins_on):
            yield _g("%(group)s bestaat dan niet meer; de laatste dag was %(day)s.") % {
                "group": self.group,
                "day": day_in_words(self.group.ends_on),
            }
        if self.identity in {one.identity for one in self.group.memberships.filter(ends_on=None)}:
            yield _g("%(who)s zit al in %(group)s.") % {"who": self, "group": self.group}
        if self.seat and self.seat.memberships.filter(ends_on=None).exists():
            yield _g("De zetel “%s” is al gevuld. Kies een andere, of geen.") % self.seat

    @transaction.atomic
    def join(self, *, by: "User") -> "Membership":
        """Become a member of its group. Refuses who is in it already, and a seat that is filled."""
        Group.objects.select_for_update().get(pk=self.group_id)
        refuse_if(self.obstacles_to_joining(by))
        self.full_clean()
        self.save(force_insert=True)
        self.record_joining(by)
        return self

    def go_along(self, group: Group, first_day: dt.date, *, by: "User") -> "Membership":
        """The same member in the group that this one's group went on in; seats stay behind."""
        moved = Membership(
            group=group,
            user=self.user,
            name=self.name,
            organisation=self.organisation,
            role=self.Role.MEMBER if self.role == self.Role.CHAIR else self.role,
            begins_on=first_day,
        )
        moved.save(force_insert=True)
        moved.record_joining(by)
        return moved

    def record_joining(self, by: "User") -> None:
        new = {"member": str(self), "role": str(self.get_role_display())}
        Event.record("joined", self.group, by=by, new=new)

    def obstacles_to_leaving(self, on: dt.date, by: "User") -> Iterator[str]:
        """`on` is the last day."""
        yield from obstacles_to_members(self.group, by)
        if on < self.begins_on:
            yield _g("De laatste dag ligt vóór de eerste, %s.") % day_in_words(self.begins_on)

    @transaction.atomic
    def leave(self, on: dt.date, *, by: "User") -> None:
        """Let `on` be the last day; the seat is vacant from the day after."""
        refuse_if(self.obstacles_to_leaving(on, by))
        self.ends_on = on
        self.save(update_fields=["ends_on"])
        new = {"member": str(self), "ends_on": on.isoformat()}
        Event.record("left", self.group, by=by, new=new)


def obstacles_to_members(group: Group, by: "User") -> list[str]:
    if group.may_be_kept_by(by):
        return []
    return [_g("De leden wijzigen de voorzitter, de secretaris of de beleidsmedewerker.")]

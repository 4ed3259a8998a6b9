"""Positions: who takes part, in which role, for whom, from when to when."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.foundation.privacy import ACCESS, OWN_CHOICE, USERS, AsLongAs
from leagenda.foundation.refusal import refuse_if
from leagenda.foundation.remembering import record
from leagenda.people.models.organisation import Organisation
from leagenda.people.models.role import GUARDED, INDISPENSABLE, Role
from leagenda.people.queries import PositionQuerySet
from leagenda.ui.dates import day_in_words

if TYPE_CHECKING:
    from leagenda.people.models.user import User

A_DAY = dt.timedelta(days=1)


class Position(models.Model):
    """What somebody is here, perhaps for an organisation, from a first day through a last day.

    Both days count: who ends on 31 December signs in on 31 December and no longer on 1 January.
    Without a last day it goes on. It ends; it is not deleted.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="positions",
        verbose_name=_("wie"),
    )
    role = models.CharField(_("rol"), max_length=20, choices=Role)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        verbose_name=_("organisatie"),
    )
    begins_on = models.DateField(_("vanaf"), default=today)
    ends_on = models.DateField(_("tot en met"), null=True, blank=True)
    note = models.CharField(_("opmerking"), max_length=200, blank=True)

    objects = PositionQuerySet.as_manager()

    class Meta:
        verbose_name = _("functie")
        verbose_name_plural = _("functies")
        ordering = ["begins_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="position_ends_after_it_begins",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")),
                violation_error_message=_("De laatste dag ligt vóór de eerste."),
            )
        ]

    class Privacy:
        personal = {"user", "role", "note"}
        purpose = ACCESS
        concerned = USERS
        retention = AsLongAs(_("iemand met naam bekend is"), source=OWN_CHOICE)
        whose = {"note": "user"}

    def __str__(self):
        if self.organisation is None:
            return self.get_role_display()
        return f"{self.get_role_display()}, {self.organisation}"

    def get_absolute_url(self):
        return reverse("people:show_person", args=[self.user_id])

    def is_on(self, day: dt.date) -> bool:
        """Whether it holds that day; the same as `PositionQuerySet.on`."""
        return self.begins_on <= day <= (self.ends_on or day)

    # ── verbs ────────────────────────────────────────────────────────────────

    def obstacles_to_ending(self, on: dt.date, by: "User") -> list[str]:
        """`on` is the last day. Somebody must stay who can bring people in and keep the agenda."""
        return [
            *obstacles_to_giving(self.role, by),
            *obstacles_to_days(self.begins_on, on),
            *self.obstacles_to_missing(on),
        ]

    def obstacles_to_missing(self, on: dt.date) -> Iterator[str]:
        if self.role not in INDISPENSABLE or not self.is_on(max(on + A_DAY, today())):
            return
        others = Position.objects.filter(role=self.role, user__is_active=True)
        others = others.exclude(user=self.user).on(max(on + A_DAY, today()))
        if not others.exists():
            words = {"who": self.user, "role": self.get_role_display()}
            yield (
                _g("Na %(who)s is er geen %(role)s meer. Wijs eerst iemand aan die dit overneemt.")
                % words
            )

    @transaction.atomic
    def end(self, on: dt.date, *, by: "User") -> None:
        """Let `on` be its last day."""
        refuse_if(self.obstacles_to_ending(on, by))
        self._end(on, by, verb="ended")

    @transaction.atomic
    def go_on(self, *, by: "User") -> None:
        """Take the last day away again."""
        refuse_if(obstacles_to_giving(self.role, by))
        self._end(None, by, verb="resumed")

    def _end(self, on: dt.date | None, by: "User", verb: str) -> None:
        old, self.ends_on = self.ends_on, on
        self.save(update_fields=["ends_on"])
        self.user.forget_positions()
        days = {"old": {"ends_on": str(old or "")}, "new": {"ends_on": str(on or "")}}
        record(verb, self, by=by, **days)


def obstacles_to_bringing_in(by: "User") -> list[str]:
    """Who takes part is decided by who keeps the agenda."""
    if by.keeps_the_agenda:
        return []
    return [_g("Mensen uitnodigen en functies geven doet de beleidsmedewerker of de beheerder.")]


def obstacles_to_giving(role: str, by: "User") -> list[str]:
    """Some roles open more than the agenda; those are given, and taken, by an administrator."""
    if reasons := obstacles_to_bringing_in(by):
        return reasons
    if role in GUARDED and not by.holds(Role.ADMINISTRATOR):
        return [_g("De functie van %s geeft alleen een beheerder.") % Role(role).label]
    return []


def obstacles_to_days(begins_on: dt.date, ends_on: dt.date | None) -> Iterator[str]:
    if ends_on is not None and ends_on < begins_on:
        yield _g("De laatste dag (%(last)s) ligt vóór de eerste (%(first)s).") % {
            "first": day_in_words(begins_on),
            "last": day_in_words(ends_on),
        }

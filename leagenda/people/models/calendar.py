"""On which days one works: calendars of our own, and the school holidays as they are published."""

import datetime as dt
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import refuse_if
from leagenda.foundation.remembering import record, remove
from leagenda.foundation.working_days import Span, WorkingDays, days_after
from leagenda.people.models.changes import changed_values
from leagenda.people.queries import CalendarQuerySet
from leagenda.people.rules import obstacles_to_closing

if TYPE_CHECKING:
    from leagenda.people.models.user import User

ONE_DAY = dt.timedelta(days=1)


class Region(models.TextChoices):
    """The regions in which the school holidays are spread."""

    NORTH = "north", _("noord")
    MIDDLE = "middle", _("midden")
    SOUTH = "south", _("zuid")
    EVERYWHERE = "everywhere", _("heel Nederland")


class Calendar(models.Model):
    """A named calendar: the legal holidays, with what is different at one place."""

    name = models.CharField(_("naam"), max_length=80)
    region = models.CharField(
        _("vakantieregio"),
        max_length=10,
        choices=[one for one in Region.choices if one[0] != Region.EVERYWHERE],
        default=Region.MIDDLE,
    )
    good_friday = models.BooleanField(_("Goede Vrijdag is vrij"), default=True)
    liberation_day = models.BooleanField(_("5 mei is elk jaar vrij"), default=True)

    objects = CalendarQuerySet.as_manager()

    class Meta:
        verbose_name = _("kalender")
        verbose_name_plural = _("kalenders")
        ordering = ["pk"]

    class Privacy:
        plain = {"name", "region"}

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("people:show_calendar")

    @staticmethod
    def obstacles_to_keeping(by: "User") -> list[str]:
        return obstacles_to_keeping(by)

    @classmethod
    def usual(cls) -> "Calendar":
        """The calendar by which the LEA reckons; the law alone until somebody changes anything."""
        return cls.objects.first() or cls(name=_g("Gemeente"))

    def working_days(self, *, in_school_holidays: bool) -> WorkingDays:
        """Which days count. Every promise says for itself whether school holidays do."""
        closures = list(self.closures.all()) if self.pk else []
        return WorkingDays(
            closed={day: one.name for one in closures for day in one.days()},
            holidays=() if in_school_holidays else tuple(self.school_holidays()),
            good_friday=self.good_friday,
            liberation_day=self.liberation_day,
        )

    def school_holidays(self) -> list[Span]:
        """The school holidays of this region, in order."""
        found = SchoolHoliday.objects.filter(region__in=[self.region, Region.EVERYWHERE])
        return [Span(one.first_day, one.last_day, one.name) for one in found]

    @transaction.atomic
    def change(self, *, by: "User", **said) -> None:
        """Another name or region, or whether Good Friday and 5 May are free."""
        refuse_if(obstacles_to_keeping(by))
        kept = Calendar.usual()
        old, new = changed_values(kept, said)
        for name, value in said.items():
            setattr(kept, name, value)
        kept.full_clean()
        kept.save()
        if new:
            record("changed", kept, by=by, scope=kept, old=old, new=new)

    @transaction.atomic
    def close(self, first_day, last_day, name: str, *, kind: str, by: "User") -> "Closure":
        """From the first up to and including the last day nobody works here."""
        refuse_if([*obstacles_to_keeping(by), *obstacles_to_closing(first_day, last_day)])
        if self.pk is None:
            self.save()
        closure = Closure(
            calendar=self, first_day=first_day, last_day=last_day, name=name, kind=kind
        )
        closure.full_clean()
        closure.save()
        record("added", closure, by=by, scope=self)
        return closure


class Closure(models.Model):
    """Days on which nobody works at one place, beside the legal holidays."""

    class Kind(models.TextChoices):
        LOCAL = "local", _("eigen sluiting")
        DECREE = "decree", _("bij besluit gelijkgesteld met een feestdag")

    calendar = models.ForeignKey(
        Calendar, models.CASCADE, related_name="closures", verbose_name=_("kalender")
    )
    first_day = models.DateField(_("eerste dag"))
    last_day = models.DateField(_("laatste dag"))
    name = models.CharField(_("omschrijving"), max_length=80)
    kind = models.CharField(_("soort"), max_length=10, choices=Kind, default=Kind.LOCAL)

    objects = CalendarQuerySet.as_manager()

    class Meta:
        verbose_name = _("sluiting")
        verbose_name_plural = _("sluitingen")
        ordering = ["first_day", "pk"]
        constraints = [
            models.CheckConstraint(
                name="closure_ends_after_it_begins",
                condition=models.Q(last_day__gte=models.F("first_day")),
                violation_error_message=_("De laatste dag ligt vóór de eerste dag."),
            )
        ]

    class Privacy:
        plain = {"name", "kind"}

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.calendar.get_absolute_url()

    def days(self):
        return days_after(self.first_day - ONE_DAY, self.last_day)

    @transaction.atomic
    def remove(self, *, by: "User"):
        """Days as usual again; gives the removal."""
        refuse_if(obstacles_to_keeping(by))
        return remove(self, scope=self.calendar, by=by)


class SchoolHoliday(models.Model):
    """One holiday of one region, as published by the Rijksoverheid."""

    school_year = models.PositiveSmallIntegerField(_("schooljaar begint in"))
    region = models.CharField(_("vakantieregio"), max_length=10, choices=Region)
    name = models.CharField(_("naam"), max_length=60)
    first_day = models.DateField(_("eerste dag"))
    last_day = models.DateField(_("laatste dag"))
    is_compulsory = models.BooleanField(_("verplichte data"), default=False)

    objects = CalendarQuerySet.as_manager()

    class Meta:
        verbose_name = _("schoolvakantie")
        verbose_name_plural = _("schoolvakanties")
        ordering = ["first_day", "region"]
        constraints = [
            models.UniqueConstraint(
                fields=["school_year", "region", "name"], name="school_holiday_once_a_year"
            ),
            models.CheckConstraint(
                name="school_holiday_ends_after_it_begins",
                condition=models.Q(last_day__gte=models.F("first_day")),
            ),
        ]

    class Privacy:
        plain = {"region", "name"}

    def __str__(self):
        return f"{self.name} {self.school_year}-{self.school_year + 1}, {self.get_region_display()}"

    @transaction.atomic
    def keep(self, *, source: str, by: "User") -> None:
        """Take it over from a publication; dates that stood here already are replaced."""
        refuse_if(obstacles_to_keeping(by))
        self.full_clean(validate_constraints=False)
        kept = SchoolHoliday.objects.filter(
            school_year=self.school_year, region=self.region, name=self.name
        ).first()
        self.pk = kept.pk if kept else None
        self.save()
        old = {"first_day": str(kept.first_day), "last_day": str(kept.last_day)} if kept else {}
        new = {"first_day": str(self.first_day), "last_day": str(self.last_day), "source": source}
        record("changed" if kept else "added", self, by=by, old=old, new=new)


def obstacles_to_keeping(by: "User") -> list[str]:
    """Calendars are kept by who keeps the agenda."""
    if by.keeps_the_agenda:
        return []
    return [_g("U kunt de kalender bekijken. Wijzigen doet de beleidsmedewerker.")]

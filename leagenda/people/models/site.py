"""The places of organisations, as public registers know them, and the names they had."""

import datetime as dt
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import refuse_if
from leagenda.foundation.remembering import record, remove
from leagenda.people.models.changes import changed_values, in_words
from leagenda.people.models.organisation import Organisation, obstacles_to_writing
from leagenda.people.queries import SiteNameQuerySet, SiteQuerySet
from leagenda.people.rules import obstacles_to_codes, obstacles_to_period

if TYPE_CHECKING:
    from leagenda.people.models.user import User

ADDRESS = ("street", "number", "postcode", "place")


class Site(models.Model):
    """A place of an organisation with its code in a public register."""

    class Kind(models.TextChoices):
        PRIMARY = "primary", _("basisonderwijs")
        SPECIAL_PRIMARY = "special_primary", _("speciaal basisonderwijs")
        SPECIAL = "special", _("speciaal onderwijs")
        SPECIAL_SECONDARY = "special_secondary", _("voortgezet speciaal onderwijs")
        SECONDARY = "secondary", _("voortgezet onderwijs")
        VOCATIONAL = "vocational", _("mbo")
        DAY_CARE = "day_care", _("dagopvang")
        AFTER_SCHOOL = "after_school", _("buitenschoolse opvang")
        PLAYGROUP = "playgroup", _("peuterspeelzaal")

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="sites", verbose_name=_("organisatie")
    )
    board = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        limit_choices_to={"kind": Organisation.Kind.SCHOOL_BOARD},
        related_name="governed_sites",
        verbose_name=_("schoolbestuur"),
    )
    name = models.CharField(_("naam"), max_length=120)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind, blank=True)
    brin = models.CharField(_("BRIN-vestiging"), max_length=6, blank=True)
    lrk = models.CharField(_("LRK-nummer"), max_length=12, blank=True)

    street = models.CharField(_("straat"), max_length=120, blank=True)
    number = models.CharField(_("huisnummer"), max_length=20, blank=True)
    postcode = models.CharField(_("postcode"), max_length=7, blank=True)
    place = models.CharField(_("plaats"), max_length=80, blank=True)
    municipality = models.CharField(_("gemeente"), max_length=80, blank=True)
    municipality_code = models.CharField(_("gemeentecode"), max_length=4, blank=True)

    child_places = models.PositiveIntegerField(_("kindplaatsen"), null=True, blank=True)
    early_education = models.BooleanField(_("voorschoolse educatie"), default=False)
    closed_on = models.DateField(_("gesloten op"), null=True, blank=True)
    closed_source = models.CharField(_("hoe wij dat weten"), max_length=200, blank=True)

    objects = SiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("locatie")
        verbose_name_plural = _("locaties")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["brin"],
                condition=~models.Q(brin=""),
                name="site_brin_is_unique",
                violation_error_message=_("Deze BRIN-vestiging staat al bij een locatie."),
            ),
            models.UniqueConstraint(
                fields=["lrk"],
                condition=~models.Q(lrk=""),
                name="site_lrk_is_unique",
                violation_error_message=_("Dit LRK-nummer staat al bij een locatie."),
            ),
        ]

    class Privacy:
        plain = {
            "name",
            "kind",
            "brin",
            "lrk",
            *ADDRESS,
            "municipality",
            "municipality_code",
            "closed_source",
        }

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("people:show_site", args=[self.pk])

    # ── how it stands ────────────────────────────────────────────────────────

    @property
    def address(self) -> str:
        """Leenkamp 15, 2264 KW Leidschendam; only what is known."""
        street = f"{self.street} {self.number}".strip()
        place = f"{self.postcode} {self.place}".strip()
        return ", ".join(part for part in (street, place) if part)

    def is_closed(self, on: dt.date) -> bool:
        """Closed since the day `closed_on`; a day to come is not closed yet."""
        return self.closed_on is not None and self.closed_on <= on

    def clean(self):
        """The codes are those of the public registers."""
        if reasons := list(obstacles_to_codes(self.brin, self.lrk)):
            raise ValidationError(dict(reasons))

    # ── changing it ──────────────────────────────────────────────────────────

    @transaction.atomic
    def keep(self, *, source: str = "", by: "User") -> "Site":
        """Store it, new or changed; a name it had before stays known.

        `source` says how we know, when it was not somebody of us who said so.
        """
        refuse_if(obstacles_to_writing(by))
        self.full_clean()
        if self._state.adding:
            self.save(force_insert=True)
            record("added", self, by=by, scope=self.organisation, new=from_where(source))
        else:
            self.keep_changes(source, by)
        return self

    def keep_changes(self, source: str, by: "User") -> None:
        kept = Site.objects.select_for_update().get(pk=self.pk)
        fields = [one.name for one in self._meta.concrete_fields if not one.primary_key]
        old, new = changed_values(kept, {name: getattr(self, name) for name in fields})
        if not new:
            return
        self.save(update_fields=list(new))
        if "name" in new:
            self.remember_name(kept.name, source)
        new = in_words(new) | from_where(source)
        record("changed", self, by=by, scope=self.organisation, old=in_words(old), new=new)

    def remember_name(self, name: str, source: str) -> None:
        """The name it had until now, unless that stands there already, or is only spelt anew."""
        if name.casefold() == self.name.casefold():
            return
        if not self.names.filter(name__iexact=name).exists():
            self.names.create(name=name, source=source)
        if self.is_the_whole_organisation:
            self.organisation.also_called(name)

    @property
    def is_the_whole_organisation(self) -> bool:
        """A school with one site: who names the one means the other."""
        return self.organisation.sites.count() == 1

    @transaction.atomic
    def rename(self, name: str, *, since: dt.date | None = None, source: str, by: "User") -> None:
        """Give it another name from a day on, when the day is known; the earlier one stays known.

        A school that went by the same name as its only site gets the new name too.
        """
        before = self.name
        self.name = name
        self.keep(source=source, by=by)
        if since:
            last_day = since - dt.timedelta(days=1)
            self.names.filter(name__iexact=before).update(ends_on=last_day)
        whole = self.organisation
        if whole.name == before and self.is_the_whole_organisation:
            whole.aliases.filter(name__iexact=name).delete()
            whole.change(name=name, kind=whole.kind, board_number=whole.board_number, by=by)

    @transaction.atomic
    def was_called(self, name, *, begins_on=None, ends_on=None, source="", by) -> "SiteName":
        """Write down a name it had before, from the first up to and including the last day."""
        refuse_if([*obstacles_to_writing(by), *obstacles_to_period(begins_on, ends_on)])
        earlier = SiteName(
            site=self, name=name, begins_on=begins_on, ends_on=ends_on, source=source
        )
        earlier.full_clean()
        earlier.save()
        if self.is_the_whole_organisation:
            self.organisation.also_called(name)
        record("added", earlier, by=by, scope=self.organisation)
        return earlier

    @transaction.atomic
    def close(self, on: dt.date, *, source: str, by: "User") -> None:
        """It closed on this day; `source` says how we know."""
        self.closed_on, self.closed_source = on, source
        self.keep(by=by)

    @transaction.atomic
    def reopen(self, *, source: str, by: "User") -> None:
        self.closed_on, self.closed_source = None, ""
        self.keep(source=source, by=by)

    @transaction.atomic
    def remove(self, *, by: "User"):
        """Take it out with its earlier names; gives the removal."""
        refuse_if(obstacles_to_writing(by))
        return remove(self, scope=self.organisation, by=by)


class SiteName(models.Model):
    """A name that a site had before, as far as known from when to when."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="names", verbose_name=_("locatie"))
    name = models.CharField(_("naam"), max_length=120)
    begins_on = models.DateField(_("eerste dag"), null=True, blank=True)
    ends_on = models.DateField(_("laatste dag"), null=True, blank=True)
    source = models.CharField(_("bron"), max_length=200, blank=True)

    objects = SiteNameQuerySet.as_manager()

    class Meta:
        verbose_name = _("eerdere naam")
        verbose_name_plural = _("eerdere namen")
        ordering = ["-ends_on", "name"]
        constraints = [
            models.CheckConstraint(
                name="site_name_ends_after_it_begins",
                condition=models.Q(begins_on=None)
                | models.Q(ends_on=None)
                | models.Q(ends_on__gte=models.F("begins_on")),
                violation_error_message=_("De laatste dag ligt vóór de eerste dag."),
            )
        ]

    class Privacy:
        plain = {"name", "source"}

    def __str__(self):
        return self.name

    @transaction.atomic
    def remove(self, *, by: "User"):
        refuse_if(obstacles_to_writing(by))
        return remove(self, scope=self.site.organisation, by=by)


def from_where(source: str) -> dict[str, str]:
    return {"source": source} if source else {}


def board_with(number: str, *, by: "User") -> Organisation:
    """The school board with this number of DUO; made when it is not here yet.

    The registers print a number and no name, so the name says just that until somebody knows it.
    """
    known = Organisation.objects.filter(board_number=number).first()
    if known:
        return known
    name = _g("Schoolbestuur %s") % number
    kind = Organisation.Kind.SCHOOL_BOARD
    return Organisation(name=name, kind=kind, board_number=number).add(by=by)

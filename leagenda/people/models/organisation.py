"""Organisations: who takes part, under which names."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import refuse_if
from leagenda.foundation.remembering import record, remove
from leagenda.people.models.changes import changed_values
from leagenda.people.models.merging import move_links
from leagenda.people.queries import BelongingQuerySet, OrganisationQuerySet
from leagenda.people.rules import obstacles_to_board

if TYPE_CHECKING:
    from leagenda.people.models.user import User


class Organisation(models.Model):
    """A partner of the agenda, or a field of partners that is named as one ("PO")."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("gemeente")
        SCHOOL_BOARD = "school_board", _("schoolbestuur")
        SCHOOL = "school", _("school")
        SECONDARY = "secondary", _("voortgezet onderwijs")
        VOCATIONAL = "vocational", _("mbo")
        CHILDCARE = "childcare", _("kinderopvang")
        HEALTH = "health", _("jeugdgezondheidszorg (JGZ)")
        PUBLIC_HEALTH = "public_health", _("GGD")
        YOUTH_CARE = "youth_care", _("jeugdhulp")
        SOCIAL_WORK = "social_work", _("schoolmaatschappelijk werk")
        ALLIANCE = "alliance", _("samenwerkingsverband")
        LIBRARY = "library", _("bibliotheek")
        WELFARE = "welfare", _("welzijn en sport")
        SAFETY = "safety", _("Veilig Thuis")
        FIELD = "field", _("werkveld")
        OTHER = "other", _("anders")

    name = models.CharField(_("naam"), max_length=120)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.OTHER)
    board_number = models.CharField(_("nummer bevoegd gezag"), max_length=5, blank=True, default="")

    objects = OrganisationQuerySet.as_manager()
    has_story = True

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="organisation_has_its_own_name",
                violation_error_message=_("Er is al een organisatie met deze naam."),
            ),
            models.UniqueConstraint(
                fields=["board_number"],
                condition=~models.Q(board_number=""),
                name="board_number_is_of_one",
                violation_error_message=_("Dit nummer hoort al bij een ander schoolbestuur."),
            ),
        ]

    class Privacy:
        plain = {"name", "kind", "board_number"}

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("people:show_organisation", args=[self.pk])

    def clean(self):
        """The number is that of a board, as DUO prints it."""
        is_board = self.kind == self.Kind.SCHOOL_BOARD
        if reasons := list(obstacles_to_board(self.board_number, is_board=is_board)):
            raise ValidationError({"board_number": reasons})

    @transaction.atomic
    def add(self, *, by: "User") -> "Organisation":
        """Store this new organisation; refuses a name that somebody goes by already."""
        refuse_if([*obstacles_to_writing(by), *obstacles_to_name(self.name)])
        self.save(force_insert=True)
        record("added", self, by=by, scope=self)
        return self

    @transaction.atomic
    def change(self, *, name: str, kind: str, board_number: str = "", by: "User") -> None:
        """Give it this name and kind; the name it had stays known as an alias."""
        refuse_if([*obstacles_to_writing(by), *obstacles_to_name(name, of=self)])
        kept = Organisation.objects.select_for_update().get(pk=self.pk)
        said = {"name": name, "kind": kind, "board_number": board_number}
        old, new = changed_values(kept, said)
        if not new:
            return
        Organisation.objects.filter(pk=self.pk).update(**new)
        self.refresh_from_db(fields=said)
        self.aliases.filter(name__iexact=name).delete()
        self.also_called(kept.name)
        record("changed", self, by=by, scope=self, old=old, new=new)

    def obstacles_to_removing(self, by: "User") -> list[str]:
        positions = self.positions.select_related("user")
        people = sorted({str(one.user) for one in positions})
        refusals = obstacles_to_writing(by)
        if people:
            words = {"who": ", ".join(people)}
            refusals.append(_g("Er horen nog mensen bij deze organisatie: %(who)s.") % words)
        return refusals

    @transaction.atomic
    def remove(self, *, by: "User"):
        """Take it out with its other names and sites; actions keep the name as written.

        Gives the removal, with which it can be put back.
        """
        refuse_if(self.obstacles_to_removing(by))
        return remove(self, scope=self, by=by)

    @transaction.atomic
    def call(self, name: str, *, by: "User") -> "Alias":
        """Let it go by another name too; refuses one that belongs to somebody."""
        refuse_if([*obstacles_to_writing(by), *obstacles_to_name(name)])
        alias = self.aliases.create(name=" ".join(name.split()))
        record("added", alias, by=by, scope=self)
        return alias

    def obstacles_to_absorbing(self, other: "Organisation", by: "User") -> list[str]:
        refusals = obstacles_to_writing(by)
        if self.pk == other.pk:
            refusals.append(_g("Kies een andere organisatie dan %s zelf.") % self)
        return refusals

    @transaction.atomic
    def absorb(self, other: "Organisation", *, by: "User") -> None:
        """Take over everything of an organisation that turns out to be the same as this one.

        Its names, sites, people and parts in actions move here; its name becomes another name of
        this one. Cannot be undone.
        """
        refuse_if(self.obstacles_to_absorbing(other, by))
        moved = move_links(other, self)
        name = other.name
        Organisation.objects.get(pk=other.pk).delete()
        self.also_called(name)
        record("merged", self, by=by, scope=self, old={"merged": name}, new=moved)

    @classmethod
    def directory(cls) -> dict[str, str]:
        """Every name and alias in small letters, with the organisation's own name."""
        names = {name.casefold(): name for name in cls.objects.values_list("name", flat=True)}
        aliases = Alias.objects.values_list("name", "organisation__name")
        return {alias.casefold(): name for alias, name in aliases} | names

    @transaction.atomic
    def also_called(self, *names: str) -> "Organisation":
        """Remember other names; one that somebody already goes by is left with its owner."""
        for name in names:
            if not Organisation.objects.named(name).exists():
                self.aliases.create(name=name)
        return self


class Alias(models.Model):
    """Another name by which an organisation is called: an abbreviation, an old name."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="aliases", verbose_name=_("organisatie")
    )
    name = models.CharField(_("naam"), max_length=120)

    objects = BelongingQuerySet.as_manager()

    class Meta:
        verbose_name = _("andere naam")
        verbose_name_plural = _("andere namen")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="alias_points_at_one",
                violation_error_message=_("Deze naam hoort al bij een organisatie."),
            )
        ]

    class Privacy:
        plain = {"name"}

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.organisation.get_absolute_url()

    @transaction.atomic
    def remove(self, *, by: "User"):
        """No longer known by this name; gives the removal."""
        refuse_if(obstacles_to_writing(by))
        return remove(self, scope=self.organisation, by=by)


def obstacles_to_writing(by: "User") -> list[str]:
    """Who takes part is written down by who keeps the agenda."""
    if by.keeps_the_agenda:
        return []
    return [_g("U kunt de partners bekijken. Wijzigen doet de beleidsmedewerker.")]


def obstacles_to_name(name: str, of: Organisation | None = None) -> list[str]:
    """A name points at one organisation, whether as its own name or as another."""
    taken = Organisation.objects.named(name).exclude(pk=of and of.pk).first()
    if taken is None:
        return []
    words = {"name": name, "organisation": taken}
    return [_g("“%(name)s” hoort al bij %(organisation)s.") % words]

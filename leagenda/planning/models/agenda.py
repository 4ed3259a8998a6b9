"""The agenda for several years: what the partners agreed on before they made yearly plans."""

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import Overtaken, refuse_if
from leagenda.foundation.school_year import YEARS
from leagenda.history.models import Event, Removal
from leagenda.people.models import Organisation
from leagenda.planning.queries import AgendaQuerySet

A_YEAR = [MinValueValidator(YEARS.start), MaxValueValidator(YEARS.stop - 1)]


def obstacles_to_writing(by):
    """The agenda of several years is kept by who keeps the year agendas."""
    if not by.keeps_the_agenda:
        yield _g("Alleen een beleidsmedewerker verandert de meerjarige agenda.")


def refuse_if_overtaken(was: str, now: str, name: str) -> None:
    """`was` is the text that somebody saw when they began to write."""
    if was != now:
        sentence = _g(
            "Iemand veranderde dit intussen in “%(now)s”. Sla opnieuw op om dat te vervangen."
        )
        raise Overtaken(sentence % {"now": now}, theirs={name: (was, now)}, by="")


class Agenda(models.Model):
    """The Lokale Educatieve Agenda over several years: themes, principles, partners."""

    has_story = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("naam"), max_length=200, blank=True)
    first_year = models.PositiveSmallIntegerField(_("eerste jaar"), validators=A_YEAR)
    last_year = models.PositiveSmallIntegerField(_("laatste jaar"), validators=A_YEAR)
    partners = models.ManyToManyField(
        Organisation, blank=True, related_name="agendas", verbose_name=_("partners")
    )

    objects = AgendaQuerySet.as_manager()

    class Meta:
        verbose_name = _("meerjarige agenda")
        verbose_name_plural = _("meerjarige agenda’s")
        ordering = ["-first_year"]
        constraints = [
            models.CheckConstraint(
                name="agenda_ends_after_it_begins",
                condition=models.Q(last_year__gt=models.F("first_year")),
                violation_error_message=_("Het laatste jaar ligt niet na het eerste."),
            )
        ]

    class Privacy:
        plain = {"name"}

    def __str__(self):
        return self.name or _g("Lokale Educatieve Agenda %(first)s-%(last)s") % {
            "first": self.first_year,
            "last": self.last_year,
        }

    def get_absolute_url(self):
        return reverse("planning:show_agenda", args=[self.pk])

    obstacles_to_writing = staticmethod(obstacles_to_writing)

    @property
    def words(self) -> str:
        """What people write of it, to see whether somebody else changed it meanwhile."""
        return f"{self.name} {self.first_year}-{self.last_year}".strip()

    @transaction.atomic
    def rewrite(self, *, name, first_year, last_year, partners, was, by) -> None:
        """Other name, years or partners; refuses what somebody else changed since `was`."""
        refuse_if(obstacles_to_writing(by))
        kept = Agenda.objects.select_for_update().get(pk=self.pk)
        refuse_if_overtaken(was, kept.words, "name")
        kept.name, kept.first_year, kept.last_year = name, first_year, last_year
        kept.full_clean()
        kept.save()
        kept.partners.set(partners)
        old, new = {"name": was}, {"name": kept.words}
        Event.record("changed", kept, by=by, scope=kept, old=old, new=new)

    @transaction.atomic
    def add_theme(self, number: str, name: str, *, by) -> "Theme":
        return self.add(Theme(agenda=self, number=number, name=name), by)

    @transaction.atomic
    def add_principle(self, text: str, *, by) -> "Principle":
        return self.add(Principle(agenda=self, text=text), by)

    def add(self, one, by):
        refuse_if(obstacles_to_writing(by))
        last = type(one).objects.filter(agenda=self).aggregate(last=Max("position"))["last"]
        one.position = 0 if last is None else last + 1
        one.full_clean()
        one.save(force_insert=True)
        Event.record("added", one, by=by, scope=self)
        return one


class Theme(models.Model):
    """One of the themes that the partners chose for the years of the agenda."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agenda = models.ForeignKey(
        Agenda, models.CASCADE, related_name="themes", verbose_name=_("meerjarige agenda")
    )
    position = models.PositiveIntegerField(_("plaats"), default=0)
    number = models.CharField(_("nummer"), max_length=10, blank=True)
    name = models.CharField(_("naam"), max_length=200)

    objects = AgendaQuerySet.as_manager()

    class Meta:
        verbose_name = _("thema")
        verbose_name_plural = _("thema’s")
        ordering = ["position", "id"]

    class Privacy:
        plain = {"number", "name"}

    def __str__(self):
        return f"{self.number}. {self.name}" if self.number else self.name

    @transaction.atomic
    def rename(self, number: str, name: str, *, was: str, by) -> None:
        """Work plans keep the theme under its new name."""
        refuse_if(obstacles_to_writing(by))
        kept = Theme.objects.select_for_update().get(pk=self.pk)
        refuse_if_overtaken(was, str(kept), "name")
        kept.number, kept.name = number, name
        kept.full_clean()
        kept.save()
        old, new = {"name": was}, {"name": str(kept)}
        Event.record("changed", kept, by=by, scope=kept.agenda, old=old, new=new)

    @transaction.atomic
    def move_by(self, steps: int, *, by) -> None:
        """Move it some places down among the themes; up when `steps` is negative."""
        refuse_if(obstacles_to_writing(by))
        themes = list(self.agenda.themes.select_for_update())
        here = themes.index(self)
        themes.insert(max(0, here + steps), themes.pop(here))
        for position, theme in enumerate(themes):
            theme.position = position
        Theme.objects.bulk_update(themes, ["position"])
        Event.record("moved", self, by=by, scope=self.agenda)

    def obstacles_to_removing(self, by):
        yield from obstacles_to_writing(by)
        plans = self.work_plans.count()
        if plans:
            sentence = _g(
                "Er horen %(plans)s werkplannen bij dit thema. Haal het thema daar eerst weg."
            )
            yield sentence % {"plans": plans}

    @transaction.atomic
    def remove(self, *, by) -> Removal:
        refuse_if(self.obstacles_to_removing(by))
        return Removal.of(self, scope=self.agenda, by=by)


class Principle(models.Model):
    """Something the partners hold on to in everything they plan."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agenda = models.ForeignKey(
        Agenda, models.CASCADE, related_name="principles", verbose_name=_("meerjarige agenda")
    )
    position = models.PositiveIntegerField(_("plaats"), default=0)
    text = models.TextField(_("tekst"))

    objects = AgendaQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitgangspunt")
        verbose_name_plural = _("uitgangspunten")
        ordering = ["position", "id"]

    class Privacy:
        plain = {"text"}

    def __str__(self):
        return self.text

    @transaction.atomic
    def rewrite(self, text: str, *, was: str, by) -> None:
        refuse_if(obstacles_to_writing(by))
        kept = Principle.objects.select_for_update().get(pk=self.pk)
        refuse_if_overtaken(was, kept.text, "text")
        kept.text = text
        kept.full_clean()
        kept.save()
        old, new = {"text": was}, {"text": text}
        Event.record("changed", kept, by=by, scope=kept.agenda, old=old, new=new)

    def obstacles_to_removing(self, by):
        return obstacles_to_writing(by)

    @transaction.atomic
    def remove(self, *, by) -> Removal:
        refuse_if(self.obstacles_to_removing(by))
        return Removal.of(self, scope=self.agenda, by=by)

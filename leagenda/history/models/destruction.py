"""Destroying what has been kept for its term, with a certificate of what and how many."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now, today
from leagenda.foundation.privacy import (
    HISTORY,
    OWN_CHOICE,
    USERS,
    AsLongAs,
    Term,
    models_about_people,
    statement_of,
)
from leagenda.foundation.refusal import Refused, refuse_if
from leagenda.history.models.event import Event
from leagenda.history.queries import GuardedQuerySet
from leagenda.history.rules.guarding import obstacles_to_guarding


@dataclass(frozen=True)
class Due:
    """The rows of one model whose term is over on `day`, without what was excluded."""

    model: type[models.Model]
    day: dt.date

    @property
    def kind(self) -> str:
        return self.model._meta.label_lower

    @property
    def name(self) -> str:
        return capfirst(str(self.model._meta.verbose_name_plural))

    @property
    def term(self) -> Term:
        return statement_of(self.model).retention

    @property
    def boundary(self) -> dt.date:
        return self.term.boundary(self.day)

    @property
    def is_named_away(self) -> bool:
        """Not deleted: the rows stay, without what they say about a person."""
        return hasattr(self.model, "wipe")

    @property
    def rows(self) -> models.QuerySet:
        kept = Exemption.objects.filter(kind=self.kind).values_list("number", flat=True)
        found = self.term.due(self.model._default_manager.order_by("pk"), self.day)
        return found.exclude(pk__in=[self.model._meta.pk.to_python(number) for number in kept])

    def count(self) -> int:
        return self.rows.count()

    def destroy(self, certificate: "Certificate", *, by) -> dict[str, object]:
        """Destroy these rows; gives the line that the certificate says about them."""
        count = self.count()
        line = {
            "kind": self.kind,
            "name": self.name,
            "count": count,
            "term": str(self.term),
            "source": str(self.term.source),
            "before": self.boundary.isoformat(),
        }
        if self.is_named_away:
            self.model.wipe(self.rows, certificate, by=by)  # type: ignore[attr-defined]
        else:
            self.take_away()
        return line

    def take_away(self) -> None:
        try:
            self.rows.delete()
        except ProtectedError as error:
            words = {"kind": self.name, "count": len(error.protected_objects)}
            reason = _g("%(kind)s: %(count)d andere gegevens verwijzen hier nog naar.") % words
            raise Refused([reason]) from error


def due_on(day: dt.date) -> list[Due]:
    """Every kind with a term of its own, the ones without anything due too."""
    return [
        Due(model, day)
        for model in models_about_people()
        if isinstance(statement_of(model).retention, Term)
    ]


def due_of(kind: str, day: dt.date) -> Due | None:
    return next((due for due in due_on(day) if due.kind == kind), None)


class Exemption(models.Model):
    """One row that stays beyond its term, with the reason: an objection, a court case."""

    kind = models.CharField(_("soort"), max_length=60)
    number = models.CharField(_("nummer"), max_length=40)
    reason = models.TextField(_("reden"), max_length=500)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door")
    )
    made_at = models.DateTimeField(_("tijdstip"), default=now)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitzondering op vernietiging")
        verbose_name_plural = _("uitzonderingen op vernietiging")
        ordering = ["-made_at", "-pk"]
        constraints = [models.UniqueConstraint("kind", "number", name="exempted_once")]

    class Privacy:
        personal = {"made_by", "reason"}
        plain = {"kind", "number"}
        subject = ("kind", "number")
        purpose = HISTORY
        concerned = USERS
        retention = AsLongAs(_("de uitzondering geldt"), source=OWN_CHOICE)

    def __str__(self):
        return f"{self.kind_name} {self.number}"

    @property
    def kind_name(self) -> str:
        return capfirst(apps.get_model(self.kind)._meta.verbose_name)

    @classmethod
    @transaction.atomic
    def make(cls, row: models.Model, reason: str, *, by) -> "Exemption":
        """Keep this row; said twice, the last reason counts."""
        refuse_if(obstacles_to_guarding(by))
        made, _is_new = cls.objects.update_or_create(
            kind=row._meta.label_lower,
            number=str(row.pk),
            defaults={"reason": reason, "made_by": by},
        )
        Event.record("exempted", made, by=by, new={"reason": reason})
        return made

    @transaction.atomic
    def lift(self, *, by) -> None:
        """It is due again, like everything of its age."""
        refuse_if(obstacles_to_guarding(by))
        Event.record("lifted_exemption", self, by=by, old={"reason": self.reason})
        self.delete()


class Certificate(models.Model):
    """What was destroyed: kinds, numbers, terms, by whom, when; nothing of what it said."""

    destroyed_at = models.DateTimeField(_("vernietigd op"), default=now)
    destroyed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door")
    )
    lines = models.JSONField(_("wat"), default=list)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        verbose_name = _("verklaring van vernietiging")
        verbose_name_plural = _("verklaringen van vernietiging")
        ordering = ["-destroyed_at", "-pk"]

    class Privacy:
        personal = {"destroyed_by"}
        plain = {"lines"}
        purpose = HISTORY
        concerned = USERS
        retention = AsLongAs(
            _("LEAgenda in gebruik is"), source=_("Archiefbesluit 1995 art. 8: blijft bewaard")
        )

    def __str__(self):
        return _g("verklaring van vernietiging %d") % self.pk

    def get_absolute_url(self):
        return reverse("privacy:show_certificate", args=[self.pk])

    @property
    def total(self) -> int:
        return sum(line["count"] for line in self.lines)

    @classmethod
    @transaction.atomic
    def destroy(cls, kinds: Iterable[str], *, expected: int, by) -> "Certificate":
        """Destroy everything of these kinds that is due today.

        `expected` is the number of rows that whoever confirms has seen: refused when by now it is
        another number.
        """
        refuse_if(obstacles_to_guarding(by))
        chosen = [due for due in due_on(today()) if due.kind in set(kinds)]
        refuse_if(obstacles_to_destroying(sum(due.count() for due in chosen), expected))
        certificate = cls.objects.create(destroyed_by=by)
        leaving = [person for due in chosen for person in people_in(due)]
        told = [pair for person in leaving for pair in what_names(person)]
        certificate.lines = [due.destroy(certificate, by=by) for due in chosen if due.count()]
        certificate.save(update_fields=["lines"])
        wipe_events_about(told, certificate, by=by)
        for person in leaving:
            forget_name(person)
        Event.record("destroyed", certificate, by=by, new={"count": certificate.total})
        return certificate


def obstacles_to_destroying(count: int, expected: int) -> Iterator[str]:
    if not count:
        yield _g("Van wat u koos is er niets over de termijn.")
    elif count != expected:
        words = {"count": count, "expected": expected}
        yield (
            _g("Het zijn er nu %(count)d, u gaf %(expected)d op. Kijk de lijst nog eens na.")
            % words
        )


def people_in(due: Due) -> list:
    is_user = due.kind == settings.AUTH_USER_MODEL.lower()
    return list(due.rows.values_list("pk", flat=True)) if is_user else []


def what_names(number: int) -> Iterator[tuple[str, str]]:
    """(kind, number) of the account, and of every row that goes with it."""
    user = apps.get_model(settings.AUTH_USER_MODEL)
    yield user._meta.label_lower, str(number)
    for relation in user._meta.related_objects:
        if relation.on_delete is models.CASCADE:
            rows = relation.related_model._base_manager.filter(**{relation.field.name: number})
            for pk in rows.values_list("pk", flat=True):
                yield relation.related_model._meta.label_lower, str(pk)


def wipe_events_about(pairs: Iterable[tuple[str, str]], certificate: "Certificate", *, by) -> None:
    """What the history says of these rows is the name of somebody who is nameless now."""
    about = models.Q(pk__in=[])
    for kind, number in pairs:
        about |= models.Q(subject_kind=kind, subject_id=number)
    events = Event.objects.filter(about, certificate="").exclude(verb="wiped")
    if events.exists():
        Event.wipe(events, certificate, by=by)


def forget_name(number: int) -> None:
    """Wherever the name of this person was copied, their new name (with a number) comes."""
    name = str(apps.get_model(settings.AUTH_USER_MODEL)._base_manager.get(pk=number))
    for model in models_about_people():
        for text, person in getattr(statement_of(model), "named", {}).items():
            model._base_manager.filter(**{person: number}).update(**{text: name})

"""What was removed, kept so that it can be put back."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import cast

from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.db import IntegrityError, connection, models, transaction
from django.db.models.deletion import Collector
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now
from leagenda.foundation.privacy import HISTORY, OWN_CHOICE, PARTNERS, Term
from leagenda.foundation.refusal import Refused, refuse_if
from leagenda.history.models.event import Event
from leagenda.history.queries import RemovalQuerySet


class Removal(models.Model):
    """Something that was removed, with all that hung on it, kept so that it can be put back."""

    removed_at = models.DateTimeField(_("verwijderd op"), default=now)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("door")
    )
    name = models.CharField(_("wat"), max_length=200)
    kind = models.CharField(_("soort"), max_length=60)
    scope_kind = models.CharField(_("soort waar het bij hoort"), max_length=60)
    scope_id = models.CharField(_("hoort bij"), max_length=40, db_index=True)
    snapshot = models.TextField(_("inhoud"))
    links = models.JSONField(_("verwijzingen"), default=list)
    restored_at = models.DateTimeField(_("teruggezet op"), null=True, blank=True)

    objects = RemovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("verwijdering")
        verbose_name_plural = _("verwijderingen")
        ordering = ["-removed_at", "-pk"]

    class Privacy:
        personal = {"removed_by", "name", "snapshot"}
        plain = {"kind", "scope_kind", "scope_id", "links"}
        purpose = HISTORY
        concerned = PARTNERS
        retention = Term(years=1, after="removed_at", since=_("de verwijdering"), source=OWN_CHOICE)

    def __str__(self):
        return self.name

    @classmethod
    @transaction.atomic
    def of(cls, thing: models.Model, *, scope: models.Model, by) -> "Removal":
        """Remove `thing` and everything that hangs on it, and keep a snapshot."""
        collector = Collector(using=thing._state.db or "default")
        collector.collect([thing])
        removal = cls.objects.create(
            removed_by=by,
            name=str(thing)[:200],
            kind=thing._meta.verbose_name,
            scope_kind=scope._meta.label_lower,
            scope_id=str(scope.pk),
            snapshot=serializers.serialize("json", everything_below(thing, collector)),
            links=list(links_from_elsewhere(collector)),
        )
        Event.record("removed", thing, by=by, scope=scope)
        thing.delete()
        return removal

    def obstacles_to_restoring(self, by):
        if not (by.keeps_the_agenda or by == self.removed_by):
            yield _g("Alleen wie dit verwijderde of een beleidsmedewerker zet het terug.")

    @transaction.atomic
    def restore(self, *, by) -> None:
        """Put everything back as it was, under the same identity.

        Refuses when it was put back already, or when what it hung on is gone too.
        """
        refuse_if(self.obstacles_to_restoring(by))
        kept = Removal.objects.select_for_update().get(pk=self.pk)
        if kept.restored_at:
            raise Refused([_g("“%s” is al teruggezet.") % self.name])
        try:
            with transaction.atomic():
                records = list(serializers.deserialize("json", kept.snapshot))
                for record in records:
                    record.save(save_m2m=False, force_insert=True)  # links are records too
                connection.check_constraints({one.object._meta.db_table for one in records})
                kept.link_again()
        except IntegrityError as error:
            raise Refused(
                [_g("Zet eerst terug waar “%s” bij hoorde; dat is ook verwijderd.") % self.name]
            ) from error
        Removal.objects.filter(pk=self.pk).update(restored_at=now())
        self.record_restoring(by)

    def link_again(self) -> None:
        """What pointed here and stayed points here again, unless it points elsewhere by now."""
        for label, pk, column, value in self.links:
            loose = apps.get_model(label).objects.filter(pk=pk, **{column: None})
            loose.update(**{column: value})

    def record_restoring(self, by) -> None:
        first = next(serializers.deserialize("json", self.snapshot)).object
        subject = first._meta.label_lower, str(first.pk), self.name
        Event.record_about("restored", subject, by=by, scope=(self.scope_kind, self.scope_id))


def everything_below(thing: models.Model, collector: Collector) -> list[models.Model]:
    """The thing and all rows that go with it when it is deleted, owners before what they own."""
    collector.sort()
    found = [one for model in reversed(collector.data) for one in collector.data[model]]
    found += [one for rows in collector.fast_deletes for one in rows]
    once = {(type(one), one.pk): one for one in found}
    return sorted(once.values(), key=lambda one: one != thing)


def links_from_elsewhere(collector: Collector) -> Iterator[list[str]]:
    """What points at something that goes, and itself stays: model, key, column and value."""
    for (field, _value), groups in collector.field_updates.items():
        rows: Iterable[models.Model] = chain.from_iterable(cast("list[Iterable]", groups))
        for one in rows:
            value = getattr(one, field.attname)
            yield [one._meta.label, str(one.pk), field.attname, str(value)]

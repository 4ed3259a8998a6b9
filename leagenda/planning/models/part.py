"""What a part of a year agenda can do: be changed, moved and removed, by several people at once."""

import uuid
from decimal import Decimal
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Max, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import Overtaken, Refused, refuse_if
from leagenda.history.models import Event, Removal


class Part(models.Model):
    """A piece of a year agenda with an identity for life, a place among its siblings and a version.

    `owners` names the fields that point at what it hangs on (one of them is filled), `paths` how to
    reach the year agenda, `editable` what people write in it. A part with words that are kept in
    more than one row (partners) reads and writes them under a name of its own in `spoken`.
    """

    owners: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    editable: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()

    objects: Any
    spoken_labels: ClassVar[dict] = {}

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    position = models.PositiveIntegerField(_("plaats"), default=0)
    version = models.PositiveIntegerField(_("versie"), default=1)

    class Meta:
        abstract = True
        ordering = ["position", "id"]

    # ── where it stands ──────────────────────────────────────────────────────

    @classmethod
    def on_a_path_to(cls, lookup: str, value) -> Q:
        condition = Q()
        for path in cls.paths:
            condition |= Q(**{f"{path}{lookup}": value})
        return condition

    @property
    def owner(self):
        return next(getattr(self, name) for name in self.owners if getattr(self, f"{name}_id"))

    @property
    def year_agenda(self):
        return self.owner.year_agenda

    @property
    def work_plan(self):
        """The chapter it stands in, or None when it stands above the chapters."""
        return getattr(self.owner, "work_plan", None)

    def siblings(self):
        name = next(name for name in self.owners if getattr(self, f"{name}_id"))
        return type(self).objects.filter(**{name: getattr(self, f"{name}_id")})

    # ── reading and writing by the name of a field ───────────────────────────

    def read(self, name: str):
        """The value under one of the names in `editable`, as plain text, number or None."""
        value = self.spoken_words(name) if name in self.spoken else getattr(self, name)
        return value if value is None or isinstance(value, int | str) else as_text(value)

    def spoken_words(self, name: str) -> str:
        raise NotImplementedError(name)

    def speak(self, name: str, words: str) -> None:
        raise NotImplementedError(name)

    def settle(self) -> None:
        """Work out what follows from the words (dates from a planning); called before saving."""

    # ── verbs ────────────────────────────────────────────────────────────────

    def obstacles_to_writing(self, by) -> list[str]:
        return self.year_agenda.obstacles_to_writing(by, self.work_plan)

    def obstacles_to_changing(self, values: dict, by) -> list[str]:
        """Why this person may not write these fields. A noun may allow a few to more people."""
        return self.obstacles_to_writing(by)

    @transaction.atomic
    def add(self, *, by, **spoken: str) -> "Part":
        """Store this new part as the last of its siblings."""
        refuse_if(self.obstacles_to_writing(by))
        last = self.siblings().aggregate(last=Max("position"))["last"]
        self.position = 0 if last is None else last + 1
        self.settle()
        self.weigh()
        self.save(force_insert=True)
        for name, words in spoken.items():
            self.speak(name, words)
        Event.record("added", self, by=by, scope=self.year_agenda)
        return self

    @transaction.atomic
    def change(self, values: dict, *, seen: int, by) -> "Part":
        """Write `values` (by names in `editable`) as somebody who last saw version `seen`.

        What others changed in other fields meanwhile is kept. Raises Overtaken when the same field
        was changed by somebody else in another way; nothing is written then.
        """
        kept = type(self).objects.select_for_update().get(pk=self.pk)
        refuse_if(kept.obstacles_to_changing(values, by))
        values = kept.without_overtaken(values, seen)
        old = {name: kept.read(name) for name in values}
        kept.write(values)
        new = {name: kept.read(name) for name in values}
        changed = [name for name in values if old[name] != new[name]]
        if changed:
            kept.version = F("version") + 1
            kept.save()
            kept.refresh_from_db()
            Event.record(
                "changed",
                kept,
                by=by,
                scope=kept.year_agenda,
                old={name: old[name] for name in changed},
                new={name: new[name] for name in changed} | {"version": kept.version},
            )
        return kept

    def write(self, values: dict) -> None:
        for name, value in values.items():
            if name not in self.editable:
                raise KeyError(name)
            if name not in self.spoken:
                setattr(self, name, self.field(name).to_python(value))
        self.settle()
        self.weigh()
        for name in self.spoken:
            if name in values and as_text(values[name]) != self.read(name):
                self.speak(name, values[name])

    def field(self, name: str) -> models.Field:
        return next(one for one in self._meta.concrete_fields if one.name == name)

    def without_overtaken(self, values: dict, seen: int) -> dict:
        """What may be written: each field that somebody else changed since is weighed."""
        if seen == self.version:
            return values
        theirs = self.changes_since(seen)
        clashes, mine = {}, dict(values)
        for name, (was, now) in theirs.items():
            if name not in mine or as_text(mine[name]) == as_text(was):
                mine.pop(name, None)
            elif as_text(mine[name]) != as_text(now):
                clashes[name] = (was, now)
        if clashes:
            who = self.last_change()
            raise Overtaken(self.overtaken_sentence(clashes, who), theirs=clashes, by=who)
        return mine

    def changes_since(self, seen: int) -> dict[str, tuple]:
        theirs: dict[str, tuple] = {}
        for event in reversed(Event.objects.about(self).filter(new__version__gt=seen)):
            for name in event.old:
                was = theirs[name][0] if name in theirs else event.old[name]
                theirs[name] = (was, event.new[name])
        return theirs

    def last_change(self) -> str:
        event = Event.objects.about(self).select_related("by").first()
        return str(event.by) if event and event.by else _g("iemand anders")

    def overtaken_sentence(self, clashes: dict, who: str) -> str:
        names = ", ".join(self.label_of(name) for name in clashes)
        return _g(
            "%(who)s veranderde dit ook (%(names)s) terwijl u bezig was. Kies wat blijft."
        ) % {
            "who": who,
            "names": names,
        }

    @classmethod
    def label_of(cls, name: str) -> str:
        return str(cls.spoken_labels[name] if name in cls.spoken else field_label(cls, name))

    @transaction.atomic
    def move(self, *, to: int, by) -> None:
        """Give it place `to` (from 0) among its siblings; the others make room."""
        refuse_if(self.obstacles_to_writing(by))
        self.stand_at(to)
        Event.record("moved", self, by=by, scope=self.year_agenda, new={"position": to})

    def move_by(self, steps: int, *, by) -> None:
        """Move it some places down among its siblings; up when `steps` is negative."""
        before = Q(position__lt=self.position) | Q(position=self.position, pk__lt=self.pk)
        self.move(to=max(0, self.siblings().filter(before).count() + steps), by=by)

    def stand_at(self, place: int) -> None:
        others = list(self.siblings().select_for_update().exclude(pk=self.pk))
        others.insert(max(0, min(place, len(others))), self)
        for position, part in enumerate(others):
            part.position = position
        type(self).objects.bulk_update(others, ["position"])

    @transaction.atomic
    def hang_under(self, owner, *, by) -> None:
        """Hang it, as the last one, under another owner of the same kind in this year agenda."""
        if owner.year_agenda != self.year_agenda:
            raise Refused([_g("Verplaatsen kan alleen binnen dezelfde jaaragenda.")])
        refuse_if([*self.obstacles_to_writing(by), *owner.obstacles_to_writing(by)])
        was = str(self.owner)
        field = next(name for name in self.owners if getattr(self, f"{name}_id"))
        setattr(self, field, owner)
        self.position = self.siblings().count()
        self.save(update_fields=[field, "position"])
        Event.record(
            "rehomed",
            self,
            by=by,
            scope=self.year_agenda,
            old={"owner": was},
            new={"owner": str(owner)},
        )

    @transaction.atomic
    def remove(self, *, by) -> Removal:
        """Take it out with everything below it; the removal can put it back."""
        refuse_if(self.obstacles_to_writing(by))
        return Removal.of(self, scope=self.year_agenda, by=by)

    def weigh(self) -> None:
        """Refuse what the database would refuse, in words."""
        try:
            self.full_clean(validate_unique=False)
        except ValidationError as error:
            raise Refused(sentences(type(self), error)) from error

    def weigh_words(self) -> None:
        """Like `weigh`, for many at once: leaves to the database what would take a query each."""
        try:
            self.clean_fields(exclude={one.name for one in self._meta.fields if one.is_relation})
        except ValidationError as error:
            raise Refused(sentences(type(self), error)) from error


def sentences(model, error: ValidationError) -> list[str]:
    found = []
    for name, reasons in error.message_dict.items():
        label = "" if name == "__all__" else f"{capfirst(field_label(model, name))}: "
        found += [f"{label}{reason}" for reason in reasons]
    return found


def field_label(model, name: str) -> str:
    return str(model._meta.get_field(name).verbose_name)


def as_text(value) -> str:
    """The same text for the same value: 150.000 is "150", an empty field is ""."""
    if isinstance(value, Decimal):
        value = f"{value.normalize():f}"
    return "" if value is None else str(value).replace("\r\n", "\n")

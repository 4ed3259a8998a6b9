"""Everything that is stored about one person (AVG art. 15), found by what the models state.

Nothing here knows a model by name: what states that it holds personal data is looked through.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from leagenda.foundation.encryption import EncryptedTextField
from leagenda.foundation.privacy import models_about_people, stated, statement_of
from leagenda.history.models.telling import as_words, lines_that_name

SHORTEST_NAME = 3  # letters; what is shorter occurs everywhere


@dataclass(frozen=True)
class Fact:
    """What one field says; `is_withheld` when it may be about somebody else."""

    field: str
    label: str
    value: str
    is_withheld: bool = False


@dataclass(frozen=True)
class Record:
    number: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Chapter:
    """Every row of one model that is about the person."""

    model: type[models.Model]
    records: tuple[Record, ...]

    @property
    def name(self) -> str:
        return capfirst(str(self.model._meta.verbose_name_plural))

    @property
    def statement(self):
        return statement_of(self.model)


class Dossier:
    """What is stored about `person` (a user, or None) or about who goes by one of `names`."""

    def __init__(self, person, names: Iterable[str]):
        self.person = person
        known = [person.get_full_name(), person.email] if person else []
        given = [" ".join(name.split()) for name in (*known, *names)]
        self.names = tuple(dict.fromkeys(name for name in given if len(name) >= SHORTEST_NAME))

    @cached_property
    def chapters(self) -> list[Chapter]:
        made = (Chapter(model, tuple(self.records(model))) for model in models_about_people())
        return [chapter for chapter in made if chapter.records]

    @property
    def count(self) -> int:
        return sum(len(chapter.records) for chapter in self.chapters)

    # ── finding the rows ─────────────────────────────────────────────────────

    def records(self, model) -> Iterator[Record]:
        fields = [field for field in model._meta.concrete_fields if not is_secret(model, field)]
        for row in self.rows(model, fields):
            facts = tuple(fact for field in fields if (fact := self.fact(row, field)))
            yield Record(str(row.pk), facts)

    def rows(self, model, fields) -> Iterator[models.Model]:
        """By primary key; a text only counts when it has the whole name."""
        relations = [field.name for field in fields if field.is_relation]
        found = model._base_manager.select_related(*(relations or [None])).order_by("pk")
        if not any(isinstance(field, EncryptedTextField) for field in fields):
            found = found.annotate(**in_words(fields)).filter(self.condition(model, fields))
        for row in found.iterator(500):
            if self.is_about(row, fields):
                yield row

    def condition(self, model, fields) -> Q:
        condition = self.is_pointed_at(model, fields)
        for field in fields:
            if is_text(field):
                column = f"{field.name}_in_words" if is_json(field) else field.name
                for name in self.names:
                    condition |= Q(**{f"{column}__icontains": name})
                    condition |= Q(**{f"{column}__icontains": escaped(name)})
        return condition

    def is_pointed_at(self, model, fields) -> Q:
        """Rows that point at the person, or are the person."""
        condition = Q(pk__in=[])
        if self.person is None:
            return condition
        if isinstance(self.person, model):
            condition |= Q(pk=self.person.pk)
        for field in fields:
            if points_at_people(field):
                condition |= Q(**{field.name: self.person.pk})
        if subject := subject_of(model):
            here = (self.person._meta.label_lower, str(self.person.pk))
            condition |= Q(**dict(zip(subject, here, strict=True)))
        return condition

    def is_about(self, row, fields) -> bool:
        return self.is_theirs(row, fields) or any(
            self.occurs_in(field.value_from_object(row)) for field in fields if is_text(field)
        )

    def is_theirs(self, row, fields) -> bool:
        if self.person is None:
            return False
        if row == self.person or self.is_subject_of(row):
            return True
        return any(
            getattr(row, field.attname) == self.person.pk
            for field in fields
            if points_at_people(field)
        )

    def is_subject_of(self, row) -> bool:
        subject = subject_of(type(row))
        here = (self.person._meta.label_lower, str(self.person.pk))
        return bool(subject) and tuple(getattr(row, name) for name in subject) == here

    def occurs_in(self, value) -> bool:
        return bool(self.pattern and self.pattern.search(as_words(value)))

    @cached_property
    def pattern(self) -> re.Pattern | None:
        return whole_words(self.names)

    # ── saying what stands in a row ──────────────────────────────────────────

    def fact(self, row, field) -> Fact | None:
        """None where nothing is filled in."""
        value = field.value_from_object(row)
        if value in field.empty_values or isinstance(field, models.AutoField):
            return None
        label = str(capfirst(field.verbose_name))
        if points_at_people(field):
            is_person = self.person is not None and value == self.person.pk
            return Fact(field.name, label, str(self.person) if is_person else _("iemand anders"))
        words = self.words_of(row, field)
        if words is None:
            return Fact(field.name, label, _("kan over anderen gaan"), is_withheld=True)
        return Fact(field.name, label, self.without_others(words))

    def words_of(self, row, field) -> str | None:
        """What may be told: None for a personal text that nothing ties to this person."""
        value = field.value_from_object(row)
        if field.choices:
            return str(getattr(row, f"get_{field.name}_display")())
        if field.is_relation:
            return str(getattr(row, field.name))
        if isinstance(field, models.BinaryField):
            return None
        if self.belongs_to_them(row, field):
            return as_words(value)
        return "\n".join(lines_that_name(value, self.pattern)) or None

    def belongs_to_them(self, row, field) -> bool:
        """No personal text, or one that is stated to be that of the person."""
        if field.name not in stated(type(row), "personal") or row == self.person:
            return True
        statement = statement_of(type(row))
        owners = getattr(statement, "named", {}) | getattr(statement, "whose", {})
        owner = owners.get(field.name)
        return bool(owner and self.person and getattr(row, f"{owner}_id") == self.person.pk)

    def without_others(self, words: str) -> str:
        return self.others.sub(_("[iemand anders]"), words) if self.others else words

    @cached_property
    def others(self) -> re.Pattern | None:
        """The names and addresses of everybody else who signs in or did so."""
        users = apps.get_model(settings.AUTH_USER_MODEL)._base_manager.exclude(
            pk=self.person.pk if self.person else None
        )
        mine = {name.casefold() for name in self.names}
        names = {name for user in users for name in (str(user), user.email)}
        return whole_words(name for name in names if name.casefold() not in mine)


def whole_words(names: Iterable[str]) -> re.Pattern | None:
    """Finds any of these names where it stands by itself, whatever the capitals."""
    wanted = [re.escape(name) for name in names if len(name) >= SHORTEST_NAME]
    wanted.sort(key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", re.IGNORECASE) if wanted else None


def subject_of(model) -> tuple[str, ...]:
    """The fields by which rows point at anything, by label and id."""
    return getattr(statement_of(model), "subject", ())


def is_secret(model, field) -> bool:
    return field.name in stated(model, "secret")


def is_json(field) -> bool:
    return isinstance(field, models.JSONField)


def is_text(field) -> bool:
    return isinstance(field, models.CharField | models.TextField | models.JSONField)


def in_words(fields) -> dict[str, Cast]:
    """JSON as the text in which a name can be looked for."""
    return {
        f"{field.name}_in_words": Cast(field.name, models.TextField())
        for field in fields
        if is_json(field)
    }


def points_at_people(field) -> bool:
    return field.is_relation and field.related_model._meta.label == settings.AUTH_USER_MODEL


def escaped(name: str) -> str:
    """As the name stands in JSON that an embedded database keeps as text."""
    return json.dumps(name)[1:-1]

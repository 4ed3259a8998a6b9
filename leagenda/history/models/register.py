"""The register of processing (AVG art. 30), made from what the models state; nothing is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from leagenda.foundation.canonical import fingerprint
from leagenda.foundation.encryption import EncryptedTextField
from leagenda.foundation.privacy import (
    Purpose,
    Retention,
    models_about_people,
    stated,
    statement_of,
)
from leagenda.history.models.controller import Controller


@dataclass(frozen=True)
class Kind:
    """One kind of data within a processing: a model, with the fields that are about people."""

    model: type[models.Model]

    @property
    def name(self) -> str:
        return capfirst(str(self.model._meta.verbose_name_plural))

    @property
    def fields(self) -> list[str]:
        """In words, with what is encrypted said so."""
        return [
            _("%s (versleuteld)") % field.verbose_name
            if isinstance(field, EncryptedTextField)
            else str(field.verbose_name)
            for field in self.model._meta.fields
            if field.name in stated(self.model, "personal")
        ]

    @property
    def concerned(self) -> str:
        return str(statement_of(self.model).concerned)

    @property
    def retention(self) -> Retention:
        return statement_of(self.model).retention

    @property
    def plain(self) -> list:
        return [self.name, self.fields, self.concerned, str(self.retention)]


@dataclass(frozen=True)
class Processing:
    """One entry of the register: a purpose with every kind of data that serves it."""

    purpose: Purpose
    kinds: tuple[Kind, ...]

    @property
    def name(self) -> str:
        return str(self.purpose.name)

    @property
    def concerned(self) -> list[str]:
        return list(dict.fromkeys(kind.concerned for kind in self.kinds))

    @property
    def plain(self) -> list:
        about = self.purpose
        words = [about.name, about.aim, about.ground.value, about.law, about.recipients]
        return [*map(str, words), *(kind.plain for kind in self.kinds)]


@dataclass(frozen=True)
class Register:
    controller: Controller
    processings: tuple[Processing, ...]
    measures: tuple[str, ...]

    @classmethod
    def now(cls) -> "Register":
        """As the program that runs here says it."""
        kinds = sorted(map(Kind, models_about_people()), key=purpose_of)
        processings = tuple(
            Processing(statement_of((first := next(same)).model).purpose, (first, *same))
            for _name, same in groupby(kinds, purpose_of)
        )
        return cls(Controller.current(), processings, tuple(measures()))

    @cached_property
    def fingerprint(self) -> str:
        """Twelve signs that change as soon as anything in the register does."""
        known = self.controller
        words = [getattr(known, name) for name in Controller.EDITABLE]
        plain = [words, list(self.measures), [one.plain for one in self.processings]]
        return fingerprint(plain)[:12]


def purpose_of(kind: Kind) -> str:
    return str(statement_of(kind.model).purpose.name)


def measures() -> Iterator[str]:
    """What the program itself does to keep the data safe (AVG art. 32), as it is set here."""
    if settings.SECURE_SSL_REDIRECT:
        yield _("Verkeer is versleuteld: alleen via https.")
    yield _("Iedereen logt in; wie iets niet mag zien, kan het niet vinden.")
    yield _("Wachtwoorden staan alleen als afdruk in de database.")
    yield _("Gevoelige velden zijn versleuteld, met sleutels die apart van de database staan.")
    yield _("Van elke wijziging wordt vastgelegd wie die deed en wanneer.")
    yield _("Bewaartermijnen staan vast per soort; wat over de termijn is, komt op een lijst.")
    yield _("Pagina’s halen niets van andere websites; een strikte Content Security Policy.")

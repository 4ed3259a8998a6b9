"""Text that nobody can read in the database itself: only the program can, with keys kept apart.

The first key writes, every key reads. The keys come from `LEAGENDA_FIELD_KEYS`, or stand in the
file `field_keys` of the data folder, one on a line; a file that changes is noticed by every
process, so that keys can be rotated while people work.
"""

import os
from functools import lru_cache
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import DatabaseError, models, transaction
from django.db.models import F
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

HOW_TO_MEND = "Zet de sleutels terug waarmee dit geschreven is (zie “Sleutels” in Beheer)."


class Unreadable(ImproperlyConfigured):
    """What is stored was written with a key that is not here."""


def encrypt(text: str) -> str:
    """The text as only our keys read it."""
    return cipher().encrypt(text.encode()).decode()


def decrypt(token: str) -> str:
    """The text of what `encrypt` made; raises Unreadable when its key is not among ours."""
    try:
        return cipher().decrypt(token.encode()).decode()
    except InvalidToken as error:
        words = _("Een versleutelde tekst is met de huidige sleutels niet te lezen.")
        raise Unreadable(f"{words} {_(HOW_TO_MEND)}") from error


def is_newest(token: str) -> bool:
    """Was it written with the first key?"""
    try:
        Fernet(keys()[0]).decrypt(token.encode())
    except InvalidToken:
        return False
    return True


# ── Keys ─────────────────────────────────────────────────────────────────────


def cipher() -> MultiFernet:
    return ciphers(keys())


@lru_cache(maxsize=4)
def ciphers(known: tuple[str, ...]) -> MultiFernet:
    try:
        return MultiFernet([Fernet(key) for key in known])
    except ValueError as error:
        words = _("Een sleutel om tekst te versleutelen is ongeldig.")
        raise ImproperlyConfigured(f"{words} {_(HOW_TO_MEND)}") from error


def keys() -> tuple[str, ...]:
    """The keys of this installation, the newest first; the first time one is made and kept."""
    if settings.LEAGENDA_FIELD_KEYS:
        return tuple(settings.LEAGENDA_FIELD_KEYS)
    file = key_file()
    if not file.exists():
        make_first(file)
    return keys_in(file, file.stat().st_mtime_ns)


def key_file() -> Path:
    return settings.LEAGENDA_DATA / "field_keys"


@lru_cache(maxsize=4)
def keys_in(file: Path, _changed: int) -> tuple[str, ...]:
    return tuple(file.read_text().split())


def make_first(file: Path) -> None:
    """Two processes that start at once end with the same key: only one of them may make it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    made = written_beside(file, [Fernet.generate_key().decode()])
    try:
        os.link(made, file)
    except FileExistsError:
        pass
    finally:
        made.unlink()


def keep(kept: list[str]) -> None:
    """Replace the keys in the file at once: a reader sees the old ones or the new ones."""
    written_beside(key_file(), kept).replace(key_file())


def written_beside(file: Path, kept: list[str]) -> Path:
    made = file.with_name(f"{file.name}.{os.getpid()}")
    made.unlink(missing_ok=True)
    made.touch(mode=0o600)
    made.write_text("".join(f"{key}\n" for key in kept))
    return made


# ── Field ────────────────────────────────────────────────────────────────────


class EncryptedTextField(models.TextField):
    """Text that is stored encrypted; an empty text stays empty. Cannot be searched."""

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return encrypt(value) if value else value

    def from_db_value(self, value, expression, connection):
        return decrypt(value) if value else value

    def get_lookup(self, name):
        if name != "isnull":
            raise FieldError(f"{self.name} is encrypted: the database cannot search it.")
        return super().get_lookup(name)

    def as_stored(self, rows: models.QuerySet) -> models.QuerySet:
        """(pk, what stands in the database) of each row."""
        return rows.values_list("pk", Cast(F(self.name), models.TextField()))

    def check(self, *, databases=None, **kwargs) -> list[CheckMessage]:
        """Also: the keys are keys, and read what is stored (the first row and the last)."""
        try:
            cipher()
            for alias in databases or []:
                self.try_reading(alias)
        except ImproperlyConfigured as error:
            return [*super().check(databases=databases, **kwargs), Error(str(error), obj=self)]
        return super().check(databases=databases, **kwargs)

    def try_reading(self, alias: str) -> None:
        rows = self.model._base_manager.using(alias).order_by("pk")
        try:
            with transaction.atomic(using=alias):
                ends = [*self.as_stored(rows)[:1], *self.as_stored(rows.reverse())[:1]]
        except DatabaseError:
            return  # before the first migration there is nothing to read
        for _pk, token in ends:
            if token:
                decrypt(token)

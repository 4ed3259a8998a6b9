"""Writing everything that is encrypted again with the newest key, in small steps."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cryptography.fernet import Fernet
from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext as _

from leagenda.foundation import encryption
from leagenda.foundation.encryption import EncryptedTextField, decrypt, encrypt, is_newest
from leagenda.foundation.refusal import Refused

BATCH = 500  # rows that change together; small, so that nobody waits for them


@dataclass(frozen=True)
class Place:
    """Where encrypted text is stored: a column, or some values of a JSON column."""

    model: type[models.Model]
    field: str
    values: tuple[str, ...] = ()

    def __str__(self):
        field = self.model._meta.get_field(self.field)
        return f"{self.model._meta.verbose_name}, {field.verbose_name}"

    def rows(self) -> models.QuerySet:
        """(pk, what is stored), by pk."""
        rows = self.model._base_manager.order_by("pk")
        field = self.model._meta.get_field(self.field)
        if isinstance(field, EncryptedTextField):
            return field.as_stored(rows)
        return rows.values_list("pk", self.field)

    def tokens(self, stored) -> list[str]:
        if self.values:
            return [stored[name] for name in self.values if stored and stored.get(name)]
        return [stored] if stored else []

    def is_newest(self, stored) -> bool:
        return all(is_newest(token) for token in self.tokens(stored))

    def opened(self, stored):
        """What is to be written: the column encrypts by itself, values of JSON do not."""
        if not self.values:
            return decrypt(stored)
        return stored | {
            name: encrypt(decrypt(stored[name])) for name in self.values if stored.get(name)
        }

    def renew_batch(self, after) -> tuple[int, object]:
        """Write the next rows again where needed: how many, and the last pk (None at the end)."""
        with transaction.atomic():
            rows = self.rows().select_for_update()
            batch = list((rows if after is None else rows.filter(pk__gt=after))[:BATCH])
            old = [(pk, stored) for pk, stored in batch if not self.is_newest(stored)]
            for pk, stored in old:
                changed = {self.field: self.opened(stored)}
                self.model._base_manager.filter(pk=pk).update(**changed)
        return len(old), batch[-1][0] if batch else None

    def renew(self) -> int:
        total, last = 0, None
        while True:
            count, last = self.renew_batch(last)
            total += count
            if last is None:
                return total

    def is_renewed(self) -> bool:
        return all(self.is_newest(stored) for _pk, stored in self.rows().iterator(BATCH))


def places() -> Iterator[Place]:
    """Every column of ours, and what the setting names in models of others."""
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, EncryptedTextField):
                yield Place(model, field.name)
    for label, values in settings.LEAGENDA_ENCRYPTED_VALUES.items():
        model_label, column = label.rsplit(".", 1)
        yield Place(apps.get_model(model_label), column, values)


def rotate(say: Callable[[str], None]) -> None:
    """A new key that writes from now on, and everything written again with it.

    What was interrupted goes on where it was: no other key is made while an older one is in use.
    Refuses when the keys come from a setting and there is no newer one to go to.
    """
    if is_renewed():
        begin_with_new_key()
        say(_("Er is een nieuwe sleutel. Wat nu wordt bewaard, wordt daarmee versleuteld."))
    for place in places():
        say(
            _("%(place)s: %(count)d opnieuw versleuteld") % {"place": place, "count": place.renew()}
        )


def is_renewed() -> bool:
    return all(place.is_renewed() for place in places())


def begin_with_new_key() -> None:
    if settings.LEAGENDA_FIELD_KEYS:
        raise Refused([_("Alles is al met de eerste sleutel van LEAGENDA_FIELD_KEYS geschreven.")])
    encryption.keep([Fernet.generate_key().decode(), *encryption.keys()])


def forget() -> int:
    """Take the old keys away; says how many. Refuses while something still needs one."""
    if not is_renewed():
        raise Refused([_("Er is nog tekst met een oude sleutel. Geef eerst: leagenda keys rotate")])
    if settings.LEAGENDA_FIELD_KEYS:
        words = _("Laat in LEAGENDA_FIELD_KEYS alleen de eerste sleutel staan en start opnieuw.")
        raise Refused([words])
    newest, *old = encryption.keys()
    encryption.keep([newest])
    return len(old)

"""Putting a backup back in an empty installation: all of it, or nothing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.utils.translation import gettext as _

from leagenda.foundation.backup.archive import Damaged, members, unpacked, weighed
from leagenda.foundation.backup.lock import WrongPassphrase, from_file, is_locked
from leagenda.foundation.backup.making import FORM, KEY_FILES, Made, Say, migrations, quietly
from leagenda.foundation.backup.table import tables
from leagenda.foundation.refusal import Refused, refuse_if


@dataclass(frozen=True)
class Backup:
    """A file that was weighed and found whole."""

    path: Path
    passphrase: str
    head: dict
    said: dict

    @classmethod
    def opened(cls, path: Path, passphrase: str = "") -> "Backup":
        """Reads all of it once; refuses what is damaged, locked otherwise, or no backup."""
        if not path.is_file():
            raise Refused([_("%s is er niet.") % path])
        if is_locked(path) and not passphrase:
            raise Refused([_("Deze kopie heeft een wachtzin. Geef die met --passphrase-file.")])
        try:
            with from_file(path, passphrase) as stream:
                head, said = weighed(stream)
        except WrongPassphrase as error:
            raise Refused([_("De wachtzin is niet die van deze kopie.")]) from error
        except Damaged as error:
            raise Refused([damaged_sentence(path)]) from error
        return cls(path, passphrase, head, said)

    def obstacles_to_restoring(self) -> Iterator[str]:
        if self.head.get("form") != FORM:
            yield _("Deze kopie heeft een vorm die deze versie niet kent. Werk LEAgenda eerst bij.")
            return
        theirs, ours = set(self.head["migrations"]), set(migrations())
        words = {"version": self.head["version"]}
        if theirs - ours:
            yield (
                _("Deze kopie is van een nieuwere versie (%(version)s). Werk LEAgenda eerst bij.")
                % words
            )
        if ours - theirs:
            sentence = _("Deze kopie is van een oudere versie. Zet haar terug met %(version)s.")
            yield sentence % words
        if get_user_model()._base_manager.exists():
            yield _(
                "Deze installatie is niet leeg: er zijn al gebruikers. Zet de kopie terug in een "
                "lege: kies een nieuwe map (LEAGENDA_DATA) of een lege database "
                "(LEAGENDA_DATABASE_URL)."
            )

    def restore(self, *, say: Say = quietly) -> Made:
        """Put every row and file back. After a failure there is nothing of it."""
        refuse_if(self.obstacles_to_restoring())
        kept: list[tuple] = []
        try:
            with transaction.atomic():
                made = self.put_back(kept, say)
        except BaseException:
            for storage, name in kept:
                storage.delete(name)
            raise
        return made

    def put_back(self, kept: list[tuple], say: Say) -> Made:
        by_name, counts = {table.name: table for table in tables()}, Counter[str]()
        for table in by_name.values():
            table.empty()
        made = Made(missing=self.said["missing"])
        with from_file(self.path, self.passphrase) as stream:
            for place, content in members(stream):
                kind, _slash, rest = place.partition("/")
                if kind == "tables":
                    name = rest.partition("/")[0]
                    counts[name] += by_name[name].write(unpacked(place, content))
                elif kind == "files":
                    kept.append(put_back_file(rest, content))
                elif kind == "keys" and rest in KEY_FILES:
                    put_back_key(rest, content)
        for name, number in self.said["numbers"].items():
            by_name[name].go_on_from(number)
        connection.check_constraints()
        made.counts = {name: counts[name] for name in self.said["counts"]}
        made.files = len(kept)
        if made.counts != self.said["counts"]:
            raise Refused([damaged_sentence(self.path)])
        say(
            _("%(rows)s rijen en %(files)s bestanden")
            % {"rows": sum(counts.values()), "files": made.files}
        )
        return made


def put_back_file(place: str, content: bytes) -> tuple:
    """(storage, name) of a file that stands there again under the same key."""
    column, _slash, name = place.partition("/")
    label, _dot, field_name = column.rpartition(".")
    storage = apps.get_model(label)._meta.get_field(field_name).storage  # type: ignore[union-attr]
    if storage.exists(name):
        raise Refused([_("In de opslag staat al een bestand %s. Kies een lege opslag.") % name])
    storage.save(name, ContentFile(content))
    return storage, name


def put_back_key(name: str, content: bytes) -> None:
    path = settings.LEAGENDA_DATA / name
    path.touch(mode=0o600)
    path.write_bytes(content)


def damaged_sentence(path: Path) -> str:
    return _("%s is beschadigd of geen reservekopie van LEAgenda. Er is niets teruggezet.") % path

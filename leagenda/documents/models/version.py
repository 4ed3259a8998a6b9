"""One version of a document: a file that never changes once it is kept."""

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterator

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leagenda.documents.queries import VersionQuerySet
from leagenda.documents.rules.content import kind_of
from leagenda.documents.rules.keeping import obstacles_to_size
from leagenda.documents.rules.kind import BY_MEDIA_TYPE, Kind
from leagenda.documents.rules.name import clean_name
from leagenda.foundation.clock import now
from leagenda.foundation.privacy import AGENDA, OWN_CHOICE, PARTNERS, AsLongAs
from leagenda.foundation.refusal import refuse_if

A_WHILE = dt.timedelta(hours=1)


def kept_files():
    """Where the files are: the data folder, or S3-compatible storage; a setting says which."""
    return storages["documents"]


def random_key(version: "Version", name: str) -> str:
    """A file is found by its row only: its key tells nothing of its name or content."""
    key = uuid.uuid4().hex
    return f"{key[:2]}/{key}"


class Version(models.Model):
    """A file as it was handed in, with what it is, its fingerprint, and who brought it."""

    document = models.ForeignKey(
        "documents.Document",
        models.CASCADE,
        related_name="versions",
        verbose_name=_("stuk"),
    )
    number = models.PositiveSmallIntegerField(_("nummer"))
    file = models.FileField(_("bestand"), storage=kept_files, upload_to=random_key)
    name = models.CharField(_("bestandsnaam"), max_length=140)
    size = models.PositiveBigIntegerField(_("grootte in bytes"))
    sha256 = models.CharField(_("vingerafdruk"), max_length=64, db_index=True)
    media_type = models.CharField(_("soort bestand"), max_length=100)
    note = models.CharField(_("wat is er anders"), max_length=200, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("gebracht door")
    )
    uploaded_at = models.DateTimeField(_("gebracht op"), default=now)

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("versie van een stuk")
        verbose_name_plural = _("versies van stukken")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint("document", "number", name="version_once")]

    class Privacy:
        personal = {"name", "note", "uploaded_by", "file"}
        plain = {"sha256", "media_type"}
        purpose = AGENDA
        concerned = PARTNERS
        retention = AsLongAs(_("het stuk bestaat"), source=OWN_CHOICE)

    def __str__(self):
        return self.name

    @property
    def kind(self) -> Kind:
        return BY_MEDIA_TYPE[self.media_type]

    @property
    def is_there(self) -> bool:
        """Whether its file is in the storage, as it should be."""
        return self.file.storage.exists(str(self.file.name))

    @classmethod
    def taken_in(cls, file, *, note: str, by) -> "Version":
        """What an uploaded file becomes, weighed but not yet stored. Refuses what is not kept."""
        refuse_if(obstacles_to_size(file.size, settings.LEAGENDA_LARGEST_FILE))
        raw = file.read()
        kind = kind_of(raw, file.name or "")
        name = clean_name(file.name or "", kind.ending)
        return cls(
            file=ContentFile(raw, name=name),
            name=name,
            size=len(raw),
            sha256=hashlib.sha256(raw).hexdigest(),
            media_type=kind.media_type,
            note=note,
            uploaded_by=by,
        )

    def keep(self) -> None:
        """Write the file and then the row; without the row there is no file either."""
        self.file.save(self.name, self.file.file, save=False)
        try:
            self.save(force_insert=True)
        except BaseException:
            self.file.delete(save=False)
            raise

    @classmethod
    def sweep(cls) -> int:
        """Delete files that no row points at: a program that was killed left them. Says how many.

        A file is written before its row, so a young one may still get its row.
        """
        files, before = cls._meta.get_field("file").storage, timezone.now() - A_WHILE  # type: ignore[union-attr]
        known = set(cls.objects.values_list("file", flat=True))
        left = [
            name
            for name in every_name(files)
            if name not in known and files.get_modified_time(name) < before
        ]
        for name in left:
            files.delete(name)
        return len(left)


def every_name(files, folder: str = "") -> Iterator[str]:
    """The names of all files in a storage."""
    try:
        folders, names = files.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        yield f"{folder}{name}"
    for below in folders:
        yield from every_name(files, f"{folder}{below}/")

"""A document that we keep: what it is, where it belongs, who may read it, and for how long."""

import datetime as dt
import uuid
from functools import cached_property, partial
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.documents.models.keeping import Keeping
from leagenda.documents.models.readership import Readership
from leagenda.documents.models.subject import label_of, named, noun_labelled
from leagenda.documents.models.version import Version
from leagenda.documents.queries import DocumentQuerySet
from leagenda.foundation.clock import now
from leagenda.foundation.privacy import AGENDA, PARTNERS, Term
from leagenda.foundation.refusal import Overtaken, Refused, refuse_if
from leagenda.history.models import Consultation, Event

KEEPING = ("keep_years", "keep_from", "counted_from")


class Document(Readership, Keeping):
    """Hangs on something of a room above, by label and key; its newest version is what counts."""

    class Sort(models.TextChoices):
        AGENDA = "agenda", _("agenda of plan")
        REPORT = "report", _("verslag of notitie")
        DECISION = "decision", _("besluit of brief")
        MONEY = "money", _("offerte, subsidie of verantwoording")
        FIGURES = "figures", _("cijfers of onderzoek")
        OTHER = "other", _("iets anders")

    editable = ("title", "sort", "origin", "confidentiality", *KEEPING)
    told_labels: ClassVar[dict] = {
        "named": _("wie het lezen"),
        "file": _("bestand"),
        "owner": _("hoort bij"),
        "reason": _("reden"),
    }

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(_("titel"), max_length=200)
    sort = models.CharField(_("soort"), max_length=10, choices=Sort, default=Sort.OTHER)
    origin = models.CharField(
        _("van wie"),
        max_length=200,
        blank=True,
        help_text=_("Wie het maakte of stuurde, bijvoorbeeld: JGZ, mail van 12 maart."),
    )
    subject_kind = models.CharField(_("hoort bij soort"), max_length=60)
    subject_id = models.UUIDField(_("hoort bij"))
    scope_kind = models.CharField(_("staat onder soort"), max_length=60)
    scope_id = models.UUIDField(_("staat onder"))
    version = models.PositiveIntegerField(_("versie"), default=1)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name=_("toegevoegd door"),
    )
    added_at = models.DateTimeField(_("toegevoegd op"), default=now)
    withdrawn_at = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)
    withdrawal = models.CharField(_("waarom ingetrokken"), max_length=200, blank=True)

    objects = DocumentQuerySet.as_manager()

    all_versions: list[Version]  # there after `for_page`, the newest first

    class Meta:
        verbose_name = _("stuk")
        verbose_name_plural = _("stukken")
        ordering = ["-added_at", "id"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id"], name="document_subject"),
            models.Index(fields=["scope_kind", "scope_id"], name="document_scope"),
        ]

    class Privacy:
        personal = {"title", "origin", "added_by", "withdrawal"}
        plain = {"sort", "confidentiality", "subject_kind", "scope_kind", "keep_from"}
        purpose = AGENDA
        concerned = PARTNERS
        retention = Term(
            days=1,
            after="past_their_term",
            since=_("de bewaartermijn die bij het stuk is gekozen"),
            source=_("Selectielijst gemeenten en intergemeentelijke organen 2020 (VNG)"),
        )

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("documents:show_document", args=[self.pk])

    @classmethod
    def label_of(cls, name: str) -> str:
        """A field as the story of a year agenda calls it."""
        labels = {field.name: field.verbose_name for field in cls._meta.fields}
        return str(cls.told_labels.get(name) or labels[name])

    # ── how it stands ────────────────────────────────────────────────────────

    @property
    def newest(self) -> Version:
        if hasattr(self, "all_versions"):
            return self.all_versions[0]
        return self.versions.earliest("-number")

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    @cached_property
    def subject(self) -> Any:
        """What it hangs on; None when that was removed."""
        return noun_labelled(self.subject_kind).objects.filter(pk=self.subject_id).first()

    @property
    def place(self) -> str:
        """What it hangs on, in words."""
        return named(self.subject) if self.subject else _g("iets dat verwijderd is")

    @cached_property
    def scope(self) -> Any:
        """What it is listed under (a year agenda); None when that was removed."""
        return noun_labelled(self.scope_kind).objects.filter(pk=self.scope_id).first()

    @property
    def told_in(self) -> Any:
        """Whose story tells of it; what is confidential is told in none."""
        return None if self.is_confidential else self.scope

    # ── who may do what ──────────────────────────────────────────────────────

    def obstacles_to_writing(self, by) -> list[str]:
        """Who brought it, and who may bring something here."""
        if by == self.added_by or by.keeps_the_agenda:
            return []
        if self.subject and not self.subject.obstacles_to_keeping_documents(by):
            return []
        return [_g("Dit stuk wijzigt wie het toevoegde, of wie de jaaragenda bijhoudt.")]

    # ── verbs ────────────────────────────────────────────────────────────────

    @transaction.atomic
    def add(self, file, *, to, by, people=(), organisations=()) -> "Document":
        """Keep an uploaded file as a new document that hangs on `to`."""
        refuse_if(to.obstacles_to_keeping_documents(by))
        self.hang_on(to)
        self.added_by = by
        self.count_the_term()
        version = Version.taken_in(file, note="", by=by)
        self.save(force_insert=True)
        self.name_readers(people, organisations)
        version.document, version.number = self, 1
        version.keep()
        Event.record("added", self, by=by, scope=self.told_in, new={"file": version.name})
        return self

    @transaction.atomic
    def replace(self, file, *, seen: int, by, note: str = "") -> Version:
        """Make this file the newest version; the older ones stay. `seen` is the version one saw."""
        kept = self.held(seen, by)
        version = Version.taken_in(file, note=note, by=by)
        newest = kept.newest
        if newest.sha256 == version.sha256:
            raise Refused([_g("Dit is precies hetzelfde bestand als versie %s.") % newest.number])
        version.document, version.number = kept, newest.number + 1
        version.keep()
        kept.record("replaced", by, old={"file": newest.name}, new={"file": version.name})
        return version

    @transaction.atomic
    def change(self, values: dict, *, seen: int, by, people=(), organisations=()) -> None:
        """Write `values` (by names in `editable`), and whom it names when it is confidential."""
        kept = self.held(seen, by)
        old = {name: kept.told(name) for name in values} | {"named": kept.names_of_readers()}
        for name, value in values.items():
            if name not in self.editable:
                raise KeyError(name)
            setattr(kept, name, value)
        kept.count_the_term()
        kept.name_readers(people, organisations)
        new = {name: kept.told(name) for name in values} | {"named": kept.names_of_readers()}
        changed = [name for name in new if old[name] != new[name]]
        if changed:
            kept.record(
                "changed",
                by,
                old={name: old[name] for name in changed},
                new={name: new[name] for name in changed},
            )

    @transaction.atomic
    def move(self, to, *, seen: int, by) -> None:
        """Hang it on something else, where `by` may keep documents too."""
        refuse_if(to.obstacles_to_keeping_documents(by))
        kept = self.held(seen, by)
        old = {"owner": kept.place}
        kept.hang_on(to)
        kept.record("rehomed", by, old=old, new={"owner": kept.place})

    @transaction.atomic
    def withdraw(self, reason: str, *, by) -> None:
        """Take it out of the lists. It is kept for its term, and can be put back."""
        kept = self.held(self.version, by)
        if kept.is_withdrawn:
            raise Refused([_g("“%s” is al ingetrokken.") % kept])
        kept.withdrawn_at, kept.withdrawal = now(), reason
        kept.count_the_term()
        kept.record("withdrawn", by, new={"reason": reason})

    @transaction.atomic
    def put_back(self, *, by) -> None:
        kept = self.held(self.version, by)
        if not kept.is_withdrawn:
            raise Refused([_g("“%s” is niet ingetrokken.") % kept])
        kept.withdrawn_at, kept.withdrawal = None, ""
        kept.count_the_term()
        kept.record("restored", by)

    def consult(self, purpose: str, *, by) -> None:
        """Write down that somebody reads it, and what for; only asked of confidential ones."""
        Consultation.record(self, by=by, purpose=purpose)

    @transaction.atomic
    def destroy(self, *, by) -> None:
        """Delete it for good, with all its versions. Refuses before its term has passed."""
        kept = Document.objects.select_for_update().get(pk=self.pk)
        if not kept.is_past_its_term:
            raise Refused([_g("De bewaartermijn van “%s” is nog niet voorbij.") % kept])
        files = [version.file for version in kept.versions.all()]
        Event.record("destroyed", kept, by=by, scope=kept.told_in)
        kept.delete()
        for file in files:
            transaction.on_commit(partial(file.delete, save=False))

    # ── steps of the verbs ───────────────────────────────────────────────────

    def held(self, seen: int, by) -> "Document":
        """The row as it is now, held until the end; refuses who may not, or saw an older one."""
        kept = Document.objects.select_for_update().get(pk=self.pk)
        refuse_if(kept.obstacles_to_writing(by))
        if kept.version != seen:
            last = Event.objects.about(kept).select_related("by").first()
            who = str(last.by) if last and last.by else _g("Iemand anders")
            sentence = _g("%s veranderde dit stuk terwijl u bezig was. Bekijk het eerst.") % who
            raise Overtaken(sentence, theirs={}, by=who)
        return kept

    def record(self, verb: str, by, **words) -> None:
        self.version += 1
        self.save()
        Event.record(verb, self, by=by, scope=self.told_in, **words)

    def hang_on(self, thing) -> None:
        scope = thing.documents_scope
        self.subject_kind, self.subject_id = label_of(thing), thing.pk
        self.scope_kind, self.scope_id = label_of(scope), scope.pk
        self.__dict__.update(subject=thing, scope=scope)

    def told(self, name: str):
        value = getattr(self, name)
        return value.isoformat() if isinstance(value, dt.date) else value

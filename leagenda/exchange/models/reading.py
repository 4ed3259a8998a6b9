"""The reading: a document on its way in, from upload to confirmed agenda."""

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.exchange.models.aligning import aligned
from leagenda.exchange.models.amending import Amending, amended, overtaken
from leagenda.exchange.models.amendment import Amendment
from leagenda.exchange.models.arrival import Arrival
from leagenda.exchange.models.edited import take_over
from leagenda.exchange.models.outcome import read_file
from leagenda.exchange.purpose import READING_IN
from leagenda.exchange.queries import ReadingQuerySet
from leagenda.exchange.reading.block import Document
from leagenda.exchange.reading.proposal import Proposal
from leagenda.exchange.rules import (
    obstacles_to_bringing,
    obstacles_to_choosing,
    obstacles_to_comparing,
    obstacles_to_judging,
    obstacles_to_placing,
    obstacles_to_taking_in,
)
from leagenda.foundation.privacy import OWN_CHOICE, PARTNERS, Term
from leagenda.foundation.refusal import Refused, refuse_if
from leagenda.history.models import Event
from leagenda.planning.models import YearAgenda, YearAgendaContent


class Reading(Arrival):
    """A document on its way in. It holds one thing at a time:

    the file itself, until it is read (the file is not kept after that); what was read, to be looked
    at and confirmed; the edited content of an agenda that is here already; or why it was refused.
    """

    edits = models.ForeignKey(
        YearAgenda,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="edited_exports",
        verbose_name=_("bewerking van"),
    )
    document = models.JSONField(_("regels"), null=True, blank=True)
    proposal = models.JSONField(_("voorstel"), null=True, blank=True)
    returned = models.JSONField(_("bewerkte inhoud"), null=True, blank=True)
    exported_at = models.DateTimeField(_("geëxporteerd op"), null=True, blank=True)
    remarks = models.JSONField(_("opmerkingen bij het lezen"), default=list, blank=True)

    confirmed_at = models.DateTimeField(_("bevestigd op"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("bevestigd door"),
    )
    year_agenda = models.ForeignKey(
        YearAgenda,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="readings",
        verbose_name=_("jaaragenda"),
    )

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("inlezing")
        verbose_name_plural = _("inlezingen")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="reading_file_goes_when_read",
                condition=Q(read_at=None, raw__isnull=False, proposal__isnull=True)
                | Q(read_at__isnull=False, raw__isnull=True),
            ),
            models.CheckConstraint(
                name="reading_refused_keeps_nothing",
                condition=Q(refusal="")
                | Q(read_at__isnull=False, document__isnull=True, proposal__isnull=True)
                & Q(returned__isnull=True, confirmed_at=None),
            ),
            models.CheckConstraint(
                name="reading_confirmed_by_somebody",
                condition=Q(confirmed_at=None, confirmed_by=None)
                | Q(confirmed_at__isnull=False, confirmed_by__isnull=False),
            ),
        ]

    class Privacy:
        personal = {"name", "uploaded_by", "confirmed_by", "raw", "document", "proposal"}
        plain = {"sentence", "refusal", "remarks", "returned"}
        purpose = READING_IN
        concerned = PARTNERS
        retention = Term(years=2, after="uploaded_at", since=_("het inlezen"), source=OWN_CHOICE)

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("exchange:show_reading", args=[self.pk])

    # ── how it stands ────────────────────────────────────────────────────────

    @property
    def is_edited_export(self) -> bool:
        """It holds changes for a year agenda that is here already, not a new one."""
        return self.edits_id is not None

    @cached_property
    def as_read(self) -> Proposal:
        """What the reader made of it, before anybody touched it."""
        return Proposal.model_validate(self.proposal)

    @cached_property
    def source(self) -> Document:
        """The lines of the file in their order, to show beside what was read."""
        return Document.model_validate(self.document)

    @cached_property
    def returned_content(self) -> YearAgendaContent:
        """The agenda as the edited export has it."""
        return YearAgendaContent.model_validate(self.returned)

    def now(self, *, seen: int | None = None) -> Proposal:
        """What was read with what people chose and corrected; `seen` stops at that amendment."""
        made = self.amendments.all() if seen is None else self.amendments.filter(pk__lte=seen)
        return amended(self.as_read, list(made))

    @property
    def latest(self) -> int:
        """The number of the last amendment; a form carries it to say what its writer saw."""
        return self.amendments.aggregate(last=models.Max("pk"))["last"] or 0

    # ── bringing it in ───────────────────────────────────────────────────────

    @classmethod
    @transaction.atomic
    def start(cls, file, *, by, edits: YearAgenda | None = None) -> "Reading":
        """Take in an uploaded file and have it read in the background.

        Refuses what can be refused without opening it, and then keeps nothing. With `edits` the
        file is an edited export of that year agenda.
        """
        refuse_if([*obstacles_to_bringing(by), *obstacles_to_taking_in(file.size)])
        cls.objects.too_old().delete()
        name = file.name[-255:]
        reading = cls.objects.create(
            name=name, size=file.size, uploaded_by=by, raw=file.read(), edits=edits
        )
        Event.record("brought-in", reading, by=by)
        reading.enqueue()
        return reading

    background_work = "leagenda.exchange.tasks.read_document"
    nothing_read = {"document": None, "proposal": None, "returned": None}

    def outcome(self) -> dict:
        return read_file(self)

    # ── judging what was read ────────────────────────────────────────────────

    def locked(self) -> "Reading":
        """The row as it is now, held until the end of the transaction; refuses when it is done."""
        kept = Reading.objects.select_for_update().get(pk=self.pk)
        refuse_if(obstacles_to_judging(kept))
        return kept

    @transaction.atomic
    def choose(self, doubt: str, index: int, *, seen: int, by) -> None:
        """Settle one doubt by its choice `index`; 0 agrees with how it was read."""
        kept = self.locked()
        refuse_if(obstacles_to_choosing(kept.as_read, doubt, index))
        theirs = kept.amendments.after(seen).by_others(by).about("choice", doubt).last()
        if theirs and theirs.value != index:
            raise overtaken({doubt: ("", theirs.value)}, theirs.made_by)
        kept.amendments.create(kind="choice", subject=doubt, value=index, made_by=by)

    @transaction.atomic
    def agree(self, *, by) -> int:
        """Settle every doubt nobody looked at yet as it was read; says how many."""
        kept = self.locked()
        settled = set(kept.amendments.filter(kind="choice").values_list("subject", flat=True))
        left = [doubt.id for doubt in kept.as_read.doubts if doubt.id not in settled]
        kept.amend([("choice", doubt, "", 0) for doubt in left], by=by)
        return len(left)

    @transaction.atomic
    def correct(self, typed: dict[tuple[str, str], str], *, seen: int, by) -> list[tuple[str, str]]:
        """Write words in fields, as somebody who saw amendment `seen`; says which changed.

        `typed` maps (part, field) to words. What others changed in other fields stays. Miswritten
        names the fields that cannot be read; Overtaken those that somebody else changed as well.
        """
        kept = self.locked()
        before, now = Amending(kept.now(seen=seen)), Amending(kept.now())
        mine = {key: words for key, words in typed.items() if before.differs(key, words)}
        clashes = {
            key: (before.words(key), now.words(key))
            for key, words in mine.items()
            if now.differs(key, before.words(key)) and now.differs(key, words)
        }
        if clashes:
            raise overtaken(clashes, kept.amendments.after(seen).by_others(by).last().made_by)
        now.weigh(mine)
        kept.amend([("correction", *key, words) for key, words in mine.items()], by=by)
        return list(mine)

    @transaction.atomic
    def place(self, lines: list[int], part: str, field: str, *, by) -> None:
        """Give leftover lines a place: behind words, as a new part, or none (not needed)."""
        kept = self.locked()
        accepted = Amending(kept.now()).accepts(part, field)
        refuse_if(obstacles_to_placing(kept.as_read, accepted, lines))
        where = {"part": part, "field": field}
        kept.amend([("placing", str(line), "", where) for line in lines], by=by)

    @transaction.atomic
    def take_back(self, line: int, *, by) -> None:
        """Make a line that got a place a leftover again."""
        self.locked().amend([("placing", str(line), "", None)], by=by)

    @transaction.atomic
    def omit(self, part: str, *, by, again: bool = False) -> None:
        """Leave a part out of the agenda to be made; `again` takes it in again."""
        self.locked().amend([("omission", part, "", not again)], by=by)

    def amend(self, rows: list[tuple[str, str, str, object]], *, by) -> None:
        self.amendments.bulk_create(
            Amendment(
                reading=self, kind=kind, subject=subject, field=field, value=value, made_by=by
            )
            for kind, subject, field, value in rows
        )

    @transaction.atomic
    def confirm(self, *, by) -> YearAgenda:
        """Make the year agenda of what was read, as amended. Two people cannot both do it."""
        kept = self.locked()
        content = kept.now().content
        try:
            with transaction.atomic():
                year_agenda = YearAgenda.confirm(content, by=by)
        except IntegrityError as error:  # somebody else made it between the check and now
            raise Refused([_g("Er is al een jaaragenda %s.") % content.year]) from error
        kept.settle(year_agenda, by=by)
        return year_agenda

    @transaction.atomic
    def compare(self, *, by) -> YearAgenda:
        """Go on with it as a new version of the agenda that is here for the same school year.

        Refuses when there is none. Nothing changes in the agenda until differences are taken over.
        """
        kept = self.locked()
        content = kept.now().content
        year_agenda = YearAgenda.objects.visible_to(by).filter(school_year=content.school_year)
        kept.edits = year_agenda.first()
        refuse_if(obstacles_to_comparing(kept.edits, content.year))
        kept.returned = aligned(content, kept.edits.content()).model_dump(mode="json")
        kept.save(update_fields=["edits", "returned"])
        Event.record("compared", kept, by=by)
        return kept.edits

    @transaction.atomic
    def take_over(self, chosen: dict[str, str], *, by) -> int:
        """Carry out the chosen differences of an edited export (key → fingerprint), all or none.

        Says how many; the others are rejected for good.
        """
        kept = self.locked()
        count = take_over(kept, chosen, by=by)
        if kept.edits:
            kept.settle(kept.edits, by=by)
        Event.record("taken-over", kept, by=by, new={"count": count})
        return count

    def settle(self, year_agenda: YearAgenda, *, by) -> None:
        self.confirmed_at, self.confirmed_by = timezone.now(), by
        self.year_agenda = year_agenda
        self.save(update_fields=["confirmed_at", "confirmed_by", "year_agenda"])

    @transaction.atomic
    def throw_away(self, *, by) -> None:
        """Forget it, with everything that was read. An agenda made of it stays."""
        Event.record("thrown-away", self, by=by)
        self.delete()

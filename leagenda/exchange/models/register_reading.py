"""A register on its way in: what it would change here, until somebody says which of it is taken."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.exchange.models.arrival import Arrival
from leagenda.exchange.models.taking_in import take_in
from leagenda.exchange.purpose import READING_IN
from leagenda.exchange.queries import RegisterReadingQuerySet
from leagenda.exchange.registers.childcare import without_persons
from leagenda.exchange.registers.differing import differences
from leagenda.exchange.registers.proposing import KnownHoliday, KnownSite, Proposed
from leagenda.exchange.registers.publication import Publication, Wanted
from leagenda.exchange.registers.recognising import Register, is_childcare, is_json, read_register
from leagenda.exchange.registers.table import open_table
from leagenda.exchange.rules import (
    obstacles_to_bringing_registers,
    obstacles_to_taking_in,
    obstacles_to_taking_over,
)
from leagenda.foundation.clock import today
from leagenda.foundation.privacy import OWN_CHOICE, PARTNERS, Term
from leagenda.foundation.refusal import refuse_if
from leagenda.history.models import Event
from leagenda.people.models import Organisation, SchoolHoliday, Site
from leagenda.ui.dates import day_in_words


class RegisterReading(Arrival):
    """A published register. Of what was read only what concerns this LEA is kept."""

    register = models.CharField(
        _("register"),
        max_length=20,
        blank=True,
        choices=Register.choices(),
    )
    municipalities = models.CharField(_("gemeenten"), max_length=500, blank=True)
    left_out = models.PositiveIntegerField(_("weggelaten regels"), default=0)
    publication = models.JSONField(_("wat er staat"), null=True, blank=True)
    confirmed_at = models.DateTimeField(_("bevestigd op"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("bevestigd door"),
    )
    taken_over = models.PositiveIntegerField(_("overgenomen"), default=0)

    objects = RegisterReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("registerlezing")
        verbose_name_plural = _("registerlezingen")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="register_file_goes_when_read",
                condition=Q(read_at=None, raw__isnull=False, publication__isnull=True)
                | Q(read_at__isnull=False, raw__isnull=True),
            ),
            models.CheckConstraint(
                name="register_confirmed_by_somebody",
                condition=Q(confirmed_at=None, confirmed_by=None)
                | Q(confirmed_at__isnull=False, confirmed_by__isnull=False),
            ),
        ]

    class Privacy:
        personal = {"name", "uploaded_by", "confirmed_by"}
        # A register is public, and rows about private persons go before anything is stored.
        plain = {"raw", "register", "municipalities", "publication", "sentence", "refusal"}
        purpose = READING_IN
        concerned = PARTNERS
        retention = Term(years=2, after="uploaded_at", since=_("het inlezen"), source=OWN_CHOICE)

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("exchange:show_register", args=[self.pk])

    # ── bringing it in ───────────────────────────────────────────────────────

    @classmethod
    @transaction.atomic
    def start(cls, file, *, municipalities: str, register: str = "", by) -> "RegisterReading":
        """Take in an uploaded file and have it read in the background.

        `municipalities` are names or numbers with commas between; `register` is what somebody says
        that the file is. Homes and private persons go before the file is stored.
        """
        refuse_if([*obstacles_to_bringing_registers(by), *obstacles_to_taking_in(file.size)])
        cls.objects.too_old().delete()
        raw, left_out = storable(file)
        reading = cls.objects.create(
            name=file.name[-255:],
            size=file.size,
            uploaded_by=by,
            raw=raw,
            left_out=left_out,
            register=register,
            municipalities=municipalities,
        )
        Event.record("brought-in", reading, by=by)
        reading.enqueue()
        return reading

    background_work = "leagenda.exchange.tasks.read_published"
    nothing_read = {"publication": None}

    def outcome(self) -> dict[str, Any]:
        wanted = Wanted(self.municipalities.split(","), set(known_sites()))
        raw = bytes(self.raw or b"")
        read = read_register(raw, self.name, self.register, wanted, self.say_how_far)
        return {"publication": read.model_dump(mode="json"), "register": read.source}

    def say_how_far(self, percent: int) -> None:
        self.say(min(percent, 99), _g("De regels worden gelezen."))

    # ── judging what was read ────────────────────────────────────────────────

    @cached_property
    def published(self) -> Publication:
        return Publication.model_validate(self.publication)

    @property
    def is_done(self) -> bool:
        """There is nothing to take over from it, not yet or no longer."""
        return self.publication is None or self.confirmed_at is not None

    @property
    def proposed(self) -> list[Proposed]:
        """What would change now; what was taken over in the meantime is no longer there."""
        return differences(self.published, known_sites().values(), known_holidays(), today())

    @property
    def source(self) -> str:
        """How what was taken over says where it comes from."""
        words = {"register": Register(self.register).label, "day": day_in_words(self.read_on)}
        return _g("%(register)s, gelezen op %(day)s") % words

    @property
    def read_on(self) -> dt.date:
        return timezone.localdate(self.read_at) if settings.LEAGENDA_TODAY is None else today()

    @transaction.atomic
    def accept(self, keys: list[str], *, by) -> int:
        """Carry out the changes with these keys, all or none; says how many.

        Refuses a key that names no change as it stands now, for instance since somebody else was
        first. What was not chosen is left as it is here.
        """
        refuse_if(obstacles_to_bringing_registers(by))
        kept = RegisterReading.objects.select_for_update().get(pk=self.pk)
        proposed = {} if kept.is_done else {one.key: one for one in kept.proposed}
        refuse_if(obstacles_to_taking_over(keys, set(proposed), is_done=kept.is_done))
        for one in proposed.values():
            if one.key in keys:
                take_in(one, source=kept.source, by=by)
        kept.confirmed_at, kept.confirmed_by, kept.taken_over = timezone.now(), by, len(set(keys))
        kept.save(update_fields=["confirmed_at", "confirmed_by", "taken_over"])
        new = {"taken_over": kept.taken_over}
        Event.record("confirmed", kept, by=by, new=new)
        return kept.taken_over

    @transaction.atomic
    def throw_away(self, *, by) -> None:
        """Forget it; what was taken over from it stays."""
        Event.record("thrown-away", self, by=by)
        self.delete()


def storable(file) -> tuple[bytes, int]:
    """The bytes that may be kept, and how many rows of private persons went before that."""
    start = file.read(1000)
    file.seek(0)
    if is_json(start) or not is_childcare(open_table(file.file).columns):
        file.seek(0)
        return file.read(), 0
    return without_persons(file.file)


def known_sites() -> dict[str, KnownSite]:
    """Every site that a register can know, by its code."""
    names = [one for one in KnownSite.__dataclass_fields__ if one not in {"code", "board_number"}]
    rows = Site.objects.values("brin", "lrk", "board__board_number", *names)
    return {
        code: KnownSite(
            code=code,
            board_number=row["board__board_number"] or "",
            **{name: row[name] for name in names},
        )
        for row in rows
        for code in (row["brin"], row["lrk"])
        if code
    }


def known_holidays() -> list[KnownHoliday]:
    names = list(KnownHoliday.__dataclass_fields__)
    return [KnownHoliday(**row) for row in SchoolHoliday.objects.values(*names)]


def usual_municipalities() -> str:
    """The municipalities among the partners: whose sites are looked for unless somebody says."""
    kind = Organisation.Kind.MUNICIPALITY
    names = Organisation.objects.filter(kind=kind).values_list("name", flat=True)
    return ", ".join(name.removeprefix("Gemeente ").removeprefix("gemeente ") for name in names)

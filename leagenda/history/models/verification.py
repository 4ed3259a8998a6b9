"""Proving that the history is whole."""

from collections.abc import Iterator

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import now
from leagenda.foundation.privacy import HISTORY, USERS, AsLongAs
from leagenda.foundation.refusal import Refused
from leagenda.history.models.chain import Chain
from leagenda.history.models.event import Event, seal
from leagenda.history.queries import VerificationQuerySet, may_verify
from leagenda.history.rules import START, Link, Walk
from leagenda.ui.dates import day_in_words

AT_ONCE = 2_000


class Verification(models.Model):
    """That somebody had the whole chain of events looked at, and what came of it."""

    verified_at = models.DateTimeField(_("nagegaan op"), default=now)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("door"),
    )
    length = models.PositiveBigIntegerField(_("aantal gebeurtenissen"))
    wiped = models.PositiveBigIntegerField(_("waarvan gewist"), default=0)
    first_at = models.DateTimeField(_("eerste"), null=True, blank=True)
    last_at = models.DateTimeField(_("laatste"), null=True, blank=True)
    head = models.CharField(_("code"), max_length=64)
    complaint = models.TextField(_("waar het misgaat"), blank=True)

    objects = VerificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("controle van de geschiedenis")
        verbose_name_plural = _("controles van de geschiedenis")
        ordering = ["-pk"]

    class Privacy:
        personal = {"verified_by"}
        plain = {"head", "complaint"}
        purpose = HISTORY
        concerned = USERS
        retention = AsLongAs(
            _("de geschiedenis zelf bewaard wordt"), _("AVG art. 5 lid 2: verantwoording")
        )

    def __str__(self):
        return self.sentence

    @property
    def is_whole(self) -> bool:
        return not self.complaint

    @property
    def code(self) -> str:
        return spaced(self.head)

    @property
    def sentence(self) -> str:
        if not self.is_whole:
            return _g("De geschiedenis is niet heel. %s") % self.complaint
        if not self.length:
            return _g("Er is nog niets gebeurd.")
        words = _g(
            "De geschiedenis is heel: %(count)s gebeurtenissen, de eerste van %(first)s"
            " en de laatste van %(last)s."
        )
        return words % {
            "count": f"{self.length:_}".replace("_", "."),
            "first": local_day(self.first_at),
            "last": local_day(self.last_at),
        }

    @staticmethod
    def obstacles_to_looking(by):
        if not may_verify(by):
            yield _g("Dit is er voor de functionaris gegevensbescherming en de beheerder.")

    @classmethod
    def carry_out(cls, *, by=None, after: int = 0, codes: list[str] | None = None):
        """Look at every event (or those after place `after`) and keep what came of it.

        `codes` are codes written down before: each has to be met on the way, else it complains.
        Chains first what was not chained yet. Refuses when no event stands at place `after`.
        Holds nothing: people go on working, and what they do meanwhile is for the next time.
        """
        seal()
        chain = Chain.now()
        walk = Walk.after(after, code_at(after))
        written = [plain(code) for code in codes or []]
        walk.along(links(after, chain.length), written)
        walk.conclude(chain.length, chain.head)
        return cls.objects.create(
            verified_by=by,
            length=walk.length,
            wiped=walk.wiped.total(),
            first_at=walk.first_at,
            last_at=walk.last_at,
            head=walk.head,
            complaint=walk.complaint or unmet(written, walk),
        )


def code_at(place: int) -> str:
    """The code of the event at this place; of no place, what the first one follows on."""
    if not place:
        return START
    code = Event.objects.filter(place=place).values_list("hash", flat=True).first()
    if code is None:
        raise Refused([_g("Er is geen gebeurtenis met nummer %s.") % place])
    return code


def links(after: int, up_to: int) -> Iterator[Link]:
    """The events of the chain in their order, a few thousand in memory at a time."""
    events = Event.objects.filter(place__gt=after, place__lte=up_to).order_by("place")
    for event in events.iterator(chunk_size=AT_ONCE):
        told = (event.new["certificate"], event.new["events"]) if event.verb == "wiped" else None
        yield Link(
            place=event.place or 0,
            hash=event.hash,
            digest=event.digest,
            frame=event.frame,
            happened_at=event.happened_at,
            content=None if event.is_wiped else event.content,
            certificate=event.certificate,
            wiped_here=told,
        )


def unmet(codes: list[str], walk: Walk) -> str:
    """A code that was written down is gone from the chain: something before it was changed."""
    for code in codes:
        if code not in walk.passed:
            return _g("De code %s, die eerder is opgeschreven, komt niet meer voor.") % spaced(code)
    return ""


def spaced(code: str) -> str:
    """In groups of eight, as one writes it down."""
    return " ".join(code[start : start + 8] for start in range(0, len(code), 8))


def plain(code: str) -> str:
    return "".join(code.split()).lower()


def local_day(moment) -> str:
    return day_in_words(timezone.localdate(moment))

"""Walking along the chain of events, and saying where it breaks."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.foundation.canonical import fingerprint

START = "0" * 64
"""What the first event follows on."""


@dataclass(frozen=True)
class Link:
    """One event as the chain holds it. `content` is None when it was wiped by a certificate."""

    place: int
    hash: str
    digest: str
    frame: list
    happened_at: dt.datetime
    content: list | None
    certificate: str = ""
    wiped_here: tuple[str, int] | None = None
    """That this event tells of a wiping: by which certificate, and of how many events."""


def link_hash(previous: str, place: int, frame: list, digest: str) -> str:
    """The code of one event: over the code before it, its place, its frame and its content."""
    return fingerprint([previous, place, frame, digest])


@dataclass
class Walk:
    """What was proven so far; `complaint` says where the chain breaks, and then it stops."""

    place: int = 0
    head: str = START
    began_after: int = 0
    first_at: dt.datetime | None = None
    last_at: dt.datetime | None = None
    wiped: Counter = field(default_factory=Counter)
    said_wiped: Counter = field(default_factory=Counter)
    passed: set = field(default_factory=set)
    complaint: str = ""

    @classmethod
    def after(cls, place: int, head: str) -> "Walk":
        """From somewhere in the chain on, trusting what stands before it."""
        return cls(place=place, head=head, began_after=place)

    @property
    def length(self) -> int:
        return self.place - self.began_after

    def along(self, links: Iterable[Link], codes: Iterable[str] = ()) -> None:
        """Look at each link; note which of `codes` are passed on the way."""
        wanted = set(codes)
        self.passed |= wanted & {self.head}
        for link in links:
            self.complaint = self.complaint_about(link)
            if self.complaint:
                return
            self.step(link)
            if link.hash in wanted:
                self.passed.add(link.hash)

    def complaint_about(self, link: Link) -> str:
        if link.place != self.place + 1:
            return _("Gebeurtenis %s ontbreekt.") % (self.place + 1)
        if link.content is not None and fingerprint(link.content) != link.digest:
            return _("De inhoud van gebeurtenis %s is veranderd.") % link.place
        if link_hash(self.head, link.place, link.frame, link.digest) != link.hash:
            return _("Gebeurtenis %s sluit niet aan op de vorige.") % link.place
        return ""

    def step(self, link: Link) -> None:
        self.place, self.head = link.place, link.hash
        self.first_at, self.last_at = self.first_at or link.happened_at, link.happened_at
        if link.certificate:
            self.wiped[link.certificate] += 1
        if link.wiped_here:
            certificate, count = link.wiped_here
            self.said_wiped[certificate] += count

    def conclude(self, length: int, head: str) -> None:
        """It must end where the chain says it ends, and whatever was wiped must be accounted for.

        What was wiped before the place where the walk began cannot be counted then.
        """
        if self.complaint:
            return
        if self.place < length:
            self.complaint = _("Gebeurtenis %s ontbreekt.") % (self.place + 1)
        elif (self.place, self.head) != (length, head):
            self.complaint = _("De keten eindigt anders dan is vastgelegd (bij gebeurtenis %s).")
            self.complaint %= self.place
        elif not self.began_after and self.wiped != self.said_wiped:
            unlike = min((self.wiped - self.said_wiped) + (self.said_wiped - self.wiped))
            self.complaint = _(
                "Er zijn %(found)s gebeurtenissen gewist volgens %(certificate)s;"
                " volgens de geschiedenis zelf waren het er %(said)s."
            ) % {
                "found": self.wiped[unlike],
                "certificate": unlike,
                "said": self.said_wiped[unlike],
            }

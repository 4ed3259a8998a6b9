"""What a register would change here: one proposal for each site and each kind of change."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.exchange.registers.publication import (
    Publication,
    PublishedHoliday,
    PublishedSite,
    PupilCount,
)
from leagenda.exchange.registers.spelling import bare, lies_in, same
from leagenda.exchange.registers.wording import (
    address_of,
    closed_in_words,
    facts_in_words,
    region_in_words,
    span_in_words,
)

ADDRESS = ("street", "number", "postcode", "place")
LAST_DAY_OF_SCHOOL_YEAR = (7, 31)


@dataclass(frozen=True)
class KnownSite:
    """A site as it stands here, with all names that lead to it."""

    code: str
    name: str
    kind: str = ""
    board_number: str = ""
    street: str = ""
    number: str = ""
    postcode: str = ""
    place: str = ""
    municipality_code: str = ""
    child_places: int | None = None
    early_education: bool = False
    closed_on: dt.date | None = None

    @property
    def address(self) -> str:
        return address_of(self)


@dataclass(frozen=True)
class KnownHoliday:
    school_year: int
    region: str
    name: str
    first_day: dt.date
    last_day: dt.date


@dataclass(frozen=True)
class Proposed:
    """One change to accept or leave. `values` are what the verb takes; `reason` says why.

    `kind` is added, renamed, moved, facts, closed, reopened or holiday. What is suggested
    is ticked beforehand: what only the register can know, and what loses nothing.
    `evidence` is what is kept with a closing, to know later how we knew.
    """

    kind: str
    code: str
    name: str
    was: str
    becomes: str
    reason: str
    is_suggested: bool = True
    values: dict = field(default_factory=dict)
    evidence: str = ""

    @property
    def key(self) -> str:
        """Names this very change: when either side changes in the meantime, the key does too."""
        words = "\n".join([self.kind, self.code, self.was, self.becomes])
        return f"{self.kind}-{self.code}-{hashlib.sha256(words.encode()).hexdigest()[:12]}"


def differences(
    read: Publication,
    sites: Iterable[KnownSite],
    holidays: Iterable[KnownHoliday],
    today: dt.date,
) -> list[Proposed]:
    """Everything that the publication has otherwise than what stands here."""
    known = {site.code: site for site in sites}
    return [
        *(one for site in read.sites for one in of_site(site, known.get(site.code), today)),
        *absent(read, known, today),
        *(one for count in read.pupils for one in of_pupils(count, known.get(count.code))),
        *of_holidays(read.holidays, holidays),
    ]


def of_site(site: PublishedSite, known: KnownSite | None, today: dt.date) -> Iterator[Proposed]:
    if known is None:
        if site.is_registered:
            yield new(site)
        return
    if not site.is_registered:
        if known.closed_on is None:
            yield struck_off(site, known, today)
        return
    if known.closed_on:
        yield reopened(site, known)
    if site.name and not same(site.name, known.name):
        yield renamed(site, known)
    if address_of(site) and not same(address_of(site), known.address):
        yield moved(site, known)
    yield from completed(site, known)


def new(site: PublishedSite) -> Proposed:
    where = site.holder or address_of(site)
    return Proposed(
        kind="added",
        code=site.code,
        name=site.name,
        was="",
        becomes=", ".join(part for part in (site.name, where) if part),
        reason=_("Staat in het register en nog niet hier."),
        values=site.model_dump(),
    )


def renamed(site: PublishedSite, known: KnownSite) -> Proposed:
    """A longer official name is shown, and not suggested: people here use the short one."""
    is_longer = lies_in(known.name, site.name)
    reason = (
        _("Het register schrijft de naam langer. Overnemen hoeft niet.")
        if is_longer
        else _("De code is dezelfde, de naam niet. De oude naam blijft bekend als eerdere naam.")
    )
    return Proposed(
        kind="renamed",
        code=site.code,
        name=known.name,
        was=known.name,
        becomes=site.name,
        reason=reason,
        is_suggested=not is_longer,
        values={"name": site.name},
    )


def moved(site: PublishedSite, known: KnownSite) -> Proposed:
    return Proposed(
        kind="moved",
        code=site.code,
        name=known.name,
        was=known.address,
        becomes=address_of(site),
        reason=_("Adres volgens het register."),
        values={name: getattr(site, name) for name in ADDRESS},
    )


def completed(site: PublishedSite, known: KnownSite) -> Iterator[Proposed]:
    """Facts that only the register knows."""
    facts = {
        "kind": (known.kind, site.kind),
        "board_number": (known.board_number, site.board_number),
        "municipality_code": (known.municipality_code, site.municipality_code),
        "child_places": (known.child_places, site.child_places),
        "early_education": (known.early_education, site.early_education),
    }
    values = {name: now for name, (was, now) in facts.items() if now not in ("", None, was)}
    if site.scheme == "lrk" and known.early_education and not site.early_education:
        values["early_education"] = False
    if not values:
        return
    if "municipality_code" in values:
        values["municipality"] = site.municipality
    yield Proposed(
        kind="facts",
        code=site.code,
        name=known.name,
        was=facts_in_words({name: facts[name][0] for name in values if name in facts}),
        becomes=facts_in_words({name: now for name, now in values.items() if name in facts}),
        reason=_("Gegevens volgens het register."),
        values=values,
    )


def reopened(site: PublishedSite, known: KnownSite) -> Proposed:
    return Proposed(
        kind="reopened",
        code=site.code,
        name=known.name,
        was=closed_in_words(known.closed_on),
        becomes=_("open"),
        reason=_("Hier staat deze locatie als gesloten, maar het register noemt haar nog."),
        is_suggested=False,
    )


def struck_off(site: PublishedSite, known: KnownSite, today: dt.date) -> Proposed:
    return Proposed(
        kind="closed",
        code=site.code,
        name=known.name,
        was=_("open"),
        becomes=closed_in_words(today),
        reason=_("In het register staat: uitgeschreven. De dag zelf noemt het register niet."),
        is_suggested=False,
        values={"closed_on": today},
        evidence=_("uitgeschreven, de dag zelf is niet bekend"),
    )


def absent(read: Publication, known: dict[str, KnownSite], today: dt.date) -> Iterator[Proposed]:
    """Known sites that the file should name and does not: vanished, which may mean closed.

    Only of the kinds that this file lists completely, and only in a municipality of which it names
    at least one site: a school for special primary education stands in another file.
    """
    printed = {site.code for site in read.sites}
    covered = {site.municipality_code for site in read.sites}
    for site in known.values():
        if site.code in printed or site.closed_on or site.kind not in read.complete_for:
            continue
        if site.municipality_code and site.municipality_code not in covered:
            continue
        yield Proposed(
            kind="closed",
            code=site.code,
            name=site.name,
            was=_("open"),
            becomes=closed_in_words(today),
            reason=_(
                "Verdwenen uit het register: deze code staat niet meer in het bestand. Vink dit"
                " alleen aan als u weet dat de locatie dicht is."
            ),
            is_suggested=False,
            values={"closed_on": today},
            evidence=_("niet meer genoemd, de dag zelf is niet bekend"),
        )


def of_pupils(count: PupilCount, known: KnownSite | None) -> Iterator[Proposed]:
    """A school whose pupils ended closed at the end of its last school year with pupils."""
    if known is None or count.last_year is None:
        return
    has_pupils = count.last_year == count.newest_year
    if has_pupils and known.closed_on and known.closed_on.year <= count.newest_year:
        yield still_open(count, known)
    elif not has_pupils and known.closed_on is None:
        yield emptied(count, known)
    if count.kind and not known.kind:
        yield Proposed(
            kind="facts",
            code=count.code,
            name=known.name,
            was="",
            becomes=facts_in_words({"kind": count.kind}),
            reason=_("Soort volgens de leerlingtellingen."),
            values={"kind": count.kind},
        )


def emptied(count: PupilCount, known: KnownSite) -> Proposed:
    last = count.last_year or count.newest_year
    closed_on = dt.date(last + 1, *LAST_DAY_OF_SCHOOL_YEAR)
    words = {"count": count.last_count, "year": last, "next": last + 1}
    return Proposed(
        kind="closed",
        code=count.code,
        name=known.name,
        was=_("open"),
        becomes=closed_in_words(closed_on),
        reason=_(
            "In %(year)s waren er nog %(count)s leerlingen, vanaf %(next)s geen. De dag is"
            " het einde van het laatste schooljaar met leerlingen."
        )
        % words,
        values={"closed_on": closed_on},
        evidence=_("in %(year)s nog %(count)s leerlingen, vanaf %(next)s geen") % words,
    )


def still_open(count: PupilCount, known: KnownSite) -> Proposed:
    words = {"year": count.newest_year, "count": count.last_count}
    return Proposed(
        kind="reopened",
        code=count.code,
        name=known.name,
        was=closed_in_words(known.closed_on),
        becomes=_("open"),
        reason=_(
            "Hier staat deze school als gesloten, maar in %(year)s telde DUO %(count)s leerlingen."
        )
        % words,
        is_suggested=False,
    )


def of_holidays(
    published: list[PublishedHoliday], known: Iterable[KnownHoliday]
) -> Iterator[Proposed]:
    standing = {(one.school_year, one.region, one.name): one for one in known}
    for one in published:
        kept = standing.get((one.school_year, one.region, one.name))
        if kept and (kept.first_day, kept.last_day) == (one.first_day, one.last_day):
            continue
        yield Proposed(
            kind="holiday",
            code=f"{one.school_year}-{one.region}-{bare(one.name)}".replace(" ", "-"),
            name=f"{one.name} {one.school_year}-{one.school_year + 1}",
            was=span_in_words(kept.first_day, kept.last_day) if kept else "",
            becomes=span_in_words(one.first_day, one.last_day),
            reason=region_in_words(one.region),
            values=one.model_dump(),
        )

"""What a register would change here: one proposal for each site and each kind of change."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from leagenda.exchange.registers.closing import absent, of_pupils, reopened, struck_off
from leagenda.exchange.registers.proposing import KnownHoliday, KnownSite, Proposed
from leagenda.exchange.registers.publication import Publication, PublishedHoliday, PublishedSite
from leagenda.exchange.registers.spelling import bare, lies_in, same
from leagenda.exchange.registers.wording import (
    address_of,
    facts_in_words,
    region_in_words,
    span_in_words,
)

ADDRESS = ("street", "number", "postcode", "place")


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
    return Proposed(
        kind="added",
        code=site.code,
        name=site.name,
        was="",
        becomes=", ".join(part for part in (site.holder, address_of(site)) if part),
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

"""Which sites may have closed, or opened again, by what a register says or leaves out."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from leagenda.exchange.registers.proposing import KnownSite, Proposed
from leagenda.exchange.registers.publication import Publication, PublishedSite, PupilCount
from leagenda.exchange.registers.wording import closed_in_words, facts_in_words

LAST_DAY_OF_SCHOOL_YEAR = (7, 31)


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

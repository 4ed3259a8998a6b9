"""Facts of a register as people read them."""

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.people.models import Region, Site

LABELS = {
    "kind": gettext_lazy("soort"),
    "board_number": gettext_lazy("bevoegd gezag"),
    "municipality_code": gettext_lazy("gemeentecode"),
    "child_places": gettext_lazy("kindplaatsen"),
    "early_education": gettext_lazy("voorschoolse educatie"),
}


def address_of(site) -> str:
    """Leenkamp 15, 2264 KW Leidschendam"""
    street, place = f"{site.street} {site.number}", f"{site.postcode} {site.place}"
    return ", ".join(part.strip() for part in (street, place) if part.strip())


def facts_in_words(facts: dict) -> str:
    """soort basisonderwijs, kindplaatsen 20; what is not known is left out."""
    said = [
        f"{LABELS[name]} {fact}" for name, one in facts.items() if (fact := in_words(name, one))
    ]
    return ", ".join(said)


def in_words(name: str, fact) -> str:
    if fact is None or fact == "":
        return ""
    if isinstance(fact, bool):
        return _("ja") if fact else _("nee")
    return str(Site.Kind(fact).label) if name == "kind" else str(fact)


def closed_in_words(day: dt.date | None) -> str:
    return _("gesloten op %s") % f"{day:%d-%m-%Y}" if day else _("open")


def span_in_words(first: dt.date, last: dt.date) -> str:
    words = {"first": f"{first:%d-%m-%Y}", "last": f"{last:%d-%m-%Y}"}
    return _("%(first)s tot en met %(last)s") % words


def region_in_words(region: str) -> str:
    return _("Vakantieregio: %s.") % Region(region).label

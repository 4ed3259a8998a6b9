"""The values of what was read as the words that people type, and back."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.foundation.euro import HARD_SPACE, euro, read_euro
from leagenda.foundation.refusal import Refused
from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.models import (
    Identified,
    PartnerContent,
    YearAgendaContent,
    names_in,
)

DECIMAL = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,3})?")


@dataclass(frozen=True)
class Field:
    """One thing that can be corrected. `shape` says how it is typed.

    line, prose (a few lines), text (many), euro, number, day, year, school_year, partners, lead,
    themes or place (the chapter it hangs in).
    """

    name: str
    label: object
    shape: str = "line"
    required: bool = False


FIELDS: dict[str, list[Field]] = {
    "year_agenda": [
        Field("school_year", gettext_lazy("Schooljaar"), "school_year", required=True),
        Field("adopted_on", gettext_lazy("Vastgesteld op"), "day"),
        Field("adopted_by", gettext_lazy("Vastgesteld door")),
        Field("introduction", gettext_lazy("Inleiding"), "text"),
    ],
    "agenda": [
        Field("name", gettext_lazy("Naam van de meerjarige agenda")),
        Field("first_year", gettext_lazy("Eerste jaar"), "year", required=True),
        Field("last_year", gettext_lazy("Laatste jaar"), "year", required=True),
    ],
    "theme": [
        Field("number", gettext_lazy("Nummer")),
        Field("name", gettext_lazy("Thema"), required=True),
    ],
    "work_plan": [
        Field("number", gettext_lazy("Nummer")),
        Field("title", gettext_lazy("Titel"), required=True),
        Field("themes", gettext_lazy("Thema’s"), "themes"),
        Field("situation", gettext_lazy("Huidige situatie"), "text"),
        Field("focus", gettext_lazy("Focus"), "text"),
        Field("intentions", gettext_lazy("Voornemens"), "text"),
    ],
    "ambition": [
        Field("text", gettext_lazy("Ambitie"), "text", required=True),
        Field("place", gettext_lazy("Hoort bij werkplan"), "place"),
    ],
    "indicator": [
        Field("name", gettext_lazy("Indicator"), required=True),
        Field("baseline", gettext_lazy("Nulmeting"), "number"),
        Field("target", gettext_lazy("Streefwaarde"), "number"),
        Field("unit", gettext_lazy("Eenheid")),
        Field("target_words", gettext_lazy("Streven in woorden")),
    ],
    "action": [
        Field("number", gettext_lazy("Nummer")),
        Field("description", gettext_lazy("Actie"), "text", required=True),
        Field("partners", gettext_lazy("Partners"), "partners"),
        Field("lead", gettext_lazy("Wie trekt"), "lead"),
        Field("planning", gettext_lazy("Planning"), "prose"),
        Field("result", gettext_lazy("Resultaat"), "prose"),
    ],
    "cost_line": [
        Field("description", gettext_lazy("Kosten waarvan")),
        Field("lump", gettext_lazy("Bedrag"), "euro"),
    ],
    "coverage": [
        Field("source", gettext_lazy("Bron van de dekking")),
        Field("amount", gettext_lazy("Bedrag"), "euro", required=True),
    ],
    "stated_amount": [
        Field("label", gettext_lazy("Opschrift")),
        Field("amount", gettext_lazy("Genoemd bedrag"), "euro"),
    ],
    "budget_line": [
        Field("number", gettext_lazy("Grootboeknummer")),
        Field("budget_year", gettext_lazy("Begrotingsjaar"), "year", required=True),
        Field("amount", gettext_lazy("Bedrag"), "euro", required=True),
    ],
    "open_matter": [Field("text", gettext_lazy("Open punt"), "text", required=True)],
    "lead": [
        Field("name", gettext_lazy("Trekker"), required=True),
        Field("organisation", gettext_lazy("Organisatie")),
    ],
}


def field_of(kind: str, name: str) -> Field:
    """Raises KeyError for what cannot be corrected here."""
    return {field.name: field for field in FIELDS[kind]}[name]


def words_of(part: Any, field: Field) -> str:
    """What stands in the box before anybody types."""
    if field.shape in {"partners", "lead"}:
        return ", ".join(partner_words(part, lead=field.shape == "lead"))
    value = getattr(part, field.name, None)
    if value is None:
        return ""
    if field.shape == "themes":
        return ",".join(sorted(value))
    if field.shape == "school_year":
        return str(SchoolYear(value))
    if field.shape == "number":
        return value.replace(".", ",")
    return euro(value).replace(HARD_SPACE, " ") if field.shape == "euro" else str(value)


def partner_words(action, *, lead: bool):
    for one in action.partners:
        if (one.role == "lead") is lead:
            yield f"{one.name} ({one.note})" if one.note else one.name


def write_words(part: Any, field: Field, words: str) -> None:
    """Put what was typed in the part; Refused says what is wrong with it."""
    words = words.replace("\r\n", "\n").strip()
    if field.required and not words:
        raise Refused([_("Vul dit in.")])
    if field.shape in {"partners", "lead"}:
        part.partners = with_partners(part, words, lead=field.shape == "lead")
        return
    setattr(part, field.name, READ[field.shape](words) if field.shape in READ else words)
    if hasattr(part, "absence") and part.lump is not None:
        part.absence = ""


def with_partners(action, words: str, *, lead: bool) -> list[PartnerContent]:
    """The partners with one of the two groups replaced; who pays keeps that role."""
    funders = {one.name for one in action.partners if one.role == "funder"}
    others = [one for one in action.partners if (one.role == "lead") is not lead]
    typed = [
        PartnerContent(name=name, note=note, role=role_of(name, funders, lead))
        for name, note in names_in(words)
    ]
    return [*typed, *others] if lead else [*others, *typed]


def role_of(name: str, funders: set[str], lead: bool) -> Literal["lead", "partner", "funder"]:
    return "lead" if lead else "funder" if name in funders else "partner"


def read_money(words: str) -> int | None:
    amount = read_euro(words) if words else None
    if words and (amount is None or amount < 0):
        raise Refused([_("“%s” is geen bedrag. Schrijf het als 1.250 of 1.250,50.") % words])
    return amount


def read_day(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words) if words else None
    except ValueError as error:
        raise Refused([_("“%s” is geen datum. Schrijf het als 2021-10-14.") % words]) from error


def read_year(words: str) -> int:
    if not (words.isascii() and words.isdigit() and len(words) == 4):
        raise Refused([_("“%s” is geen jaar. Schrijf het als 2021.") % words])
    return int(words)


def read_school_year(words: str) -> int:
    try:
        return SchoolYear.parse(words).start
    except ValueError as error:
        raise Refused([str(error)]) from error


def read_number(words: str) -> str:
    """ "25,5" and "1.250" become the decimal texts "25.5" and "1250"."""
    number = words.replace(".", "").replace(",", ".")
    if words and not DECIMAL.fullmatch(number):
        raise Refused([_("“%s” is geen getal. Schrijf het als 300 of 25,5.") % words])
    return number


def read_themes(words: str) -> list[str]:
    return [word for word in words.split(",") if word]


READ: dict[str, Callable] = {
    "euro": read_money,
    "day": read_day,
    "year": read_year,
    "school_year": read_school_year,
    "number": read_number,
    "themes": read_themes,
}


def same_words(one: str, other: str) -> bool:
    """Line ends and blanks at the ends are the browser's, not the writer's."""
    return one.replace("\r\n", "\n").strip() == other.replace("\r\n", "\n").strip()


def kinds(content: YearAgendaContent) -> dict[str, tuple[str, Identified]]:
    """Every part by its id, with its kind."""
    return {part.id: (kind, part) for kind, part in content.parts()}

"""The Dutch words on paper, read back into values: the other way round of `writing.wording`."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from leagenda.exchange.returning.returned import Unread
from leagenda.exchange.writing.wording import (
    cost_words,
    one_partner,
    price_words,
    role_words,
    says_the_same,
    status_words,
)
from leagenda.foundation.euro import read_euro
from leagenda.planning.models import (
    CostLineContent,
    Coverage,
    CoverageContent,
    OpenMatter,
    OpenMatterContent,
    PartnerContent,
    ThemeContent,
)

BETWEEN_NAMES = re.compile(r"[,;\n]+(?![^(]*\))")
NAME_AND_REMARK = re.compile(r"(?P<name>[^()]+?)\s*\((?P<remark>[^()]*)\)")
DAY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", re.ASCII)
DUTCH_NUMBER = re.compile(r"-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?", re.ASCII)
POINT_NUMBER = re.compile(r"-?\d+\.\d+", re.ASCII)
HEADING = re.compile(r"(?P<number>\d{1,3}[a-z]?)[.)]?\s+(?P<title>.+)", re.ASCII | re.DOTALL)
COUNT = r"(?P<{0}>\d{{1,6}}(?:,\d{{1,2}})?)\s*(?P<{0}_of>[^×\d€]*?)"
SUM = re.compile(
    COUNT.format("quantity") + r"\s*[×x*]\s*" + COUNT.format("units")
    + r"(?:\s*[×x*]\s*(?P<rate>€[^×=]+?))?\s*(?:=.*)?",
    re.ASCII,
)  # fmt: skip
ABSENCES = {"n.v.t.": "not_applicable", "nvt": "not_applicable", "geen": "none"} | {
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "idem": "same",
}


def squeezed(text: str) -> str:
    return " ".join(text.split())


def read_day(text: str) -> dt.date | None:
    """31-07-2022; an empty text is no day."""
    if not text.strip():
        return None
    found = DAY.fullmatch(text.strip())
    try:
        day, month, year = map(int, found.groups() if found else ())
        return dt.date(year, month, day)
    except ValueError:
        raise Unread(_("“%s” is geen datum. Schrijf hem als 31-07-2022.") % text) from None


def read_number(text: str) -> str:
    """ "1.250,5" becomes "1250.5", the way the content keeps a figure."""
    plain = text.strip().rstrip("% ")
    if not plain:
        return ""
    if DUTCH_NUMBER.fullmatch(plain):
        return plain.replace(".", "").replace(",", ".")
    if POINT_NUMBER.fullmatch(plain):
        return plain
    raise Unread(_("“%s” is geen getal. Schrijf het als 300 of 25,5.") % text)


def read_count(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text.strip(), re.ASCII):
        raise Unread(_("“%s” is geen heel getal.") % text)
    return int(text)


def read_year(text: str) -> int:
    if not re.fullmatch(r"(19|20|21)\d\d", text.strip(), re.ASCII):
        raise Unread(_("“%s” is geen jaar. Schrijf het als 2021.") % text)
    return int(text)


def read_money(text: str) -> int:
    amount = read_euro(text)
    if amount is None:
        words = _("“%s” is geen bedrag. Schrijf het als € 1.250 of € 1.250,50.")
        raise Unread(words % text)
    return amount


def read_money_from_zero(text: str) -> int:
    amount = read_money(text)
    if amount < 0:
        raise Unread(_("“%s” is minder dan nul. Schrijf het bedrag zonder min.") % text)
    return amount


def read_choice(text: str, words: Mapping[str, object]) -> str:
    """The value whose label this is."""
    for value, label in words.items():
        if squeezed(text).casefold() == str(label).casefold():
            return value
    known = ", ".join(map(str, words.values()))
    raise Unread(_("“%(text)s” ken ik hier niet. Kies uit: %(known)s.") % vars_of(text, known))


def labels(choices) -> dict[str, str]:
    return {value: str(label) for value, label in choices}


def vars_of(text: str, known: str) -> dict[str, str]:
    return {"text": text, "known": known}


def read_heading(text: str) -> tuple[str, str]:
    """Number and title of a chapter: parted by the tab we wrote, or as people write it."""
    number, tab, title = text.partition("\t")
    if tab:
        return number.strip().removesuffix("."), title.strip()
    found = HEADING.fullmatch(text.strip())
    return (found["number"], found["title"]) if found else ("", text.strip())


# ── who ──────────────────────────────────────────────────────────────────────


def read_partners(text: str, known: Iterable[PartnerContent]) -> list[PartnerContent]:
    """Names with commas between them; role and remark in brackets. `known` stay what they were."""
    as_written = {squeezed(one_partner(partner)): partner for partner in known}
    pieces = [squeezed(piece) for piece in BETWEEN_NAMES.split(text)]
    return [as_written.get(piece) or new_partner(piece) for piece in pieces if piece]


def new_partner(piece: str) -> PartnerContent:
    found = NAME_AND_REMARK.fullmatch(piece)
    if not found:
        return PartnerContent(name=piece)
    first, _comma, note = found["remark"].partition(",")
    for role, word in role_words().items():
        if word and first.strip().casefold() == word:
            values = {"name": found["name"], "role": role, "note": note.strip()}
            return PartnerContent.model_validate(values)
    return PartnerContent(name=found["name"], note=found["remark"].strip())


# ── money ────────────────────────────────────────────────────────────────────


def read_cost(text: str, line: CostLineContent) -> CostLineContent:
    """One line of a budget cell: "Zaalhuur: € 500", "10 casussen × 4 uur", "n.v.t."."""
    if says_the_same(text, cost_words(line)):
        return line
    description, colon, price = text.rpartition(": ")
    if colon and read_euro(price) is None and not SUM.fullmatch(price):
        description, price = "", text
    described = line.model_copy(update={"description": squeezed(description)})
    return read_price(price, described)


def read_price(text: str, line: CostLineContent) -> CostLineContent:
    """An amount, a sum, or why there is none; refuses what looks like a broken amount."""
    words = squeezed(text)
    if says_the_same(words, price_words(line)):
        return line
    amount = read_euro(words)
    if amount is not None:
        return line.model_copy(update={**NOTHING, "lump": read_money_from_zero(words)})
    if found := SUM.fullmatch(words):
        return line.model_copy(update={**NOTHING, **factors(found)})
    if "€" in words or re.fullmatch(r"[\d.,\s-]*\d[\d.,\s-]*", words):
        read_money(words)
    return line.model_copy(update={**NOTHING, **absence(words)})


NOTHING = {
    "lump": None,
    "quantity": None,
    "quantity_of": "",
    "units_each": None,
    "unit": "",
    "rate": None,
    "absence": "",
}


def factors(found: re.Match) -> dict[str, object]:
    rate = read_money_from_zero(found["rate"]) if found["rate"] else None
    hours = rate is None and found["units_of"].strip().startswith(("uur", "uren"))
    return {
        "quantity": read_count(found["quantity"]),
        "quantity_of": found["quantity_of"].strip(),
        "units_each": hundredths(found["units"]),
        "unit": found["units_of"].strip(),
        "rate": rate,
        **({"medium": "hours"} if hours else {}),
    }


def hundredths_of(text: str) -> int:
    """ "2,5" is 250."""
    if not re.fullmatch(r"\d{1,9}(,\d{1,2})?", text.strip(), re.ASCII):
        raise Unread(_("“%s” is geen getal. Schrijf het als 4 of 2,5.") % text)
    return hundredths(text.strip())


def hundredths(number: str) -> int:
    whole, _comma, rest = number.partition(",")
    return int(whole) * 100 + int(rest.ljust(2, "0") or 0)


def absence(words: str) -> dict[str, str]:
    """ "n.v.t.", "geen", "-", "idem"; any other word names who pays."""
    if not words:
        return {"absence": "", "words": ""}
    first = words.split()[0].casefold().rstrip(",;")
    kind = ABSENCES.get(words.casefold()) or (first in {"n.v.t.", "nvt"} and "not_applicable")
    return {"absence": kind or "payer", "words": words}


def read_coverage_remark(text: str, coverage: CoverageContent) -> CoverageContent:
    """ "toegezegd; 2021; brief van 3 mei", in that order; year and proof may be missing."""
    first, *rest = [piece.strip() for piece in text.split(";")]
    certainty = read_choice(first, labels(Coverage.Certainty.choices))
    has_year = bool(rest) and re.fullmatch(r"\d{4}", rest[0], re.ASCII)
    year = read_year(rest.pop(0)) if has_year else None
    found = {"certainty": certainty, "year": year, "proof": "; ".join(rest)}
    return coverage.model_copy(update=found)


def read_themes(text: str, themes: Iterable[ThemeContent]) -> list[str]:
    """The ids of "1. Gelijke kansen; 3. Preventie", with or without the numbers."""
    by_name = {}
    for theme in themes:
        by_name[squeezed(theme.name).casefold()] = theme.id
        by_name[squeezed(f"{theme.number}. {theme.name}").casefold()] = theme.id
    names = [squeezed(piece) for piece in text.split(";") if piece.strip()]
    for name in names:
        if name.casefold() not in by_name:
            raise Unread(_("“%s” is geen thema van deze agenda.") % name)
    return [by_name[name.casefold()] for name in names]


# ── how it stands ────────────────────────────────────────────────────────────


def read_standing(text: str) -> tuple[str, str]:
    label, _colon, result = text.partition(":")
    return read_choice(label or "gepland", status_words()), result.strip()


def read_matter_kind(text: str) -> str:
    return read_choice(text, labels(OpenMatter.Kind.choices))


def read_settlement(text: str, matter: OpenMatterContent) -> OpenMatterContent:
    """ "14-10-2021: besproken"; nothing means that it is open."""
    day, _colon, settlement = text.partition(":")
    if text.strip() and not settlement.strip():
        raise Unread(_("Schrijf wanneer en hoe het is afgehandeld: “14-10-2021: besproken”."))
    found = {"settled_on": read_day(day), "settlement": settlement.strip()}
    return matter.model_copy(update=found)

"""The values of the content in the Dutch words that stand on paper."""

import datetime as dt
import re

from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro
from leagenda.planning.models import (
    Action,
    CostLine,
    CostLineContent,
    Coverage,
    CoverageContent,
    IndicatorContent,
    OpenMatter,
    OpenMatterContent,
    PartnerContent,
)

TIMES = " × "
LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """What XML and a printer can take: no control characters, and one kind of line end."""
    return UNPRINTABLE.sub("", LINE_ENDS.sub("\n", text))


def says_the_same(one: str, other: str) -> bool:
    """Word processors touch white space and empty lines; that is not a change of words."""
    return words_by_line(one) == words_by_line(other)


def words_by_line(text: str) -> list[list[str]]:
    return [words for line in printable(text).split("\n") if (words := line.split())]


def day_words(day: dt.date | None) -> str:
    """31-07-2022"""
    return f"{day.day:02}-{day.month:02}-{day.year:04}" if day else ""


def decimal_words(hundredths: int) -> str:
    """400 hundredths are "4", 250 are "2,5"."""
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02}".rstrip("0").rstrip(",")


def comma(number: str) -> str:
    """ "25.5", as the content keeps it, is "25,5" for a reader."""
    return number.replace(".", ",")


# ── who ──────────────────────────────────────────────────────────────────────


def partner_words(partners: list[PartnerContent]) -> str:
    """ "Schoolformaat (trekker), JGZ, SMW (afhankelijk van casus)" """
    return ", ".join(one_partner(partner) for partner in partners)


def one_partner(partner: PartnerContent) -> str:
    remarks = [role_words()[partner.role], partner.note]
    inside = ", ".join(filter(None, remarks))
    return f"{partner.name} ({inside})" if inside else partner.name


def role_words() -> dict[str, str]:
    """A plain partner needs no word."""
    return {"lead": _("trekker"), "funder": _("bekostigt"), "partner": ""}


# ── money ────────────────────────────────────────────────────────────────────


def cost_words(line: CostLineContent) -> str:
    """A cost line in one cell: "Zaalhuur: € 500", "10 casussen × 4 uur", "n.v.t."."""
    price = price_words(line)
    if price == line.words and price.endswith(line.description):
        return price  # the words of the cell it was read from hold the description already
    if line.description and price:
        return f"{line.description}: {price}"
    return line.description or price


def price_words(line: CostLineContent) -> str:
    """The amount, the sum it follows from, or the reason why there is none."""
    if line.lump is not None:
        return euro(line.lump)
    sum_ = sum_words(line)
    if line.amount is not None:
        return f"{sum_} = {euro(line.amount)}"
    return sum_ or line.words or absence_words(line)


def absence_words(line: CostLineContent) -> str:
    return str(CostLine.Absence(line.absence).label) if line.absence else ""


def sum_words(line: CostLineContent) -> str:
    """ "10 casussen × 4 uur × € 50", with only what is known."""
    factors = []
    if line.quantity is not None:
        factors.append(f"{line.quantity} {line.quantity_of}".strip())
    if line.units_each is not None:
        factors.append(f"{decimal_words(line.units_each)} {line.unit}".strip())
    if line.rate is not None:
        factors.append(euro(line.rate))
    return TIMES.join(factors)


def cost_kind(line: CostLineContent) -> str:
    return _("Kosten") if line.medium == "cash" else _("Uren in natura")


def coverage_remark(coverage: CoverageContent) -> str:
    """ "toegezegd; 2021; brief van 3 mei" """
    certainty = str(Coverage.Certainty(coverage.certainty).label)
    year = str(coverage.year) if coverage.year is not None else ""
    return "; ".join(filter(None, [certainty, year, coverage.proof]))


# ── how it stands ────────────────────────────────────────────────────────────


def standing_words(status: str, result: str) -> str:
    """ "loopt", or "afgerond: zes afspraken gemaakt" """
    label = str(status_words()[status])
    return f"{label}: {result}" if result else label


def status_words() -> dict[str, str]:
    return {str(value): str(label) for value, label in Action.Status.choices}


def target_words(indicator: IndicatorContent) -> str:
    """The figure; the words about it only when there is no figure."""
    return comma(indicator.target) or indicator.target_words


def matter_kind(matter: OpenMatterContent) -> str:
    return str(OpenMatter.Kind(matter.kind).label)


def settlement_words(matter: OpenMatterContent) -> str:
    """ "14-10-2021: besproken met de werkgroep" """
    return ": ".join(filter(None, [day_words(matter.settled_on), matter.settlement]))

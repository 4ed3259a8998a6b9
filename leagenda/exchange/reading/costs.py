"""What a budget cell says: an amount, one of several kinds of nothing, hours, or other words."""

import re
from collections.abc import Iterable
from typing import Literal

from leagenda.exchange.reading.block import Line, joined
from leagenda.exchange.reading.partners import Directory
from leagenda.exchange.reading.vocabulary import is_idem
from leagenda.foundation.euro import find_euros, read_euro
from leagenda.planning.models import CostLineContent

NOT_APPLICABLE = re.compile(r"(?:n\.?\s?v\.?\s?t\.?|niet van toepassing)(?=\W|$)\.?", re.IGNORECASE)
NOTHING = re.compile(r"(?:geen(?: kosten)?|nihil|kosteloos|gratis)\.?", re.IGNORECASE)
DASHES = re.compile(r"[-–—]+")
LATER = re.compile(r"(?:p\.?m\.?|n\.?t\.?b\.?|nader te bepalen|volgt|onbekend)\.?", re.IGNORECASE)

HOURS = re.compile(r"\b(?:uren|ureninzet|inzet van uren)\b", re.IGNORECASE)

PLAIN_NUMBER = r"\d{1,6}(?:[.,]\d{1,2})?"
UNIT = r"(?P<unit>uur|uren|dagdelen|dagdeel|dagen|dag)"
PER_CASE = re.compile(
    rf"(?P<each>{PLAIN_NUMBER})\s*{UNIT}\s+per\s+(?P<of>[^\W\d_]+)", re.IGNORECASE
)
COUNTED = re.compile(
    r"(?P<quantity>\d{1,6})\s+[^\W\d_]+\s*(?:,|x|×|à|a|van)\s*(?:elk\s+)?$", re.IGNORECASE
)


AMOUNT_EACH = r"(?:€|EUR)\s*[\d.]+(?:,\d\d|,-+)?"
PERIOD = r"(?:uur|uren|dagdelen|dagdeel|dagen|dag|weken|week)"
# "10 casussen × 4 uur à € 65 = € 2.600", with at least one count in it.
SUM = re.compile(
    rf"(?:(?P<quantity>\d{{1,6}})\s*(?P<of>[^×\d€=]*?)\s*(?:×|\*|x(?=\s)|à)\s*)?"
    rf"(?P<each>{PLAIN_NUMBER})\s*(?P<unit>{PERIOD})(?P<per>\s+per\s+[^\W\d_]+)?"
    rf"(?:\s*(?P<times>×|\*|x(?=\s)|à|a|van|tegen)\s*(?P<rate>{AMOUNT_EACH}))?\s*(?:=\s*(?P<total>.+))?",
    re.IGNORECASE,
)

Absence = Literal["", "not_applicable", "none", "dash", "payer", "same"]


def read_cost(text: str, directory: Directory) -> CostLineContent | None:
    """None for an empty cell. The words stay as they were written; nothing is worked out."""
    words = " ".join(text.split())
    if not words:
        return None
    return (
        read_price(words, directory)
        or labelled_price(words, directory)
        or amount_in_words(words)
        or CostLineContent(description=words, words=words)
    )


def read_costs(lines: Iterable[Line], directory: Directory) -> list[CostLineContent]:
    """A cell with one price on each line has as many costs; otherwise it is one text."""
    found: list[CostLineContent] = []
    waiting: list[Line] = []
    every = list(lines)
    for line in every:
        waiting.append(line)
        words = joined(waiting)
        cost = read_price(words, directory) or labelled_price(words, directory)
        if cost:
            found.append(cost)
            waiting = []
    if found and not waiting:
        return found
    whole = read_cost(joined(every), directory)
    return [whole] if whole else []


def read_price(words: str, directory: Directory) -> CostLineContent | None:
    """A price by itself: an amount, a sum, or why there is none."""
    amount = read_euro(words)
    if amount is not None:
        return CostLineContent(lump=amount, words=words)
    absence, rest = absence_of(words, directory)
    if absence:
        medium: Literal["cash", "hours"] = "hours" if HOURS.search(rest) else "cash"
        return CostLineContent(medium=medium, absence=absence, description=rest, words=words)
    return read_sum(words)


def labelled_price(words: str, directory: Directory) -> CostLineContent | None:
    """ "Zaalhuur: € 500": what it is for, and a price."""
    label, _colon, rest = words.rpartition(": ")
    price = read_price(rest.strip(), directory) if any(map(str.isalpha, label)) else None
    if price is None:
        return None
    told = [label.strip(), price.description]
    description = ", ".join(filter(None, told))
    if price.absence and HOURS.search(description):
        price.medium = "hours"
    return price.model_copy(update={"description": description})


def read_sum(words: str) -> CostLineContent | None:
    """ "10 casussen × 4 uur à € 65"; hours with a rate are money, without one they are hours.

    A sum that does not come to the total behind it is no sum to go by.
    """
    found = SUM.fullmatch(words)
    if not found:
        return None
    rate = read_euro(found["rate"]) if found["rate"] else None
    once = 1 if (found["times"] or "").casefold() in {"à", "a", "van", "tegen"} else None
    per = (found["per"] or "").split()
    cost = CostLineContent(
        medium="hours" if rate is None else "cash",
        quantity=int(found["quantity"]) if found["quantity"] else once,
        quantity_of=(found["of"] or "").strip() or (per[-1] if per else ""),
        units_each=hundredths(found["each"]),
        unit=found["unit"],
        rate=rate,
        words=words,
    )
    return cost if not found["total"] or read_euro(found["total"]) == cost.amount else None


def absence_of(words: str, directory: Directory) -> tuple[Absence, str]:
    """Why there is no amount, and what else the cell says."""
    if is_idem(words):
        return "same", ""
    if DASHES.fullmatch(words):
        return "dash", ""
    if NOTHING.fullmatch(words):
        return "none", ""
    if found := NOT_APPLICABLE.match(words):
        return "not_applicable", words[found.end() :].strip(" .,;:")
    return ("payer", "") if directory.find(words) else ("", "")


def amount_in_words(words: str) -> CostLineContent | None:
    """One amount among other words ("€ 5.000 (subsidie)"); two amounts say no clear thing."""
    found = find_euros(words)
    if len(found) != 1:
        return None
    amount, start, end = found[0]
    rest = f"{words[:start]} {words[end:]}".strip(" ,;:()")
    return CostLineContent(lump=amount, description=" ".join(rest.split()), words=words)


def read_hours(description: str) -> CostLineContent | None:
    """ "10 casussen, 4 uur per casus" in an action: hours, without a rate as nobody wrote one."""
    found = PER_CASE.search(description)
    if not found:
        return None
    counted = COUNTED.search(description[: found.start()].rstrip())
    start = counted.start() if counted else found.start()
    return CostLineContent(
        medium="hours",
        quantity=int(counted["quantity"]) if counted else None,
        quantity_of=found["of"],
        units_each=hundredths(found["each"]),
        unit=found["unit"],
        words=description[start : found.end()],
    )


def is_told(hours: CostLineContent, costs: list[CostLineContent]) -> bool:
    """Whether the budget cell already gives these hours; it learns from the text what they are."""
    sum_ = (hours.quantity, hours.units_each)
    same = [one for one in costs if (one.quantity, one.units_each) == sum_]
    for one in same:
        one.quantity_of = one.quantity_of or hours.quantity_of
    return bool(same)


def hundredths(number: str) -> int:
    whole, _, fraction = number.replace(",", ".").partition(".")
    return int(whole) * 100 + int(fraction.ljust(2, "0") or 0)


def is_unread(line: CostLineContent) -> bool:
    """Words that are no amount and no known reason for having none; "p.m." is left as it is."""
    is_priced = line.lump is not None or line.units_each is not None or line.absence
    return not is_priced and not LATER.fullmatch(line.words)

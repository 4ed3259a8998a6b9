"""What a budget cell says: an amount, one of several kinds of nothing, hours, or other words."""

import re
from typing import Literal

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


Absence = Literal["", "not_applicable", "none", "dash", "payer", "same"]


def read_cost(text: str, directory: Directory) -> CostLineContent | None:
    """None for an empty cell. The words stay as they were written; nothing is worked out."""
    words = " ".join(text.split())
    if not words:
        return None
    amount = read_euro(words)
    if amount is not None:
        return CostLineContent(lump=amount, words=words)
    absence, rest = absence_of(words, directory)
    if absence:
        medium: Literal["cash", "hours"] = "hours" if HOURS.search(rest) else "cash"
        return CostLineContent(medium=medium, absence=absence, description=rest, words=words)
    return amount_in_words(words) or CostLineContent(description=words, words=words)


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
    return ("payer", words) if directory.find(words) else ("", "")


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


def hundredths(number: str) -> int:
    whole, _, fraction = number.replace(",", ".").partition(".")
    return int(whole) * 100 + int(fraction.ljust(2, "0") or 0)


def is_unread(line: CostLineContent) -> bool:
    """Words that are no amount and no known reason for having none; "p.m." is left as it is."""
    return line.lump is None and not line.absence and not LATER.fullmatch(line.words)

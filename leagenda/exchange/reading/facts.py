"""Facts of the whole document: school year, years of the agenda, adoption, budget line."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from leagenda.exchange.reading.block import Document, Line, Paragraph
from leagenda.exchange.reading.prose import sentences
from leagenda.foundation.euro import find_euros
from leagenda.foundation.school_year import SchoolYear

DASH = r"\s*[-–—/]\s*"
YEARS = re.compile(rf"(?<!\d)(20\d\d){DASH}(20\d\d|\d\d)(?!\d|{DASH}\d)")
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
MULTI_YEAR = re.compile(
    rf"(?:educatieve agenda|\bLEA\b|meerjaren\w*)\D{{0,30}}?(20\d\d){DASH}(20\d\d)", re.IGNORECASE
)
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
DAY = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:\s+(?P<word>{'|'.join(MONTHS)})\s+|[-/](?P<month>\d{{1,2}})[-/])"
    r"(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)
ADOPTED = re.compile(r"\b(?:vastgesteld|vaststelling|vast te stellen|vaststelt)\b", re.IGNORECASE)
NOT_YET = re.compile(r"\b(?:nog niet|wordt|worden|zal|ter) (?:\w+ )?vast", re.IGNORECASE)
BODY = re.compile(
    r"\b(?P<body>(?:[Ss]tuurgroep|[Rr]egiegroep|[Kk]erngroep|[Kk]opgroep|[Bb]estuurlijk overleg"
    r"|[Gg]emeenteraad|[Cc]ollege van (?:B&W|burgemeester en wethouders)|[Cc]ollege"
    r"|LEA-overleg|OOGO)"
    r"(?:\s+(?:(?:en|van|voor|de|het)\s+)?[A-Z][\w&-]*)*)"
)
LEDGER = re.compile(r"(?<!\d)\d{6,10}(?!\d)")


@dataclass(frozen=True)
class Found[Value]:
    """A value and the lines that say it; `is_sure` is False when it was only worked out."""

    value: Value
    lines: tuple[Line, ...] = ()
    is_sure: bool = True


YearAmount = Found[tuple[int, int]]


def years_in(text: str) -> list[tuple[int, int]]:
    """Every "2021-2022" as (2021, 2022), also "2021-22"."""
    pairs = [(int(first), second) for first, second in YEARS.findall(text)]
    return [
        (first, int(second) if len(second) == 4 else 2000 + int(second)) for first, second in pairs
    ]


def school_year(document: Document) -> Found[SchoolYear] | None:
    """From the title when it is there; else the school year, or the year, that is named most."""
    counted: Counter[int] = Counter()
    for position, line in enumerate(document.lines):
        for first, last in years_in(line.text):
            if last != first + 1:
                continue
            if position < 5:
                return Found(SchoolYear(first), (line,))
            counted[first] += 1
    if counted:
        return Found(SchoolYear(counted.most_common(1)[0][0]), is_sure=False)
    named = Counter(int(year) for line in document.lines for year in YEAR.findall(line.text))
    return Found(SchoolYear(named.most_common(1)[0][0]), is_sure=False) if named else None


def agenda_years(paragraphs: Iterable[Paragraph]) -> Found[tuple[int, int]] | None:
    """The first and last year of the agenda for several years that this one hangs under."""
    for paragraph in paragraphs:
        for found in MULTI_YEAR.finditer(paragraph.text):
            first, last = int(found[1]), int(found[2])
            if first + 1 < last < first + 12:
                return Found((first, last), tuple(paragraph.lines))
    return None


def adoption(paragraphs: Iterable[Paragraph]) -> tuple[Found[dt.date] | None, Found[str] | None]:
    """The day and the body of the sentence that says that it was adopted."""
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.text):
            if not ADOPTED.search(sentence) or NOT_YET.search(sentence):
                continue
            lines = tuple(lines_saying(sentence, paragraph.lines))
            day, body = day_in(sentence), BODY.search(sentence)
            if day:
                return Found(day, lines), Found(body["body"], lines) if body else None
    return None, None


def day_in(text: str) -> dt.date | None:
    for found in DAY.finditer(text):
        month = MONTHS.index(found["word"].lower()) + 1 if found["word"] else int(found["month"])
        try:
            return dt.date(int(found["year"]), month, int(found["day"]))
        except ValueError:
            continue
    return None


def lines_saying(sentence: str, lines: list[Line]) -> list[Line]:
    """The lines in which the sentence stands; all of them when it is not to be found."""
    whole, ends = "", []
    for line in lines:
        whole += squeezed(line.text)
        ends.append(len(whole))
    wanted = squeezed(sentence)
    start = whole.find(wanted)
    if start < 0 or not wanted:
        return lines
    begins = [0, *ends]
    end = start + len(wanted)
    spans = zip(lines, begins, ends, strict=False)
    return [line for line, first, last in spans if first < end and last > start]


def squeezed(text: str) -> str:
    """Letters and figures only, so that hyphens and the ends of lines make no difference."""
    return re.sub(r"[\W_]+", "", text).casefold()


def budget_in_prose(paragraphs: Iterable[Paragraph]) -> YearAmount | None:
    """ "het budget van € 66.650 dat voor 2021 in de begroting is opgenomen": (year, cents)."""
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.text):
            amounts, years = find_euros(sentence), YEAR.findall(sentence)
            about = "budget" in sentence.casefold() and "begroting" in sentence.casefold()
            if about and len(amounts) == 1 and len(set(years)) == 1:
                value = (int(years[0]), amounts[0][0])
                return Found(value, tuple(lines_saying(sentence, paragraph.lines)))
    return None

"""Plain text: decoding it, and lines that belong together. Columns were lost on the way."""

import re

from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import Block, Document, Line, Paragraph, Place
from leagenda.exchange.reading.hyphens import mend_hyphens
from leagenda.exchange.reading.limits import MOST_LINES, too_long
from leagenda.exchange.reading.outline import is_capitals, numbered
from leagenda.exchange.reading.vocabulary import Column, column_of
from leagenda.foundation.refusal import Refused

NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
ITEM = re.compile(r"\s*(?:[-–•*▪◦·○●]|\d{1,2}[.)])\s")
LABEL = re.compile(r"[A-Z][^.:]{2,40}:(?:\s|$)")
QUESTION = re.compile(r"Wat (?:gaan|doen) ")
ROW = re.compile(r"\s*\d{1,3}\s+\S")
TOTAL = re.compile(r"\s*Tota(?:al|le)\b", re.IGNORECASE)
ENDS = (".", "?", "!", ":")
SHORT = 0.8
FEWEST_COLUMNS = 3


def decoded(raw: bytes) -> str:
    """utf-8 or utf-16 when it says so or proves so, else what Windows writes; refuses rubbish."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", *wide_without_mark(raw), "cp1252")
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not NOT_TEXT.search(text):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise Refused(
        [
            _(
                "Dit is geen tekst, of tekst in een onbekende codering. Bewaar het bestand als "
                "Word (.docx) of als tekst in UTF-8."
            )
        ]
    )


def wide_without_mark(raw: bytes) -> tuple[str, ...]:
    """Text in two bytes a letter has a nought in every other byte."""
    sample = raw[:2000]
    if len(sample) % 2 or not sample.count(b"\x00") * 3 > len(sample):
        return ()
    return ("utf-16-le",) if sample[1::2].count(b"\x00") > len(sample) / 3 else ("utf-16-be",)


def read_text(name: str, text: str) -> Document:
    lines = text.replace("\f", "\n").split("\n")
    if len(lines) > MOST_LINES:
        raise Refused([too_long(lines=len(lines))])
    groups = grouped(lines)
    mend_hyphens([line for group in groups for line in group])
    blocks: list[Block] = [Paragraph(lines=group) for group in groups]
    return Document(name=name, format="text", blocks=blocks)


def grouped(lines: list[str]) -> list[list[Line]]:
    """Lines that make one paragraph: until a white line, an item, a label, a heading or an end."""
    width = max((len(line.rstrip()) for line in lines), default=0)
    groups: list[list[Line]] = []
    before = ""
    for number, text in enumerate(lines, start=1):
        if text.strip():
            line = Line(text=text, place=Place(line=number))
            if before.strip() and not begins(text, before, width):
                groups[-1].append(line)
            else:
                groups.append([line])
        before = text
    return groups


def begins(text: str, before: str, width: int) -> bool:
    """Whether a new paragraph begins with this line, right under the other."""
    if ITEM.match(text) or LABEL.match(text) or QUESTION.match(text):
        return True
    if is_table_head(before) or is_table_head(text) or ROW.match(text) or TOTAL.match(text):
        return True
    if is_heading(before) or is_heading(text):
        return True
    ended = before.rstrip().endswith(ENDS)
    return ended and len(before.rstrip()) < SHORT * width and text.strip()[:1].isupper()


def is_heading(text: str) -> bool:
    """ "4. PREVENTIE …": a number and capitals on a line of their own."""
    found = numbered(text)
    return found is not None and is_capitals(found["title"].split("(")[0])


def is_table_head(text: str) -> bool:
    """A line of column words only: "nr  Actie(s) partners planning Budget"."""
    return len(head_columns(text)) >= FEWEST_COLUMNS


def head_columns(text: str) -> list[Column]:
    """The columns that a line names, when it names nothing else; each once, in order."""
    words = text.split()
    columns = [column for column in map(column_of, words) if column]
    return columns if len(set(columns)) == len(words) else []

"""The prose of a chapter sorted by what it is: situation, ambition, focus, intentions, tables."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from leagenda.exchange.reading.block import Block, Line, Paragraph, Table, continued
from leagenda.exchange.reading.vocabulary import label_of

BULLET = re.compile(r"[-–•*▪◦·○●]\s+")
NUMBER = re.compile(r"\d{1,2}[.)]\s+")
FOCUS = re.compile(r"(?<=[.!?])\s+(?=(?:De |Onze )?[Ff]ocus\b)")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z‘“„(])")
GOAL = re.compile(r"doel", re.IGNORECASE)
ASIDE = ("themes", "leads")
FULL_STOP = (".", "?", "!", ":", ";")


@dataclass
class Section:
    """One piece of a chapter. `text` is without its label; `table` only for the kind "table"."""

    kind: str
    text: str = ""
    lines: list[Line] = field(default_factory=list)
    table: Table | None = None
    marker: str = ""
    level: int = 0
    whole: str = ""
    """The text with its label, for what may turn out to be prose after all."""


def sections(blocks: Iterable[Block]) -> list[Section]:
    """Each block with its kind; what follows an ambition goes on where the chapter was before."""
    found: list[Section] = []
    blocks = list(blocks)
    goals = names_goals(blocks)
    going, waiting = "situation", None
    for block in blocks:
        if isinstance(block, Table):
            found.append(Section("table", table=block))
            continue
        kind, rest = labelled(block)
        if kind == "ambition" and not (goals or block.level) and GOAL.match(block.text):
            kind, rest = None, item_text(block)
        if kind in ASIDE and rest:
            found.append(Section(kind, rest, block.lines, whole=block.text))
            continue
        if kind is None:
            kind, waiting = waiting or going, None
        elif kind in {"ambition", "focus"}:
            waiting = None if rest else kind
        else:
            going, waiting = kind, None
        found.append(Section(kind, rest, block.lines, marker=block.marker, level=block.level))
    return [part for section in found for part in without_focus(section)]


def names_goals(blocks: Iterable[Block]) -> bool:
    """Whether "doel" is the word for an ambition here; a paper with "ambitie" has that word."""
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    words = [block.text for block in paragraphs if labelled(block)[0] == "ambition"]
    return all(GOAL.match(text) for text in words)


def labelled(block: Paragraph) -> tuple[str | None, str]:
    """The kind that its label says, and the text after the label."""
    text = item_text(block)
    found = label_of(BULLET.sub("", text, count=1) if block.level else text)
    if not found:
        return None, text
    kind, end = found
    return kind, text[end:].strip()


def without_focus(section: Section) -> list[Section]:
    """An ambition whose later sentences tell where the focus lies is two things."""
    pieces = FOCUS.split(section.text, maxsplit=1) if section.kind == "ambition" else []
    if len(pieces) < 2:
        return [section]
    first = Section("ambition", pieces[0], section.lines, marker=section.marker)
    return [first, Section("focus", pieces[1], section.lines)]


def item_text(block: Paragraph) -> str:
    """The text of a paragraph; an item of a list begins with a dash or its number."""
    text = block.text
    if BULLET.match(text):
        return "- " + BULLET.sub("", text, count=1)
    return f"- {text}" if block.is_listed and not NUMBER.match(text) and not block.level else text


def prose(texts: Iterable[str]) -> str:
    """Paragraphs as one text: items under each other, white lines between the rest."""
    found: list[str] = []
    for text in filter(None, texts):
        if found and goes_on(found[-1], text):
            found[-1] = continued(found[-1], text)
        else:
            found.append(text)
    return "".join(
        text if not at else between(found[at - 1], text) + text for at, text in enumerate(found)
    )


def goes_on(before: str, text: str) -> bool:
    """The rest of an item that the document breaks off in the middle of a sentence."""
    return is_item(before) and not before.endswith(FULL_STOP) and text[:1].islower()


def is_item(text: str) -> bool:
    return bool(BULLET.match(text) or NUMBER.match(text))


def between(before: str, text: str) -> str:
    return "\n" if is_item(text) and (is_item(before) or before.endswith(":")) else "\n\n"


def sentences(text: str) -> list[str]:
    return [sentence for sentence in SENTENCE.split(text) if sentence]

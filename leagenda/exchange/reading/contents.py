"""The table of contents: the list of its own headings with which a paper begins."""

import re

from leagenda.exchange.reading.block import Block, Paragraph, Table

PAGE = re.compile(r"[\s.…]*\d{1,3}\s*$")
FEWEST_LINES = 2


def without_contents(blocks: list[Block]) -> tuple[list[Block], list[Paragraph]]:
    """The blocks without their table of contents, and the lines of that table.

    It is what the source marks as such, or a run of lines before the first table that each
    repeat a heading further on, with a page number behind it.
    """
    found = [one for one in blocks if isinstance(one, Paragraph) and one.is_contents]
    found = found or repeated_headings(blocks)
    taken = {id(one) for one in found}
    return [one for one in blocks if id(one) not in taken], found


def repeated_headings(blocks: list[Block]) -> list[Paragraph]:
    heads = {squeezed(one.text) for one in blocks if isinstance(one, Paragraph) and one.level}
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Table):
            break
        if not block.level and is_entry(block.text, heads):
            found.append(block)
        elif found:
            break
    return found if len(found) >= FEWEST_LINES else []


def is_entry(text: str, heads: set[str]) -> bool:
    return bool(PAGE.search(text)) and squeezed(PAGE.sub("", text)) in heads


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()

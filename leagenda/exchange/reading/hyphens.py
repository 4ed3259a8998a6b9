"""Words broken at the end of a line: whether their hyphen belongs to the word."""

import itertools
import re

from leagenda.exchange.reading.block import SOFT_HYPHEN, Line

LAST_PART = re.compile(r"([^\W\d_]+)-$")
FIRST_PART = re.compile(r"[^\W\d_]+")
WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def mend_hyphens(lines: list[Line]) -> None:
    """Mark a hyphen as soft when the text itself has the word without it, and not with it."""
    broken = [
        (line, LAST_PART.search(line.text.rstrip()), FIRST_PART.match(after.text.lstrip()))
        for line, after in itertools.pairwise(lines)
        if line.text.rstrip().endswith("-")
    ]
    if not broken:
        return
    known = {word.casefold() for line in lines for word in WORDS.findall(line.text)}
    for line, first, second in broken:
        if not first or not second or not second[0][0].islower():
            continue
        whole = (first[1] + second[0]).casefold()
        if whole in known and f"{first[1]}-{second[0]}".casefold() not in known:
            line.text = line.text.rstrip()[:-1] + SOFT_HYPHEN

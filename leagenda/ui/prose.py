"""Plain text as people type it: paragraphs, and lists of lines with a dash or a number in front."""

import re
from collections.abc import Iterator
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

BULLET = re.compile(r"\s*[-–•*]\s+(?P<text>.+)")
NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s+(?P<text>.+)")
KINDS = {"ul": BULLET, "ol": NUMBERED}


def draw_prose(text: str) -> SafeString:
    """The text as paragraphs and lists; everything else in it stays text."""
    return format_html_join("\n", "{}", ((block,) for block in blocks(text or "")))


def blocks(text: str) -> Iterator[SafeString]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        for kind, lines in groupby(paragraph.splitlines(), kind_of_line):
            yield draw(kind, list(lines))


def kind_of_line(line: str) -> str:
    return next((kind for kind, shape in KINDS.items() if shape.fullmatch(line)), "p")


def draw(kind: str, lines: list[str]) -> SafeString:
    if kind == "p":
        return format_html("<p>{}</p>", " ".join(line.strip() for line in lines))
    found = [KINDS[kind].fullmatch(line) for line in lines]
    drawn = format_html_join("", "<li>{}</li>", ((one["text"],) for one in found if one))
    return format_html("<ul>{}</ul>", drawn) if kind == "ul" else format_html("<ol>{}</ol>", drawn)

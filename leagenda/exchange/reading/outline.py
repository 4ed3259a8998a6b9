"""The chapters of a document: what stands under which heading."""

import re
from collections import Counter
from dataclasses import dataclass, field

from leagenda.exchange.reading.action_table import columns_of, is_header
from leagenda.exchange.reading.block import Block, Paragraph, Table
from leagenda.exchange.reading.contents import without_contents
from leagenda.exchange.reading.side_table import read_side_table
from leagenda.exchange.reading.vocabulary import label_of

NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}(?=[.)\s])|\d{1,2}[a-z](?=[.)])|[IVX]{1,5}(?=[.)]))"
    r"[.)]?\s+(?P<title>\S.*)",
    re.DOTALL,
)
NAMED = re.compile(
    r"(?:thema|hoofdstuk|speerpunt|pijler|opgave|werkplan|programmalijn)\s+(?P<number>\d{1,2})"
    r"\s*[:.–-]?\s+(?P<title>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
LONGEST_HEADING = 120
MOSTLY = 0.7
PAGE_NUMBER = re.compile(
    r"(?:pagina|pag\.|blz\.?|p\.)?\s*\d{1,3}(?:\s*(?:/|van)\s*\d{1,3})?", re.IGNORECASE
)


@dataclass
class Chapter:
    """A heading and all blocks under it; the heading of what comes before any is None."""

    heading: Paragraph | None
    blocks: list[Block] = field(default_factory=list)

    @property
    def number(self) -> str:
        found = numbered(self.heading.text) if self.heading else None
        return found["number"] if found else ""

    @property
    def title(self) -> str:
        if self.heading is None:
            return ""
        found = numbered(self.heading.text)
        return (found["title"] if found else self.heading.text).strip(" :")

    @property
    def paragraphs(self) -> list[Paragraph]:
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]


@dataclass
class Outline:
    """`front` is what comes before the first chapter; `running` are heads and feet of pages.

    `contents` is the list of chapters with which a paper begins.
    """

    front: Chapter
    chapters: list[Chapter]
    running: list[Paragraph]
    contents: list[Paragraph] = field(default_factory=list)


def outline(all_blocks: list[Block]) -> Outline:
    blocks: list[Block] = []
    running: list[Paragraph] = []
    for block in all_blocks:
        if isinstance(block, Paragraph) and block.is_running:
            running.append(block)
        else:
            blocks.append(block)
    blocks, contents = without_contents(joined_tables(blocks))
    listed = list_items(blocks)
    level = chapter_level(blocks)
    chapters = [Chapter(None)]
    for position, block in enumerate(blocks):
        if position not in listed and isinstance(block, Paragraph) and is_chapter(block, level):
            chapters.append(Chapter(block))
        else:
            chapters[-1].blocks.append(block)
    front, rest = with_title(chapters)
    return Outline(front, rest, running, contents)


def with_title(chapters: list[Chapter]) -> tuple[Chapter, list[Chapter]]:
    """The title of the document is a heading too, but heads no chapter."""
    front, *rest = chapters
    while rest and not front.tables and is_title(rest[0], rest[1:]):
        first = rest.pop(0)
        front.blocks += [*([first.heading] if first.heading else []), *first.blocks]
    return front, rest


def is_title(chapter: Chapter, others: list[Chapter]) -> bool:
    """The name of the whole document, or an introduction; what follows are the chapters."""
    words = chapter.title.casefold()
    label = label_of(chapter.title)
    named = "agenda" in words or "educatie" in words or bool(label and label[0] == "introduction")
    return bool(others) and named and not chapter.number and not chapter.tables


def numbered(text: str) -> re.Match | None:
    return NAMED.fullmatch(text.strip()) or NUMBERED.fullmatch(text.strip())


def is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and sum(map(str.isupper, letters)) / len(letters) >= MOSTLY


def chapter_level(blocks: list[Block]) -> int:
    """The level of the headings above the tables; 0 when the source marks no headings."""
    levels = Counter(b.level for b in blocks if isinstance(b, Paragraph) and b.level)
    for level in sorted(levels):
        heads = [b for b in blocks if isinstance(b, Paragraph) and b.level == level]
        if sum(not is_name_of_all(head.text) for head in heads) > 1 or is_only_chapter(heads):
            return level
    return max(levels, default=0)


def is_only_chapter(heads: list[Paragraph]) -> bool:
    """One numbered heading of its level is a chapter; what is smaller stands in it."""
    return len(heads) == 1 and bool(numbered(heads[0].text)) and not is_name_of_all(heads[0].text)


def is_name_of_all(text: str) -> bool:
    return bool(re.search(r"\bjaaragenda\b|\beducatieve agenda\b|\blea\b", text, re.IGNORECASE))


def is_chapter(block: Paragraph, level: int) -> bool:
    if block.level and block.marker:
        return block.level <= level
    if len(block.text) > LONGEST_HEADING:
        return False
    label = label_of(block.text)
    if label and label[0] != "introduction":
        return False
    if level:
        return 0 < block.level <= level
    return looks_like_heading(block)


def looks_like_heading(block: Paragraph) -> bool:
    """Without styles: a number and capitals, "Thema 2: …", or capitals or bold on one line."""
    text = block.text
    if text.endswith((".", ";", ",", ":")) or block.is_listed:
        return False
    found = numbered(text)
    if found and "." in found["number"]:
        return False
    stands_out = is_capitals(text.split("(")[0]) or block.is_bold or bool(NAMED.fullmatch(text))
    return stands_out and len(block.lines) <= 2


def list_items(blocks: list[Block]) -> set[int]:
    """Positions of numbered paragraphs in an unbroken run 1, 2, 3 …: a list, not headings."""
    found: set[int] = set()
    run: list[int] = []
    for position, block in enumerate([*blocks, None]):
        number = list_number(block)
        if number and run and number == list_number(blocks[run[-1]]) + 1:
            run.append(position)
            continue
        found.update(run if len(run) > 1 else [])
        run = [position] if number else []
    return found


def list_number(block: Block | None) -> int:
    if not isinstance(block, Paragraph) or block.level:
        return 0
    found = NUMBERED.fullmatch(block.text)
    return int(found["number"]) if found and found["number"].isdigit() else 0


def joined_tables(blocks: list[Block]) -> list[Block]:
    """A table that goes on at once with as many columns is one table; its head is said once."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if isinstance(block, Table) and isinstance(before, Table) and goes_on(before, block):
            found[-1] = Table(rows=[*before.rows, *block.rows])
        else:
            found.append(block)
    return found


def goes_on(before: Table, after: Table) -> bool:
    """Word never puts two tables side by side; a new head of other words starts a new table."""
    if not before.rows or not after.rows or width(before) != width(after):
        return False
    heads = [[cell.text.casefold() for cell in table.rows[0].cells] for table in (before, after)]
    first = after.rows[0]
    new = is_header(first, columns_of(first)) or read_side_table(after) is not None
    return heads[0] == heads[1] or not new


def width(table: Table) -> int:
    return max((len(row.cells) for row in table.rows), default=0)

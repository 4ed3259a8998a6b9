"""The outline of a returned document: which text stands under which chapter, label and ambition."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.exchange.returning.document import Paragraph
from leagenda.exchange.returning.document import Table as DocumentTable
from leagenda.exchange.returning.table import SeenRow, read_table
from leagenda.exchange.writing.paper.layout import prose_labels
from leagenda.exchange.writing.word.marker import END, SECTIONS, START, read_bookmark
from leagenda.exchange.writing.word.style import CALLOUT, LISTING, REMARK

COMPUTED_STYLES = {"title", "subtitle", REMARK.casefold(), LISTING.casefold(), "caption"}


@dataclass
class SeenAmbition:
    text: str = ""
    markers: tuple[str, ...] = ()
    rows: list[SeenRow] = field(default_factory=list)


@dataclass
class SeenPlan:
    """`lines` are the texts by field; `rows` those of the tables, each with its kind."""

    heading: str
    markers: tuple[str, ...] = ()
    lines: dict[str, list[str]] = field(default_factory=dict)
    ambitions: list[SeenAmbition] = field(default_factory=list)
    rows: list[SeenRow] = field(default_factory=list)


@dataclass
class Outline:
    """All that was seen. `computed` is what LEAgenda works out itself; `stray` fits nowhere."""

    introduction: list[str] = field(default_factory=list)
    has_introduction: bool = False
    plans: list[SeenPlan] = field(default_factory=list)
    budget_rows: list[SeenRow] = field(default_factory=list)
    has_budget: bool = False
    computed: list[str] = field(default_factory=list)
    stray: list[tuple[str, str]] = field(default_factory=list)
    unknown_columns: list[tuple[str, str]] = field(default_factory=list)


def outline_of(blocks: Iterable[Paragraph | DocumentTable]) -> Outline:
    walk = Walk()
    for block in ours_only(list(blocks)):
        if isinstance(block, Paragraph):
            walk.see_paragraph(block)
        else:
            walk.see_table(block)
    return walk.outline


def ours_only(blocks: list) -> list:
    """Without what a municipality's own template put before and after."""
    starts = [place for place, block in enumerate(blocks) if START in block.bookmarks]
    ends = [place for place, block in enumerate(blocks) if END in block.bookmarks]
    return blocks[(starts or [0])[0] : (ends or [len(blocks)])[-1]]


def markers_in(bookmarks: Iterable[str]) -> tuple[str, ...]:
    return tuple(found for name in bookmarks if (found := read_bookmark(name)))


class Walk:
    """Goes through the document from top to bottom and knows where it is."""

    def __init__(self):
        self.outline = Outline()
        self.section = "front"
        self.lines: list[str] | None = None

    @property
    def plan(self) -> SeenPlan:
        return self.outline.plans[-1]

    def see_paragraph(self, seen: Paragraph) -> None:
        if self.section == "annex" or seen.style.startswith("toc"):
            return self.leave_annex(seen)
        if seen.style == "heading 1":
            return self.see_chapter(seen)
        if seen.style == "heading 2":
            return self.see_label(seen)
        if seen.style == CALLOUT.casefold():
            return self.see_ambition(seen)
        if seen.style in COMPUTED_STYLES:
            return self.outline.computed.append(seen.text)
        return self.see_text(seen.line)

    def leave_annex(self, seen: Paragraph) -> None:
        if seen.style == "heading 1":
            self.see_chapter(seen)

    def see_chapter(self, seen: Paragraph) -> None:
        if not seen.text.strip():
            return
        markers = markers_in(seen.bookmarks)
        self.section = section_of(seen) if not markers else "plan"
        if self.section == "plan":
            plan = SeenPlan(seen.text, markers)
            self.outline.plans.append(plan)
            self.lines = plan.lines.setdefault("situation", [])
        elif self.section == "introduction":
            self.outline.has_introduction = True
            self.lines = self.outline.introduction
        else:
            self.lines = None
            if self.section == "budget":
                self.outline.computed.append(seen.text)

    def see_label(self, seen: Paragraph) -> None:
        """A label we know opens its text; one we do not know is a line of the text it stands in."""
        if not seen.text.strip():
            return
        if set(seen.bookmarks) & set(SECTIONS.values()):
            self.outline.computed.append(seen.text)
            return
        if self.section == "plan":
            for name, label in prose_labels().items():
                if label.casefold() == seen.text.strip().casefold():
                    self.lines = self.plan.lines.setdefault(name, [])
                    return
        if self.lines is not None and not is_our_heading(seen.text):
            self.lines.append(seen.text)

    def see_ambition(self, seen: Paragraph) -> None:
        words = without_label(seen.text)
        if self.section != "plan":
            return self.see_text(words)
        self.lines = None
        if words.strip():
            self.plan.ambitions.append(SeenAmbition(words, markers_in(seen.bookmarks)))
        return None

    def see_text(self, line: str) -> None:
        if self.lines is not None:
            self.lines.append(line)
        elif line.strip():
            place = self.plan.heading.replace("\t", " ") if self.section == "plan" else ""
            self.outline.stray.append((place, line.strip()))

    def see_table(self, seen: DocumentTable) -> None:
        if self.section == "annex":
            return
        if self.section == "plan":
            self.lines = None
        table = read_table(seen)
        self.outline.has_budget |= table.kind == "budget_line"
        self.outline.computed.extend(table.computed)
        self.outline.unknown_columns.extend((self.section, name) for name in table.unknown)
        for row in table.rows:
            self.place_row(row)

    def place_row(self, row: SeenRow) -> None:
        if row.kind == "budget_line":
            self.outline.budget_rows.append(row)
        elif self.section != "plan":
            self.outline.stray.append(("", row.words))
        elif row.kind in {"action", "indicator"}:
            if not self.plan.ambitions:
                self.plan.ambitions.append(SeenAmbition())
            self.plan.ambitions[-1].rows.append(row)
        else:
            self.plan.rows.append(row)


def section_of(seen: Paragraph) -> str:
    """By our bookmark; by the word itself when somebody typed the heading anew."""
    for section, name in SECTIONS.items():
        if name in seen.bookmarks:
            return section
    words = seen.text.strip().casefold()
    beginnings = {"inleiding": "introduction", "totale begroting": "budget", "bijlage": "annex"}
    return next((one for word, one in beginnings.items() if words.startswith(word)), "plan")


def is_our_heading(text: str) -> bool:
    ours = {_("Kosten en dekking"), _("Open punten"), _("Begroting")}
    return text.strip().casefold() in {one.casefold() for one in ours}


def without_label(text: str) -> str:
    head, colon, words = text.partition(":")
    return words.strip() if colon and head.strip().casefold() == "ambitie" else text.strip()

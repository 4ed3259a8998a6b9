"""A chapter as a work plan: its prose in place, its tables as actions under their ambition."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.exchange.reading.action_table import ReadRow, ReadTable, read_table
from leagenda.exchange.reading.actions import ActionReader
from leagenda.exchange.reading.block import Line, Table
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.indicators import read_figures, read_indicator
from leagenda.exchange.reading.leads import read_leads
from leagenda.exchange.reading.matter_table import read_matter
from leagenda.exchange.reading.near import is_same_text
from leagenda.exchange.reading.outline import Chapter
from leagenda.exchange.reading.prose import Section, prose, sections
from leagenda.exchange.reading.side_table import Side, SideTable, read_side_table
from leagenda.exchange.reading.table_doubts import (
    doubt_continued,
    doubt_same,
    doubt_unknown_columns,
)
from leagenda.exchange.reading.themes import themes_named
from leagenda.exchange.reading.totals import coverage_of, read_total
from leagenda.exchange.reading.vocabulary import Column, label_of
from leagenda.planning.models import (
    AmbitionContent,
    StatedAmountContent,
    ThemeContent,
    WorkPlanContent,
)

PROSE = ("situation", "focus", "intentions")


@dataclass
class PlanReading:
    """A work plan in the making, with the lines of its prose and the totals under each ambition."""

    plan: WorkPlanContent
    texts: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in PROSE})
    lines: list[Line] = field(default_factory=list)
    totals: dict[str, list[StatedAmountContent]] = field(default_factory=dict)
    overviews: list[ReadTable] = field(default_factory=list)
    amounts: list[SideTable] = field(default_factory=list)
    budgets: list[SideTable] = field(default_factory=list)
    is_ours: bool = False

    @property
    def is_plan(self) -> bool:
        """A chapter with an ambition or actions, or under a theme; others stand beside the plans.

        A chapter of a paper of our own is a plan, however little stands in it yet.
        """
        return bool(self.plan.ambitions or self.plan.themes or self.is_ours)

    @property
    def names_themes(self) -> bool:
        """Whether the line under its heading names them; nothing else fills them in."""
        return bool(self.plan.themes)


class PlanReader:
    """Reads one chapter from top to bottom."""

    def __init__(
        self, chapter: Chapter, actions: ActionReader, themes: Iterable[ThemeContent] = ()
    ):
        self.chapter = chapter
        self.themes = list(themes)
        self.actions = actions
        self.draft: Draft = actions.draft
        self.reading = PlanReading(WorkPlanContent(number=chapter.number, title=chapter.title))
        self.plan = self.reading.plan
        self.current: AmbitionContent | None = None
        self.figures: list[SideTable] = []

    def read(self) -> PlanReading:
        if self.chapter.heading:
            self.reading.is_ours = bool(self.chapter.heading.marker)
            self.plan.id = self.draft.identity(self.chapter.heading.marker, self.plan.id)
            self.draft.source(self.plan.id, "title", self.chapter.heading.lines)
        parts = sections(self.chapter.blocks)
        for part, after in zip(parts, [*parts[1:], None], strict=False):
            self.section(part, after)
        self.hang_figures()
        for name, texts in self.reading.texts.items():
            setattr(self.plan, name, prose(texts))
        return self.reading

    def section(self, part: Section, after: Section | None) -> None:
        if part.table is not None:
            self.table(part.table)
        elif part.kind == "ambition":
            self.ambition(part)
        elif part.level and after and after.table and self.has_actions(after.table):
            self.ambition(part)
            self.doubt_heading(part)
        elif part.level and after and after.table and names_table(after.table):
            self.draft.source("", "header", part.lines)
        elif not self.line_under_heading(part):
            self.prose(part)

    def prose(self, part: Section) -> None:
        name = part.kind if part.kind in PROSE else "situation"
        self.reading.texts[name].append(part.whole or part.text)
        self.reading.lines += part.lines
        self.draft.source(self.plan.id, name, part.lines)

    def line_under_heading(self, part: Section) -> bool:
        """ "Thema’s: …" and "Trekkers: …"; themes that are not on the list are prose."""
        if part.kind == "leads" and part.whole:
            leads = read_leads(part.text, self.actions.directory)
            self.plan.leads += leads
            self.draft.source(self.plan.id, "leads", part.lines)
            return True
        themes = themes_named(part.text, self.themes) if part.kind == "themes" else []
        self.plan.themes += [one for one in themes if one not in self.plan.themes]
        if themes:
            self.draft.source(self.plan.id, "themes", part.lines)
        return bool(themes)

    def has_actions(self, table: Table) -> bool:
        found = read_table(table)
        return bool(found and found.is_actions and Column.AMBITION not in found.columns)

    # ── Ambitions ────────────────────────────────────────────────────────────

    def ambition(self, part: Section) -> None:
        if not part.text:
            self.draft.source(self.plan.id, "ambitions", part.lines)
            return
        near = (one for one in self.plan.ambitions if is_same_text(one.text, part.text))
        same = None if part.marker else next(near, None)
        if same is None:
            same = AmbitionContent(text=part.text)
            same.id = self.draft.identity(part.marker, same.id)
            self.plan.ambitions.append(same)
        else:
            doubt_same(self.draft, same, part.text, part.lines)
        self.current = same
        self.draft.source(same.id, "text", part.lines)

    def doubt_heading(self, part: Section) -> None:
        self.draft.doubt(
            "ambition-from-heading",
            _("Boven de tabel staat geen “Ambitie”; de kop erboven is als ambitie gelezen."),
            part=self.current.id if self.current else self.plan.id,
            field="text",
            lines=part.lines,
        )

    def needed_ambition(self, lines: list[Line]) -> AmbitionContent:
        """Where the rows of a table hang when the chapter names no ambition: one with its title."""
        if self.current is None:
            self.current = AmbitionContent(text=self.plan.title or _("Zonder ambitie"))
            self.plan.ambitions.append(self.current)
            self.draft.doubt(
                "ambition-missing",
                _("Bij deze acties staat geen ambitie; de titel van het hoofdstuk is genomen."),
                part=self.current.id,
                field="text",
                lines=lines,
            )
        return self.current

    # ── Tables ───────────────────────────────────────────────────────────────

    def table(self, table: Table) -> None:
        side = read_side_table(table)
        if side is not None:
            self.side_table(side)
            return
        found = read_table(table)
        if found is None:
            return
        if found.is_overview:
            self.reading.overviews.append(found)
            return
        self.above(found)
        self.draft.source(self.plan.id, "header", found.header_lines())
        self.actions.new_table()
        for row in found.rows:
            self.row(found, row)
        doubt_unknown_columns(self.draft, self.plan.id, found)
        doubt_continued(self.draft, self.plan.id, found)

    def side_table(self, table: SideTable) -> None:
        kept = {Side.MONEY: self.reading.amounts, Side.BUDGET: self.reading.budgets}
        if table.side in kept:
            kept[table.side].append(table)
            return
        if table.side is Side.INDICATORS:
            self.figures.append(table)
            if self.current is not None:
                self.hang_figures()
            return
        self.draft.source("", "header", table.header_lines())
        for row in table.rows:
            read_matter(self.draft, self.plan, row)
        doubt_unknown_columns(self.draft, self.plan.id, table)

    def hang_figures(self) -> None:
        """Under the ambition above the table; else under the first one of the chapter."""
        ambition = self.current or next(iter(self.plan.ambitions), None)
        if ambition is None:
            return
        for table in self.figures:
            self.draft.source("", "header", table.header_lines())
            for row in table.rows:
                read_indicator(self.draft, ambition, row)
            doubt_unknown_columns(self.draft, self.plan.id, table)
        self.figures = []

    def above(self, table: ReadTable) -> None:
        """A row above the header often holds the ambition."""
        for row in table.above:
            lines = [line for cell in row.cells for line in cell.lines]
            text = " ".join(cell.text for cell in row.cells if cell.text)
            found = label_of(text)
            if found and found[0] == "ambition" and text[found[1] :]:
                self.ambition(Section("ambition", text[found[1] :], lines))

    def row(self, table: ReadTable, row: ReadRow) -> None:
        if row.is_empty:
            return
        if row.is_total:
            self.total(row)
            return
        if row.is_band:
            self.band(row)
            return
        if Column.AMBITION in table.columns and row.text(Column.AMBITION):
            self.ambition(
                Section("ambition", row.text(Column.AMBITION), row.lines(Column.AMBITION))
            )
        ambition = self.needed_ambition(row.lines(Column.ACTION))
        if row.text(Column.ACTION):
            ambition.actions.append(self.actions.read(row))
            read_figures(self.draft, ambition, row)
            read_row_coverage(self.draft, self.plan, row)
        elif row.text(Column.AMBITION):
            read_figures(self.draft, ambition, row)

    def band(self, row: ReadRow) -> None:
        """A row of one cell across the table names what the rows below it are for."""
        lines = [line for cell in row.row.cells for line in cell.lines]
        found = label_of(row.label)
        text = row.label[found[1] :] if found else row.label
        self.ambition(Section("ambition", text or row.label, lines))

    def total(self, row: ReadRow) -> None:
        ambition = self.needed_ambition(row.lines(Column.ACTION))
        stated = read_total(row)
        self.plan.stated += stated
        self.reading.totals.setdefault(ambition.id, []).extend(stated)
        lines = [line for cell in row.row.cells for line in cell.lines]
        for one in stated:
            self.draft.source(one.id, "amount", lines)


def names_table(table: Table) -> bool:
    """Whether a heading above it is only the name of this table."""
    if read_side_table(table):
        return True
    found = read_table(table)
    return bool(found and found.is_overview)


def read_row_coverage(draft: Draft, plan: WorkPlanContent, row: ReadRow) -> None:
    """Cover named in the row of an action is cover for its work plan."""
    cover = coverage_of(row.text(Column.COVERAGE)) if row.cells(Column.COST) else None
    if cover:
        plan.coverages.append(cover)
        draft.source(cover.id, "amount", row.lines(Column.COVERAGE))

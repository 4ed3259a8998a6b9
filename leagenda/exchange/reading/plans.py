"""A chapter as a work plan: its prose in place, its tables as actions under their ambition."""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.exchange.reading.action_table import ReadRow, ReadTable, read_table
from leagenda.exchange.reading.actions import ActionReader, id_of
from leagenda.exchange.reading.block import Line, Table
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.near import is_same_text, nearness
from leagenda.exchange.reading.outline import Chapter
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.prose import Section, prose, sections
from leagenda.exchange.reading.totals import coverage_of, read_total
from leagenda.exchange.reading.vocabulary import Column, label_of
from leagenda.planning.models import (
    AmbitionContent,
    IndicatorContent,
    StatedAmountContent,
    WorkPlanContent,
)

PROSE = ("situation", "focus", "intentions")
EXACTLY = 99.5


@dataclass
class PlanReading:
    """A work plan in the making, with the lines of its prose and the totals under each ambition."""

    plan: WorkPlanContent
    texts: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in PROSE})
    lines: list[Line] = field(default_factory=list)
    totals: dict[str, list[StatedAmountContent]] = field(default_factory=dict)
    overviews: list[ReadTable] = field(default_factory=list)

    @property
    def is_plan(self) -> bool:
        """A chapter with an ambition or actions; any other is prose beside the plans."""
        return bool(self.plan.ambitions)


class PlanReader:
    """Reads one chapter from top to bottom."""

    def __init__(self, chapter: Chapter, actions: ActionReader):
        self.chapter = chapter
        self.actions = actions
        self.draft: Draft = actions.draft
        self.reading = PlanReading(WorkPlanContent(number=chapter.number, title=chapter.title))
        self.plan = self.reading.plan
        self.current: AmbitionContent | None = None

    def read(self) -> PlanReading:
        if self.chapter.heading:
            if self.chapter.heading.marker:
                self.plan.id = id_of(self.chapter.heading.marker)
            self.draft.source(self.plan.id, "title", self.chapter.heading.lines)
        parts = sections(self.chapter.blocks)
        for part, after in zip(parts, [*parts[1:], None], strict=False):
            self.section(part, after)
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
        else:
            name = part.kind if part.kind in PROSE else "situation"
            self.reading.texts[name].append(part.text)
            self.reading.lines += part.lines
            self.draft.source(self.plan.id, name, part.lines)

    def has_actions(self, table: Table) -> bool:
        found = read_table(table)
        return bool(found and found.is_actions and Column.AMBITION not in found.columns)

    # ── Ambitions ────────────────────────────────────────────────────────────

    def ambition(self, part: Section) -> None:
        if not part.text:
            self.draft.source(self.plan.id, "ambitions", part.lines)
            return
        same = next((one for one in self.plan.ambitions if is_same_text(one.text, part.text)), None)
        if same is None:
            same = AmbitionContent(text=part.text)
            if part.marker:
                same.id = id_of(part.marker)
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


def doubt_same(draft: Draft, ambition: AmbitionContent, text: str, lines: list[Line]) -> None:
    """Two wordings of one ambition: the later one, above the actions, is kept."""
    before = ambition.text
    ambition.text = text
    if nearness(before, text) >= EXACTLY:
        return
    draft.doubt(
        "same-ambition",
        _("Deze ambitie staat er twee keer, met iets andere woorden; het is als één gelezen."),
        part=ambition.id,
        field="text",
        lines=lines,
        choices=[
            Choice(label=text),
            Choice(label=before, effect="set", part=ambition.id, field="text", value=before),
        ],
    )


def doubt_continued(draft: Draft, part: str, table: ReadTable) -> None:
    lines = [line for row in table.continued for cell in row.row.cells for line in cell.lines]
    if lines:
        draft.doubt(
            "row-continued",
            _("Regels zonder nummer of actie zijn bij de rij erboven gevoegd."),
            part=part,
            lines=lines,
        )


def doubt_unknown_columns(draft: Draft, part: str, table: ReadTable) -> None:
    for position in table.unknown():
        head = table.header.cells[position]
        below = [
            row.row.cells[position].lines for row in table.rows if position < len(row.row.cells)
        ]
        if not any(below):
            continue
        draft.doubt(
            "unknown-column",
            _("Wat in de kolom “%(head)s” hoort, is niet bekend; die tekst staat bij de resten.")
            % {"head": head.text},
            part=part,
            lines=head.lines,
        )


def read_figures(draft: Draft, ambition: AmbitionContent, row: ReadRow) -> None:
    """Columns for an indicator, its baseline and its target."""
    columns = (Column.INDICATOR, Column.BASELINE, Column.TARGET)
    lines = row.lines(*columns)
    if not lines:
        return
    name, baseline, target = (row.text(column) for column in columns)
    same = next((one for one in ambition.indicators if one.name == (name or ambition.text)), None)
    if same is None:
        same = IndicatorContent(name=name or ambition.text)
        same.baseline, same.unit = figure(baseline)
        same.target, unit = figure(target)
        same.unit = same.unit or unit
        same.target_words = target if target and not same.target else ""
        same.definition = baseline if baseline and not same.baseline else ""
        ambition.indicators.append(same)
    draft.source(same.id, "name", lines)


def figure(text: str) -> tuple[str, str]:
    """ "25,5 %" → ("25.5", "%"); other words give no figure."""
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{3})*)(?:,(\d+))?\s*(%|[^\W\d_]*)", text.strip())
    if not found:
        return "", ""
    whole = found[1].replace(".", "")
    return (f"{whole}.{found[2]}" if found[2] else whole), found[3]


def read_row_coverage(draft: Draft, plan: WorkPlanContent, row: ReadRow) -> None:
    """Cover named in the row of an action is cover for its work plan."""
    cover = coverage_of(row.text(Column.COVERAGE)) if row.cells(Column.COST) else None
    if cover:
        plan.coverages.append(cover)
        draft.source(cover.id, "amount", row.lines(Column.COVERAGE))

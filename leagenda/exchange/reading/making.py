"""From a document to a proposal: what each part says is put together into one year agenda."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.exchange.reading import facts, silent
from leagenda.exchange.reading.action_table import ReadTable
from leagenda.exchange.reading.actions import ActionReader
from leagenda.exchange.reading.block import Block, Document, Paragraph, Table
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.flat import read_flat
from leagenda.exchange.reading.lost_columns import with_tables
from leagenda.exchange.reading.matters import read_matters
from leagenda.exchange.reading.not_an_agenda import refuse_other_papers
from leagenda.exchange.reading.organisations import organisations
from leagenda.exchange.reading.outline import PAGE_NUMBER, Chapter, Outline, outline
from leagenda.exchange.reading.overview import Overview
from leagenda.exchange.reading.partners import Directory
from leagenda.exchange.reading.plans import PlanReader, PlanReading
from leagenda.exchange.reading.proposal import Proposal
from leagenda.exchange.reading.prose import item_text, prose
from leagenda.exchange.reading.rehoming import rehome
from leagenda.exchange.reading.themes import (
    link_themes,
    read_themes,
    theme_list,
    themes_from_plans,
)
from leagenda.exchange.reading.totals import cost_from_total
from leagenda.exchange.reading.vocabulary import label_of
from leagenda.foundation.clock import today
from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.models import (
    AgendaContent,
    BudgetLineContent,
    StatedAmountContent,
    YearAgendaContent,
)

Progress = Callable[[int, str], None]


class Maker:
    """Makes one proposal; every step adds to the content and to the draft beside it."""

    def __init__(self, document: Document, directory: Mapping[str, str]):
        self.document = document
        self.draft = Draft(document)
        self.found_year = facts.school_year(document)
        self.year: SchoolYear = self.found_year.value if self.found_year else SchoolYear.of(today())
        self.actions = ActionReader(self.draft, Directory(directory), self.year)
        self.blocks = self.with_columns()
        self.outline: Outline = outline(self.blocks)
        self.readings: list[PlanReading] = []
        self.overviews: list[ReadTable] = []
        self.stated: list[StatedAmountContent] = []
        self.steps: list[tuple[str, str]] = []

    def make(self, progress: Progress) -> Proposal:
        progress(40, _("De hoofdstukken en tabellen worden herkend."))
        self.read_chapters()
        refuse_other_papers(self.document, self.readings)
        progress(70, _("De acties, partners en bedragen worden gelezen."))
        content = self.content()
        progress(90, _("De bedragen en thema’s worden aan elkaar gelegd."))
        self.read_money(content)
        for reading in self.readings:
            read_matters(reading.plan, reading.lines, self.draft)
        content.organisations = organisations(content, self.actions, self.draft)
        self.tell(content)
        return Proposal(
            name=self.document.name,
            format=self.document.format,
            content=content,
            sources=self.draft.sources,
            doubts=self.draft.doubts,
            leftovers=self.draft.leftovers,
            steps=self.steps,
        )

    def with_columns(self) -> list[Block]:
        """Plain text has lost the columns of its tables; what they were is doubtful."""
        if self.document.format != "text":
            return self.document.blocks
        blocks = with_tables(self.document, self.actions.directory, self.year)
        for block in blocks:
            if isinstance(block, Table):
                self.draft.doubt(
                    "columns-lost",
                    _("In platte tekst zijn de kolommen weg; ze zijn uit de woorden afgeleid."),
                    lines=[line for cell in block.rows[0].cells for line in cell.lines],
                )
        return blocks

    # ── Chapters ─────────────────────────────────────────────────────────────

    def read_chapters(self) -> None:
        for chapter in [self.outline.front, *self.outline.chapters]:
            flat = read_flat(chapter, self.actions, self.readings, self.stated)
            if flat or chapter is self.outline.front:
                continue
            reading = PlanReader(chapter, self.actions).read()
            self.overviews += reading.overviews
            if reading.is_plan:
                self.readings.append(reading)
            else:
                self.aside(chapter, reading)
        rehome(self.readings, self.draft)

    def aside(self, chapter: Chapter, reading: PlanReading) -> None:
        """No work plan: its lines are left over, but for a table with the budget."""
        self.draft.forget(reading.plan.id)
        if reading.overviews and chapter.heading:
            self.draft.source("", "overview", chapter.heading.lines)

    # ── The year agenda ──────────────────────────────────────────────────────

    def content(self) -> YearAgendaContent:
        front = self.outline.front
        items = theme_list(front.blocks)
        plans = [reading.plan for reading in self.readings]
        themes = read_themes(items, self.draft)
        if themes:
            link_themes(plans, themes, self.draft)
        else:
            themes = themes_from_plans(plans, self.draft)
        content = YearAgendaContent(
            school_year=self.year.start, agenda=self.agenda(), work_plans=plans
        )
        content.agenda.themes = themes
        self.read_introduction(content, front, items)
        self.read_adoption(content, front)
        self.read_year(content)
        return content

    def agenda(self) -> AgendaContent:
        found = facts.agenda_years(self.outline.front.paragraphs)
        if found:
            first, last = found.value
            agenda = AgendaContent(first_year=first, last_year=last)
            self.draft.source(agenda.id, "first_year", found.lines)
            return agenda
        agenda = AgendaContent(first_year=self.year.start, last_year=self.year.start + 1)
        self.draft.doubt(
            "agenda-years",
            _("Onder welke meerjarige agenda dit valt, staat er niet in."),
            part=agenda.id,
            field="first_year",
        )
        return agenda

    def read_introduction(
        self, content: YearAgendaContent, front: Chapter, items: list[Paragraph]
    ) -> None:
        told = [block for block in front.paragraphs if block not in items]
        titles = [block for block in told[:2] if facts.years_in(block.text) and is_short(block)]
        for title in titles:
            self.draft.source(content.id, "title", title.lines)
        rest = [block for block in told if block not in titles]
        texts = [introduced(block) for block in rest]
        content.introduction = prose(texts)
        for block in rest:
            self.draft.source(content.id, "introduction", block.lines)
        for running in self.outline.running:
            name = "page_number" if is_page_number(running) else "running_head"
            self.draft.source("", name, running.lines)

    def read_adoption(self, content: YearAgendaContent, front: Chapter) -> None:
        day, body = facts.adoption(front.paragraphs)
        if day:
            content.adopted_on = day.value
            self.draft.source(content.id, "adopted_on", day.lines)
        if body:
            content.adopted_by = body.value
            self.draft.source(content.id, "adopted_by", body.lines)

    def read_year(self, content: YearAgendaContent) -> None:
        found = self.found_year
        if found and found.lines:
            self.draft.source(content.id, "school_year", found.lines)
        if found and found.is_sure:
            return
        self.draft.doubt(
            "school-year-guessed",
            _("Het schooljaar staat niet bovenaan; %(year)s is gekozen.") % {"year": self.year},
            part=content.id,
            field="school_year",
        )

    # ── Money ────────────────────────────────────────────────────────────────

    def read_money(self, content: YearAgendaContent) -> None:
        content.stated += self.stated
        for table in self.overviews:
            Overview(table, content, self.draft).read()
        if not self.overviews:
            for plan in content.work_plans:
                cost_from_total(plan, self.draft)
        told = facts.budget_in_prose(self.outline.front.paragraphs)
        if told:
            self.budget_from_prose(content, told)
        years = {line.budget_year for line in content.budget_lines}
        for plan in content.work_plans:
            for coverage in plan.coverages:
                coverage.year = next(iter(years)) if len(years) == 1 else None

    def budget_from_prose(
        self, content: YearAgendaContent, told: facts.Found[tuple[int, int]]
    ) -> None:
        year, amount = told.value
        known = [one for one in content.budget_lines if (one.budget_year, one.amount) == told.value]
        if not known and content.budget_lines:
            return
        line = known[0] if known else BudgetLineContent(budget_year=year, amount=amount)
        self.draft.source(line.id, "amount", told.lines)
        if known:
            return
        content.budget_lines.append(line)
        self.draft.doubt(
            "budget-in-prose",
            _("Het budget staat alleen in de tekst, zonder nummer."),
            part=line.id,
            field="amount",
            lines=told.lines,
        )

    # ── Telling ──────────────────────────────────────────────────────────────

    def tell(self, content: YearAgendaContent) -> None:
        """What every step found, to look at."""
        tables = sum(isinstance(block, Table) for block in self.blocks)
        actions = len(list(content.actions()))
        plans, themes = len(content.work_plans), len(content.agenda.themes)
        lines, doubts = len(self.document.lines), len(self.draft.doubts)
        left = len(self.draft.leftovers)
        self.steps = [
            (_("Regels"), counted(ngettext("%(n)s regel", "%(n)s regels", lines), lines)),
            (_("Tabellen"), counted(ngettext("%(n)s tabel", "%(n)s tabellen", tables), tables)),
            (_("Thema’s"), counted(ngettext("%(n)s thema", "%(n)s thema’s", themes), themes)),
            (
                _("Werkplannen"),
                counted(ngettext("%(n)s werkplan", "%(n)s werkplannen", plans), plans),
            ),
            (_("Acties"), counted(ngettext("%(n)s actie", "%(n)s acties", actions), actions)),
            (_("Twijfels"), counted(ngettext("%(n)s twijfel", "%(n)s twijfels", doubts), doubts)),
            (_("Over"), counted(ngettext("%(n)s regel over", "%(n)s regels over", left), left)),
        ]


def counted(words: str, number: int) -> str:
    return words % {"n": number}


def is_short(block: Paragraph) -> bool:
    return len(block.text) < 120


def is_page_number(block: Paragraph) -> bool:
    return bool(PAGE_NUMBER.fullmatch(block.text))


def introduced(block: Paragraph) -> str:
    """The text without the word "Inleiding" above it."""
    found = label_of(block.text)
    return block.text[found[1] :] if found and found[0] == "introduction" else item_text(block)


def propose(
    document: Document, *, directory: Mapping[str, str] | None = None, progress: Progress = silent
) -> Proposal:
    """Refuses, with what was seen, a document in which no year agenda is recognised."""
    return Maker(document, directory or {}).make(progress)

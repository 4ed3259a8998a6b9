"""From a document to a proposal: what each part says is put together into one year agenda."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from leagenda.exchange.reading import facts, silent
from leagenda.exchange.reading.actions import ActionReader
from leagenda.exchange.reading.block import Block, Document, Paragraph, Table
from leagenda.exchange.reading.budget import Money
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.flat import read_flat
from leagenda.exchange.reading.front import Front
from leagenda.exchange.reading.lost_columns import with_tables
from leagenda.exchange.reading.matters import read_matters
from leagenda.exchange.reading.not_an_agenda import refuse_other_papers
from leagenda.exchange.reading.organisations import organisations
from leagenda.exchange.reading.outline import PAGE_NUMBER, Chapter, Outline, outline
from leagenda.exchange.reading.partners import Directory
from leagenda.exchange.reading.plans import PlanReader, PlanReading
from leagenda.exchange.reading.proposal import Proposal
from leagenda.exchange.reading.rehoming import rehome
from leagenda.exchange.reading.telling import proposal_of
from leagenda.exchange.reading.themes import link_themes, themes_from_plans
from leagenda.foundation.clock import today
from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.models import StatedAmountContent, YearAgendaContent

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
        self.front = Front(self.outline.front, self.draft)
        self.agenda = self.front.read_agenda(self.year.start)
        self.readings: list[PlanReading] = []
        self.others: list[PlanReading] = []
        self.stated: list[StatedAmountContent] = []

    def make(self, progress: Progress) -> Proposal:
        progress(40, _("De hoofdstukken en tabellen worden herkend."))
        self.read_chapters()
        refuse_other_papers(self.document, self.readings)
        progress(70, _("De acties, partners en bedragen worden gelezen."))
        content = self.content()
        progress(90, _("De bedragen en thema’s worden aan elkaar gelegd."))
        content.stated += self.stated
        money = Money(content, self.draft, self.actions.directory)
        money.read(self.readings, self.others, self.outline.front.paragraphs)
        for reading in self.readings:
            read_matters(reading.plan, reading.lines, self.draft)
        content.organisations = organisations(content, self.actions, self.draft)
        return proposal_of(content, self.draft, self.blocks)

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
            reading = PlanReader(chapter, self.actions, self.agenda.themes).read()
            if reading.is_plan:
                self.readings.append(reading)
            else:
                self.aside(chapter, reading)
        rehome(self.readings, self.draft)

    def aside(self, chapter: Chapter, reading: PlanReading) -> None:
        """No work plan: its lines are left over, but for a table with the budget."""
        self.others.append(reading)
        for part in (reading.plan, *reading.plan.matters, *reading.plan.leads):
            self.draft.forget(part.id)
        if (reading.overviews or reading.budgets) and chapter.heading:
            self.draft.source("", "overview", chapter.heading.lines)

    # ── The year agenda ──────────────────────────────────────────────────────

    def content(self) -> YearAgendaContent:
        plans = [reading.plan for reading in self.readings]
        if self.agenda.themes:
            named = {one.plan.id for one in self.readings if one.names_themes}
            link_themes(plans, self.agenda.themes, self.draft, named)
        else:
            self.agenda.themes = themes_from_plans(plans, self.draft)
        content = YearAgendaContent(
            school_year=self.year.start, agenda=self.agenda, work_plans=plans
        )
        self.front.read_into(content)
        self.read_running()
        self.read_year(content)
        return content

    def read_running(self) -> None:
        for running in self.outline.running:
            name = "page_number" if is_page_number(running) else "running_head"
            self.draft.source("", name, running.lines)
        for line in self.outline.contents:
            self.draft.source("", "contents", line.lines)

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


def is_page_number(block: Paragraph) -> bool:
    return bool(PAGE_NUMBER.fullmatch(block.text))


def propose(
    document: Document, *, directory: Mapping[str, str] | None = None, progress: Progress = silent
) -> Proposal:
    """Refuses, with what was seen, a document in which no year agenda is recognised."""
    if document.format == "sheet":
        # Our own workbook is read by what reads it back; other papers do not wait for that.
        from leagenda.exchange.reading.own_workbook import is_own_workbook, read_own_workbook

        if is_own_workbook(document):
            content, draft = read_own_workbook(document, directory or {})
            return proposal_of(content, draft, document.blocks)
    return Maker(document, directory or {}).make(progress)

"""What stands before the chapters: title, adoption, introduction, and the agenda above the year."""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from leagenda.exchange.reading import facts
from leagenda.exchange.reading.block import Block, Line, Paragraph, Table
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.outline import Chapter
from leagenda.exchange.reading.prose import BULLET, item_text, prose
from leagenda.exchange.reading.themes import is_item, read_themes, theme_list
from leagenda.exchange.reading.vocabulary import label_of
from leagenda.planning.models import AgendaContent, YearAgendaContent

LONGEST_TITLE = 120
STANDING = re.compile(r"(?:concept|ontwerp)(?:[ -]?versie)?[ \d.,v]*", re.IGNORECASE)
ADOPTED_LINE = re.compile(
    rf"vastgesteld op {facts.DAY.pattern}(?: door (?P<who>[^.;]+))?\.?", re.IGNORECASE
)
USUAL_NAME = re.compile(r"(?:de )?(?:lokale educatieve agenda|lea)?", re.IGNORECASE)


@dataclass
class Front:
    """Reads the blocks before the first chapter; each of them is said to be something."""

    chapter: Chapter
    draft: Draft
    taken: list[Block] = field(default_factory=list)

    def read_agenda(self, school_year: int) -> AgendaContent:
        """The agenda for several years: its years, its name, its themes and principles."""
        agenda = self.years(school_year)
        items = theme_list(self.chapter.blocks)
        self.take_label("themes", agenda)
        agenda.themes = read_themes(items, self.draft)
        self.taken += items
        agenda.principles = self.read_principles(agenda)
        return agenda

    def years(self, school_year: int) -> AgendaContent:
        for title in self.chapter.paragraphs[:3]:
            if agenda := named_agenda(title):
                self.draft.source(agenda.id, "first_year", title.lines)
                self.taken.append(title)
                return agenda
        found = facts.agenda_years(self.chapter.paragraphs)
        if found:
            first, last = found.value
            agenda = AgendaContent(first_year=first, last_year=last)
            self.draft.source(agenda.id, "first_year", found.lines)
            return agenda
        agenda = AgendaContent(first_year=school_year, last_year=school_year + 1)
        self.draft.doubt(
            "agenda-years",
            _("Onder welke meerjarige agenda dit valt, staat er niet in."),
            part=agenda.id,
            field="first_year",
        )
        return agenda

    def take_label(self, kind: str, agenda: AgendaContent) -> None:
        """A heading above a list is the name of that list."""
        for heading in self.chapter.paragraphs:
            if heading.level and is_label(heading, kind):
                self.draft.source(agenda.id, kind, heading.lines)
                self.taken.append(heading)

    def read_principles(self, agenda: AgendaContent) -> list[str]:
        """The list under "Uitgangspunten"; prose there is part of the introduction."""
        blocks = self.chapter.blocks
        for position, block in enumerate(blocks):
            if isinstance(block, Table) or not is_label(block, "principles"):
                continue
            items = list_from(blocks[position + 1 :])
            if items:
                self.taken += [block, *items]
                self.draft.source(
                    agenda.id, "principles", [line for one in [block, *items] for line in one.lines]
                )
            return [BULLET.sub("", item.text, count=1).strip() for item in items]
        return []

    # ── The year agenda ──────────────────────────────────────────────────────

    def read_into(self, content: YearAgendaContent) -> None:
        self.read_titles(content)
        self.read_adoption(content)
        rest = [one for one in self.chapter.paragraphs if not self.is_taken(one)]
        content.introduction = prose([introduced(one) for one in rest])
        for one in rest:
            self.draft.source(content.id, "introduction", one.lines)

    def is_taken(self, block: Block) -> bool:
        return any(one is block for one in self.taken)

    def read_titles(self, content: YearAgendaContent) -> None:
        for title in self.chapter.paragraphs[:2]:
            told = facts.years_in(title.text) and len(title.text) < LONGEST_TITLE
            if told and not self.is_taken(title):
                self.draft.source(content.id, "title", title.lines)
                self.taken.append(title)

    def read_adoption(self, content: YearAgendaContent) -> None:
        day, body = facts.adoption(self.chapter.paragraphs)
        if day:
            content.adopted_on = day.value
            self.draft.source(content.id, "adopted_on", day.lines)
        if body:
            content.adopted_by = body.value
            self.draft.source(content.id, "adopted_by", body.lines)
        for block in self.chapter.paragraphs:
            said = ADOPTED_LINE.fullmatch(block.text.strip())
            if said or STANDING.fullmatch(block.text.strip()):
                self.draft.source(content.id, "adopted_on", block.lines)
                self.taken.append(block)
            if said and day and list(day.lines) == block.lines:
                content.adopted_by = (said["who"] or "").strip()
        said_in = [*(day.lines if day else ()), *(body.lines if body else ())]
        weigh_adoption(content, said_in, self.draft)


def weigh_adoption(content: YearAgendaContent, lines: list[Line], draft: Draft) -> None:
    """Half an adoption is none: one wants to know both when and by whom."""
    if (content.adopted_on is None) == (content.adopted_by == ""):
        return
    if content.adopted_on:
        told = _("Er staat dat de jaaragenda is vastgesteld, maar niet door wie.")
    else:
        told = _("Er staat wie de jaaragenda vaststelde, maar niet wanneer.")
    reason = _("%s Vul bij “Algemeen” in wanneer én door wie, of laat het leeg.") % told
    draft.doubt("adoption-half", reason, part=content.id, field="adopted_on", lines=lines)
    content.adopted_on, content.adopted_by = None, ""


def named_agenda(title: Paragraph) -> AgendaContent | None:
    """ "Kansrijk opgroeien, 2019-2022" on the cover: a line that ends in years is a name."""
    years = facts.years_in(title.text)
    words = facts.YEARS.sub("", title.text).strip(" ,:–-()")
    last_words = facts.YEARS.split(title.text)[-1].strip(" ).")
    if len(years) != 1 or last_words or len(title.text) > LONGEST_TITLE:
        return None
    first, last = years[0]
    if not first + 1 < last < first + 12:
        return None
    name = "" if USUAL_NAME.fullmatch(words) else words
    return AgendaContent(name=name, first_year=first, last_year=last)


def is_label(block: Paragraph, kind: str) -> bool:
    """The label alone, as a heading has it."""
    found = label_of(block.text)
    return bool(found and found[0] == kind and not block.text[found[1] :].strip())


def list_from(blocks: list[Block]) -> list[Paragraph]:
    found = []
    for block in blocks:
        if isinstance(block, Table) or block.level or not is_item(block):
            break
        found.append(block)
    return found


def introduced(block: Paragraph) -> str:
    """The text without the word "Inleiding" above it."""
    found = label_of(block.text)
    return block.text[found[1] :] if found and found[0] == "introduction" else item_text(block)

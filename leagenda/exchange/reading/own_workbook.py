"""Our own Excel export, read where nobody knows the agenda: every row is a new part."""

import re
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from pydantic import ValidationError

from leagenda.exchange.reading.actions import ActionReader
from leagenda.exchange.reading.block import Document, Line
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.facts import years_in
from leagenda.exchange.reading.front import weigh_adoption
from leagenda.exchange.reading.organisations import organisations
from leagenda.exchange.reading.partners import Directory, Partner
from leagenda.exchange.returning.sheet import Row, Workbook, blank
from leagenda.exchange.writing.sheet import ID, explanation
from leagenda.exchange.writing.sheet.table import tables
from leagenda.foundation.container import broken_sentence
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import (
    AgendaContent,
    AmbitionContent,
    CostLineContent,
    ThemeContent,
    YearAgendaContent,
)

ADDRESS = re.compile(r"(?P<letters>[A-Z]+)(?P<row>\d+)")
Sheets = dict[str, list[list[str]]]


class NewWorkbook(Workbook):
    """Rows keep the identity that is written behind them, and say where they stand."""

    def __init__(self, current: YearAgendaContent, sheets: Sheets, draft: Draft):
        super().__init__(current, sheets)
        self.draft = draft
        self.rows: dict[str, Row] = {}

    def new_part(self, row: Row):
        part = blank(row.table.content)
        if identity := row.text(ID):
            part = part.model_copy(update={"id": self.draft.identity(identity, part.id)})
        self.rows[part.id] = row
        return part


def is_own_workbook(document: Document) -> bool:
    """A sheet about the year agenda and one with actions, both with the column of our ids."""
    if document.format != "sheet":
        return False
    sheets = grid(document)
    return all(ID in heads(sheets, table.title) for table in (tables()[0], tables()[-1]))


def heads(sheets: Sheets, title: str) -> list[str]:
    return next(iter(sheets.get(title.casefold(), [])), [])


def grid(document: Document) -> Sheets:
    """The texts of every sheet by its name in small letters, each in the place where it stands."""
    cells: dict[str, dict[tuple[int, int], list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in document.lines:
        if found := ADDRESS.fullmatch(line.place.cell):
            place = int(found["row"]) - 1, column(found["letters"])
            cells[line.place.sheet.casefold()][place].append(line.text)
    return {name: squared(texts) for name, texts in cells.items()}


def squared(texts: Mapping[tuple[int, int], list[str]]) -> list[list[str]]:
    height, width = (max(place[axis] for place in texts) + 1 for axis in (0, 1))
    return [["\n".join(texts.get((r, c), ())) for c in range(width)] for r in range(height)]


def column(letters: str) -> int:
    """A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def read_own_workbook(
    document: Document, directory: Mapping[str, str]
) -> tuple[YearAgendaContent, Draft]:
    """The whole agenda in the file. What no row could be made of is left over, and doubtful."""
    draft = Draft(document)
    sheets = grid(document)
    workbook = NewWorkbook(empty_agenda(sheets, draft), sheets, draft)
    returned = workbook.read()
    for problem in returned.problems:
        draft.doubt("cell-unread", problem)
    content = checked(returned.content)
    weigh_adoption(content, [], draft)
    for ambition in (one for plan in content.work_plans for one in plan.ambitions):
        settle_same(ambition)
    say_sources(content, workbook, draft)
    actions = ActionReader(draft, Directory(directory), content.year)
    doubt_strangers(content, actions)
    content.organisations = organisations(content, actions, draft)
    return content, draft


def checked(content: YearAgendaContent) -> YearAgendaContent:
    try:
        return YearAgendaContent.model_validate(content.model_dump())
    except ValidationError as error:
        raise Refused([broken_sentence()]) from error


# ── What the sheets about the whole say ──────────────────────────────────────


def empty_agenda(sheets: Sheets, draft: Draft) -> YearAgendaContent:
    """The year agenda without its parts, as its own sheet and that of the themes tell it."""
    told, identity = next(identified(sheets, tables()[-1].title, draft), ({}, ""))
    years = years_in(told.get(_("Schooljaar"), ""))
    if not years:
        raise Refused([_("Op het blad Jaaragenda staat geen schooljaar meer.")])
    first = years[0][0]
    agenda = AgendaContent(
        name=told.get(_("Meerjarige agenda"), ""),
        first_year=year_in(told.get(_("Eerste jaar"), ""), first),
        last_year=year_in(told.get(_("Laatste jaar"), ""), first + 1),
        principles=[one for one in told.get(_("Uitgangspunten"), "").split("\n") if one],
        themes=list(themes_in(sheets, draft)),
    )
    return YearAgendaContent(id=identity, school_year=first, agenda=agenda)


def identified(sheets: Sheets, title: str, draft: Draft) -> Iterator[tuple[dict[str, str], str]]:
    """Each row of a sheet by its columns, with its id; that id stands behind the row from now on,
    so that the row is known again whatever was written there."""
    titles, *rows = sheets.get(title.casefold(), [[]])
    for row in rows if ID in titles else []:
        told = dict(zip(titles, row, strict=False))
        if any(told.values()):
            row[titles.index(ID)] = identity = draft.identity(told[ID], str(uuid.uuid4()))
            yield told, identity


def year_in(text: str, otherwise: int) -> int:
    return int(text) if re.fullmatch(r"20\d\d", text) else otherwise


def themes_in(sheets: Sheets, draft: Draft) -> Iterator[ThemeContent]:
    for told, identity in identified(sheets, _("Thema’s"), draft):
        name, number = told.get(_("Thema"), ""), told.get(_("Nummer"), "")
        yield ThemeContent(id=identity, number=number, name=name or number)


# ── What the rows do not say by themselves ───────────────────────────────────


def settle_same(ambition: AmbitionContent) -> None:
    """ "Idem" is the same as what the action above it costs."""
    before: CostLineContent | None = None
    for action in ambition.actions:
        for line in action.costs:
            if line.absence == "same" and before and not line.same_as:
                line.same_as = before.id
        before = action.costs[0] if action.costs else None


def doubt_strangers(content: YearAgendaContent, reader: ActionReader) -> None:
    for action in content.actions():
        for partner in action.partners:
            known = reader.directory.find(partner.name) is not None
            kind = reader.directory.kind(partner.name)
            reader.note(Partner(partner.name, partner.name, kind=kind, is_known=known), [])


# ── Where everything stands ──────────────────────────────────────────────────


def say_sources(content: YearAgendaContent, workbook: NewWorkbook, draft: Draft) -> None:
    by_row = lines_by_row(draft)
    whole = {tables()[-1].title: (content.id, "title"), _("Thema’s"): (content.agenda.id, "themes")}
    for title, (part, name) in whole.items():
        for (sheet, _row), lines in by_row.items():
            draft.source(part, name, lines if sheet == title.casefold() else [])
    kept = {part.id for _noun, part in content.parts()}
    for part, row in workbook.rows.items():
        if part in kept:
            say_row(part, row, by_row[row.table.title.casefold(), row.number], draft)


def lines_by_row(draft: Draft) -> dict[tuple[str, int], list[Line]]:
    """The lines of every row below a head; heads, names of sheets and the explanation are said."""
    found: dict[tuple[str, int], list[Line]] = defaultdict(list)
    names = {table.title.casefold() for table in tables()}
    told = {*explanation(), *(table.title for table in tables()), _("Toelichting")}
    for line in draft.document.lines:
        address = ADDRESS.fullmatch(line.place.cell)
        sheet = line.place.sheet.casefold()
        if address and sheet in names and int(address["row"]) > 1:
            found[sheet, int(address["row"])].append(line)
        elif (address and sheet in names) or line.text in told:
            draft.source("", "header", [line])
    return found


def say_row(part: str, row: Row, lines: list[Line], draft: Draft) -> None:
    """Each cell under the field that it holds; what only shows the place goes with the rest."""
    titles = {cell.address: title for title, cell in row.cells.items()}
    fields = {column.title: column.field for column in row.table.columns}
    unread = {title for title, field in fields.items() if field in row.unread}
    for line in lines:
        title = titles.get(line.place.cell)
        if title is not None and title not in unread:
            draft.source(part, fields.get(title) or "place", [line])

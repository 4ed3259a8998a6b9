"""The year agenda as an Excel workbook that can be edited and read back."""

import datetime as dt
import io

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from leagenda.exchange.writing.paper.layout import theme_words
from leagenda.exchange.writing.sheet.kind import TEXT, Kind
from leagenda.exchange.writing.sheet.table import Column, Table, rows, tables
from leagenda.exchange.writing.wording import partner_words
from leagenda.foundation.clock import now
from leagenda.planning.models import ThemeContent, WorkPlanContent, YearAgendaContent

ORDER, ID = "Volgorde", "Kenmerk"
SPARE_ROWS = 500
WRAPPED = Alignment(vertical="top", wrap_text=True)
TOP = Alignment(vertical="top")
HEAD_FONT = Font(bold=True, color="FFFFFF")
HEAD_FILL = PatternFill("solid", fgColor="0B5563")
SHOWN_ONLY = PatternFill("solid", fgColor="F0F3F4")


def write_sheet(content: YearAgendaContent) -> bytes:
    """An .xlsx with a sheet for each noun; `leagenda.exchange.returning.sheet` reads the same."""
    book = Workbook()
    book.remove(book.active)
    for number, table in enumerate(tables(), start=1):
        fill(book.create_sheet(table.title), table, content, number)
    explain(book.create_sheet(_("Toelichting")))
    book.properties.title = _("Jaaragenda LEA %s") % content.year
    book.properties.creator, book.properties.language = "LEAgenda", "nl-NL"
    book.properties.created = now().astimezone(dt.UTC).replace(tzinfo=None)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def all_columns(table: Table) -> list[Column]:
    """Place, fields, order and the hidden identity, in that order."""
    places = [Column(title, "", TEXT, 26) for title in table.places]
    order = Column(ORDER, "", Kind("count", TEXT.show), 10)
    return [*places, *table.columns, order, Column(ID, "", TEXT, 10)]


def fill(sheet: Worksheet, table: Table, content: YearAgendaContent, number: int) -> None:
    columns = all_columns(table)
    for place, column in enumerate(columns, start=1):
        cell = sheet.cell(1, place, column.title)
        cell.font, cell.fill, cell.alignment = HEAD_FONT, HEAD_FILL, WRAPPED
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    last = 1
    for last, row in enumerate(rows(content, table), start=2):
        put_row(sheet, last, table, row, content)
    sheet.column_dimensions[get_column_letter(len(columns))].hidden = True
    sheet.freeze_panes = sheet.cell(2, len(table.places) + 1)
    make_table(sheet, f"Tabel{number}", len(columns), max(last, 2))
    offer_choices(sheet, columns, last + SPARE_ROWS)
    set_up_page(sheet)


def put_row(sheet: Worksheet, at: int, table: Table, row: tuple, content) -> None:
    part, _owner, place, order = row
    values: list[tuple] = [(TEXT.show(words), TEXT) for words in place]
    values += [(shown(part, column, content), column.kind) for column in table.columns]
    values += [(order, None), (part.id, TEXT)]
    for column, (value, kind) in enumerate(values, start=1):
        put(sheet, at, column, value, kind)
    for column in (*range(1, len(place) + 1), *shown_only(table, len(place))):
        sheet.cell(at, column).fill = SHOWN_ONLY


def shown_only(table: Table, offset: int) -> list[int]:
    places = enumerate(table.columns, start=offset + 1)
    return [place for place, column in places if not column.field]


def put(sheet: Worksheet, row: int, column: int, value, kind: Kind | None) -> None:
    """Text is text: what begins with = + - or @ never becomes a formula."""
    cell = sheet.cell(row, column)
    cell.alignment = WRAPPED if isinstance(value, str) else TOP
    if kind:
        cell.number_format = kind.number_format
    if isinstance(value, str):
        cell.value = value or None
        if value:
            cell.data_type = "s"
            cell.quotePrefix = value[0] in "=+-@\t"
    else:
        cell.value = value


def shown(part, column: Column, content: YearAgendaContent):
    """The value of a cell; what is worked out goes by the title of its column."""
    if column.kind.name == "partners":
        return TEXT.show(partner_words(part.partners))
    if column.kind.name == "themes":
        return TEXT.show(theme_words(content, part))
    if column.field:
        return column.kind.show(getattr(part, column.field))
    return column.kind.show(worked_out(part, column.title))


def worked_out(part, title: str):
    if isinstance(part, YearAgendaContent):
        return about_the_agenda(part)[title]
    if isinstance(part, ThemeContent):
        return {_("Nummer"): part.number, _("Thema"): part.name}[title]
    if isinstance(part, WorkPlanContent):
        sums = {_("Kosten"): part.cost, _("Dekking"): part.coverage, _("Netto"): part.net}
        return sums[title]
    return part.amount


def about_the_agenda(content: YearAgendaContent) -> dict[str, str | int]:
    agenda = content.agenda
    return {
        _("Schooljaar"): str(content.year),
        _("Meerjarige agenda"): agenda.name,
        _("Eerste jaar"): agenda.first_year,
        _("Laatste jaar"): agenda.last_year,
        _("Uitgangspunten"): "\n".join(agenda.principles),
    }


def make_table(sheet: Worksheet, name: str, columns: int, last: int) -> None:
    made = ExcelTable(displayName=name, ref=f"A1:{get_column_letter(columns)}{last}")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(made)


def offer_choices(sheet: Worksheet, columns: list[Column], last: int) -> None:
    for place, column in enumerate(columns, start=1):
        if not column.kind.choices:
            continue
        letter = get_column_letter(place)
        # Excel parts the choices by commas, so a label with a comma in it can not be offered.
        if any("," in label for label in column.kind.choices):
            continue
        offered = DataValidation(
            type="list",
            formula1=f'"{",".join(column.kind.choices)}"',
            allow_blank=True,
            showErrorMessage=True,
            errorTitle=_("Dit staat niet in de lijst"),
            error=_("Kies uit: %s.") % ", ".join(column.kind.choices),
        )
        offered.add(f"{letter}2:{letter}{last}")
        sheet.add_data_validation(offered)


def set_up_page(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def explain(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 100
    for row, words in enumerate(explanation(), start=1):
        cell = sheet.cell(row, 1, words)
        cell.alignment = WRAPPED
        cell.font = Font(bold=row == 1, size=14 if row == 1 else 11)


def explanation() -> list[str]:
    return [
        _("Zo werkt dit bestand"),
        _("Wijzig wat u wilt, bewaar het bestand en geef het terug aan LEAgenda. U ziet dan per "
          "onderdeel wat er verandert en kiest wat u overneemt."),
        _("Een nieuwe rij is een nieuw onderdeel. Vul ook in bij welk werkplan en bij welke "
          "ambitie of actie het hoort, met dezelfde woorden als op die bladen."),
        _("Een verwijderde rij is een verwijderd onderdeel. Sorteren en filteren mag: de kolom "
          "Volgorde bepaalt de volgorde in de agenda."),
        _("Grijze cellen rekent LEAgenda uit of wijzen de plaats aan. Een andere plaats kiezen "
          "verhuist de rij. Laat de verborgen kolom Kenmerk staan."),
        _("Bedragen zijn in euro’s. Partners staan met komma’s achter elkaar; achter een naam kan "
          "tussen haakjes “trekker” of een opmerking staan."),
    ]  # fmt: skip

"""The partner sheet: what one organisation does, on one page, with boxes to answer in."""

import datetime as dt
import io
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leagenda.exchange.writing import paper
from leagenda.exchange.writing.pdf import draw
from leagenda.exchange.writing.word import entitle, house_document
from leagenda.exchange.writing.word.body import Body
from leagenda.ui.dates import day_in_words

DOTS = "." * 60
FEW_DOTS = "." * 16
BETWEEN = "   "


@dataclass(frozen=True)
class Asked:
    """One question as it stands on paper; `boxes` are (code, field, label), `ticks` the words of
    the boxes to tick.
    """

    number: int
    what: str
    remarks: str
    when: str
    boxes: tuple[tuple[str, str, str], ...]
    ticks: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    number: int
    partner: str
    year: str
    due_on: dt.date
    sender: str
    address: str
    greeting: str
    asked: tuple[Asked, ...]

    @property
    def title(self) -> str:
        words = {"number": self.number, "partner": self.partner}
        return _("Partnerblad %(number)s: %(partner)s") % words


def lay_out_sheet(sheet: Sheet) -> paper.Paper:
    head = _("Jaaragenda LEA %s") % sheet.year
    blocks: list[paper.Block] = [
        paper.Heading(sheet.title),
        paper.Remark(f"{head}. {request_of(sheet)}"),
        *([paper.Prose(sheet.greeting)] if sheet.greeting else []),
        table(sheet),
        paper.Prose(_("Ingevuld door: %(dots)s  Datum: %(few)s") % {"dots": DOTS, "few": FEW_DOTS}),
        paper.Remark(_("Noem geen namen van kinderen of ouders.")),
    ]
    return paper.Paper(sheet.title, f"{head} · {sheet.title}", tuple(blocks))


def request_of(sheet: Sheet) -> str:
    words = {
        "day": day_in_words(sheet.due_on),
        "sender": sheet.sender,
        "address": f" ({sheet.address})" if sheet.address else "",
    }
    said = _("Vul in hoe het staat en stuur dit blad uiterlijk %(day)s aan %(sender)s%(address)s.")
    return said % words


def table(sheet: Sheet) -> paper.Table:
    columns = (
        paper.Column(_("Nr"), 5),
        paper.Column(_("Wat u doet"), 31),
        paper.Column(_("Wanneer"), 17),
        paper.Column(_("Uw antwoord"), 47),
    )
    return paper.Table("", _("Uw acties, met ruimte voor antwoord"), columns, rows_of(sheet))


def rows_of(sheet: Sheet) -> tuple[paper.Row, ...]:
    return tuple(
        paper.Row(
            (
                paper.Cell.of(str(one.number)),
                cell(one.what, one.remarks),
                paper.Cell.of(one.when),
                cell(*answer_lines(one)),
            )
        )
        for one in sheet.asked
    )


def cell(*lines: str) -> paper.Cell:
    return paper.Cell(tuple(paper.Line(line) for line in lines if line))


def answer_lines(one: Asked) -> list[str]:
    """One line for each box, under the code that it has on the screen."""
    return [f"{code}  {space_for(field, label, one.ticks)}" for code, field, label in one.boxes]


def space_for(field: str, label: str, ticks: tuple[str, ...]) -> str:
    if field in ("status", "kind"):
        return BETWEEN.join(f"□\u00a0{word}" for word in ticks)
    if field == "sentence":
        return DOTS
    return f"{label}: {FEW_DOTS}"


def write_sheet_pdf(sheet: Sheet) -> bytes:
    """Accessible, like every paper of ours (PDF/UA-1)."""
    return draw(lay_out_sheet(sheet))


def write_sheet_word(sheet: Sheet) -> bytes:
    laid = lay_out_sheet(sheet)
    document, place = house_document(laid)
    for block in Body(document).draw(laid):
        place.addprevious(block)
    entitle(document, laid)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()

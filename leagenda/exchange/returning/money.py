"""The money in a returned document: budget cells, cost lines, cover and budget lines."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from leagenda.exchange.returning import wording as reading
from leagenda.exchange.returning.returned import Unread
from leagenda.exchange.returning.table import SeenRow
from leagenda.exchange.returning.taking import Taking
from leagenda.exchange.writing import wording
from leagenda.exchange.writing.word.marker import read_bookmark
from leagenda.foundation.euro import euro
from leagenda.planning.models import (
    ActionContent,
    BudgetLineContent,
    CostLineContent,
    CoverageContent,
)


def read_budget_cell(taking: Taking, row: SeenRow, action: ActionContent, place: str):
    """One cost line a paragraph; a line whose words were taken out is gone."""
    cell = row.cells.get("costs")
    if cell is None:
        return action.costs
    place = _("%s, kolom Budget") % place
    costs = []
    for paragraph in cell.paragraphs:
        markers = [found for name in paragraph.bookmarks if (found := read_bookmark(name))]
        line = taking.claim(markers, CostLineContent)
        if line is None and not paragraph.text.strip():
            continue
        line = line or CostLineContent()
        shown = wording.cost_words(line)
        if paragraph.text.strip() or not shown.strip():
            read = lambda text, line=line: reading.read_cost(text, line)  # noqa: E731
            costs.append(taking.take(place, paragraph.text, shown, line, read))
    return costs


def read_costs(taking: Taking, rows: list[SeenRow], place: str) -> list[CostLineContent]:
    found = []
    for row in rows:
        if not is_coverage(row):
            line = taking.claim(row.markers, CostLineContent) or CostLineContent()
            found.append(read_cost_line(taking, row, line, place))
    return found


def is_coverage(row: SeenRow) -> bool:
    """A row says what it is; costs called cover are cover from now on, and the other way."""
    return (row.text("kind") or "").casefold().startswith("dekking")


def read_cost_line(
    taking: Taking, row: SeenRow, line: CostLineContent, place: str
) -> CostLineContent:
    place = _("%s, kostenregel") % place
    medium = taking.take(place, row.text("kind"), wording.cost_kind(line), line.medium, read_medium)
    words = (row.text("description"), line.description, line.description)
    line = line.model_copy(update={"medium": medium, "description": taking.take(place, *words)})
    shown_sum = wording.sum_words(line) if line.lump is None else ""
    shown_price = price_beside(line, shown_sum)
    text_sum = row.text("remark")
    if text_sum is not None and not wording.says_the_same(text_sum, shown_sum):
        if text_sum.strip():
            return taking.take(place, text_sum, shown_sum, line, sum_reader(line))
        return taking.take(place, row.text("amount"), "", line, price_reader(line))
    return taking.take(place, row.text("amount"), shown_price, line, price_reader(line))


def read_coverages(taking: Taking, rows: list[SeenRow], place: str) -> list[CoverageContent]:
    found = []
    for row in rows:
        if is_coverage(row):
            coverage = taking.claim(row.markers, CoverageContent) or CoverageContent()
            found.append(read_coverage(taking, row, coverage, place))
    return found


def read_coverage(
    taking: Taking, row: SeenRow, coverage: CoverageContent, place: str
) -> CoverageContent:
    place = _("%s, dekking") % place
    coverage = taking.take(
        place,
        row.text("remark") or None,
        wording.coverage_remark(coverage),
        coverage,
        lambda text: reading.read_coverage_remark(text, coverage),
    )
    source = taking.take(place, row.text("description"), coverage.source, coverage.source)
    amount = taking.take(
        place,
        row.text("amount"),
        euro(coverage.amount),
        coverage.amount,
        reading.read_money_from_zero,
    )
    return coverage.model_copy(update={"source": source, "amount": amount})


def read_budget_line(taking: Taking, row: SeenRow) -> BudgetLineContent | None:
    line = taking.claim(row.markers, BudgetLineContent)
    place = _("Begroting, regel %s") % (row.text("number") or row.text("budget_year") or "?")
    line = line or BudgetLineContent(budget_year=taking.current.school_year)
    year, amount = str(line.budget_year), euro(line.amount)
    return line.model_copy(
        update={
            "budget_year": taking.take(
                place, row.text("budget_year"), year, line.budget_year, reading.read_year
            ),
            "number": taking.take(place, row.text("number"), line.number, line.number),
            "name": taking.take(place, row.text("name"), line.name, line.name),
            "amount": taking.take(
                place,
                row.text("amount"),
                amount,
                line.amount,
                reading.read_money_from_zero,
            ),
        }
    )


def read_medium(text: str) -> str:
    return reading.read_choice(text, {"cash": _("Kosten"), "hours": _("Uren in natura")})


def price_beside(line: CostLineContent, shown_sum: str) -> str:
    if not shown_sum:
        return wording.price_words(line)
    return euro(line.amount) if line.amount is not None else ""


def sum_reader(line: CostLineContent) -> Callable[[str], CostLineContent]:
    def read(text: str) -> CostLineContent:
        if not reading.SUM.fullmatch(reading.squeezed(text)):
            raise Unread(
                _("“%s” is geen berekening. Schrijf hem als 10 casussen × 4 uur × € 50.") % text
            )
        return reading.read_price(text, line)

    return read


def price_reader(line: CostLineContent) -> Callable[[str], CostLineContent]:
    return lambda text: reading.read_price(text, line)

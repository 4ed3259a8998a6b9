"""Tables without chapters: one long list in which columns name the theme and the ambition."""

from django.utils.translation import gettext as _

from leagenda.exchange.reading.action_table import ReadRow, ReadTable, read_table
from leagenda.exchange.reading.actions import ActionReader
from leagenda.exchange.reading.block import Line
from leagenda.exchange.reading.outline import Chapter, numbered
from leagenda.exchange.reading.plans import PlanReader, PlanReading
from leagenda.exchange.reading.table_doubts import doubt_continued, doubt_unknown_columns
from leagenda.exchange.reading.totals import read_total
from leagenda.exchange.reading.vocabulary import Column
from leagenda.planning.models import StatedAmountContent


def read_flat(
    chapter: Chapter,
    actions: ActionReader,
    readings: list[PlanReading],
    stated: list[StatedAmountContent],
) -> bool:
    """Whether the chapter holds such tables; adds their plans, and totals of all plans together."""
    tables = [found for found in map(read_table, chapter.tables) if found]
    flat = [one for one in tables if one.is_actions and (one.names_themes or not chapter.heading)]
    for table in flat:
        stated += FlatReader(table, chapter, actions, readings).read()
    return bool(flat)


class FlatReader:
    """Reads the rows in order; an empty theme cell means the theme above it."""

    def __init__(
        self,
        table: ReadTable,
        chapter: Chapter,
        actions: ActionReader,
        readings: list[PlanReading],
    ):
        self.table, self.chapter, self.actions, self.readings = table, chapter, actions, readings
        self.draft = actions.draft
        self.plans: dict[str, PlanReader] = {}
        self.theme = ""
        self.carried: list[Line] = []

    def read(self) -> list[StatedAmountContent]:
        self.actions.new_table()
        self.draft.source("", "header", self.table.header_lines())
        rows = [row for row in self.table.rows if not row.is_empty]
        for row in rows[:-1]:
            self.row(row)
        whole = [row for row in rows[-1:] if row.is_total and len(self.plans) > 1]
        for row in rows[-1:] if not whole else []:
            self.row(row)
        doubt_unknown_columns(self.draft, "", self.table)
        doubt_continued(self.draft, "", self.table)
        if self.carried:
            self.draft.doubt(
                "carried-down",
                _("Waar het thema leeg is, is het thema van de rij erboven genomen."),
                lines=self.carried,
            )
        return self.grand_total(whole[0]) if whole else []

    def grand_total(self, row: ReadRow) -> list[StatedAmountContent]:
        """The last row of a list with several themes adds up all of them."""
        stated = [one.model_copy(update={"place": "overview"}) for one in read_total(row)]
        for one in stated:
            self.draft.source(one.id, "amount", [x for c in row.row.cells for x in c.lines])
        return stated

    def row(self, row: ReadRow) -> None:
        theme = row.text(Column.THEME)
        if theme and not row.is_total:
            self.theme = theme
        elif not row.is_total and not all(c.continues for c in row.cells(Column.THEME)):
            self.carried += row.lines(Column.ACTION)
        plan = self.plan(self.theme or self.chapter.title or _("Acties"))
        self.draft.source(plan.plan.id, "title", row.lines(Column.THEME))
        plan.row(self.table, row)

    def plan(self, name: str) -> PlanReader:
        """The work plan of this name: from an earlier table, or a new one."""
        key = name.casefold()
        if key not in self.plans:
            found = numbered(name)
            reader = PlanReader(Chapter(None), self.actions)
            reader.plan.number = found["number"] if found else ""
            reader.plan.title = (found["title"] if found else name).strip()
            self.plans[key] = reader
            self.readings.append(reader.reading)
        return self.plans[key]

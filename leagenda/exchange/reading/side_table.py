"""Tables beside the actions: the measure of an ambition, open points, money, and the budget."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from leagenda.exchange.reading.action_table import DEEPEST_HEADER
from leagenda.exchange.reading.block import Cell, Line, Row, Table
from leagenda.exchange.reading.vocabulary import MONEY, Column, column_of, pattern_of
from leagenda.foundation.euro import read_euro


class Side(StrEnum):
    INDICATORS = "indicators"
    MATTERS = "matters"
    MONEY = "money"
    BUDGET = "budget"


# Per kind of table: the fields of its rows, and the words by which municipalities head them.
COLUMN_WORDS: dict[Side, dict[str, str]] = {
    Side.INDICATORS: {
        "definition": "definitie",
        "unit": "eenheid | meeteenheid",
        "baseline": "nulmeting | uitgangswaarde | startwaarde | beginwaarde | huidig | huidige "
        "| nu | beginstand",
        "target": "streefwaarde | doelwaarde | streefcijfer | norm | doel | te bereiken | streven",
        "rhythm": "hoe vaak | frequentie | meetmoment | wanneer",
        "source": "bron | databron | gegevensbron",
        "owner": "wie meet | meting door | wie | verantwoordelijk | verantwoordelijke",
        "name": "indicator | indicatoren | prestatie-indicator | kpi | maat | maatstaf "
        "| wat meten we | waaraan zien we het",
    },
    Side.MATTERS: {
        "kind": "aard | soort",
        "raised_by": "van wie | ingebracht door | inbrenger | wie",
        "settlement": "afgehandeld | afhandeling | afgedaan | besluit | antwoord",
        "text": "open punt | open punten | openstaand punt | openstaande punten | actiepunt "
        "| actiepunten | vraag | vragen | bespreekpunt | aandachtspunt | punt",
    },
    Side.MONEY: {
        "kind": "soort | kostensoort | post | categorie",
        "remark": "toelichting | opmerking | opmerkingen | berekening | zekerheid",
        "description": "omschrijving | onderdeel | waarvoor | bron",
        "amount": "bedrag | kosten | euro | € | begroot",
    },
    Side.BUDGET: {
        "budget_year": "begrotingsjaar | jaar | kalenderjaar | dienstjaar",
        "number": "nummer | grootboek | grootboeknummer | budgetnummer | kostenplaats | fcl "
        "| begrotingspost",
        "name": "naam | omschrijving | benaming",
        "amount": "budget | bedrag | begroot | beschikbaar",
    },
}
PATTERNS = {
    side: {name: pattern_of(words) for name, words in fields.items()}
    for side, fields in COLUMN_WORDS.items()
}
MONEY_ROW = re.compile(
    r"(?:totale? )?(?:kosten|dekking|lasten|baten|inkomsten|uitgaven|bijdragen?|subsidies?"
    r"|uren(?: in natura)?)\b|ten laste|t\.?l\.?v\.?\b|netto|saldo|tota(?:al|le)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"20\d\d")
BUDGET_YEAR = re.compile(r"begrotingsja(?:ar|ren)", re.IGNORECASE)
OPEN = re.compile(r"open(?:staande?)? punt", re.IGNORECASE)


@dataclass
class SideRow:
    """One row by the fields of its cells."""

    row: Row
    fields: list[str]

    def text(self, field: str) -> str:
        return " - ".join(cell.text for cell in self.cells(field) if cell.text)

    def cells(self, field: str) -> list[Cell]:
        pairs = zip(self.row.cells, self.fields, strict=False)
        return [cell for cell, name in pairs if name == field]

    @property
    def lines(self) -> list[Line]:
        """All of the row but what stands in a column nobody knows."""
        pairs = zip(self.row.cells, self.fields, strict=False)
        return [line for cell, name in pairs if name for line in cell.lines]

    @property
    def label(self) -> str:
        return next((cell.text for cell in self.row.cells if cell.text), "")


@dataclass
class SideTable:
    """A table of one of the kinds, with a field for each column; "" for an unknown one."""

    side: Side
    fields: list[str]
    above: list[Row]
    header: Row
    rows: list[SideRow]

    def header_lines(self) -> Iterator[Line]:
        for row in (*self.above, self.header):
            for cell in row.cells:
                yield from cell.lines

    def unknown(self) -> list[int]:
        return [at for at, name in enumerate(self.fields) if not name]


def read_side_table(table: Table) -> SideTable | None:
    """None when no row near the top heads a table of one of these kinds."""
    for position, header in enumerate(table.rows[:DEEPEST_HEADER]):
        if not may_be_header(table.rows[: position + 1]):
            return None
        for side in Side:
            fields = fields_of(header, side)
            below = [SideRow(row, fields) for row in table.rows[position + 1 :]]
            rows = [row for row in below if row.label]
            if rows and FITS[side](header, fields, rows):
                return SideTable(side, fields, table.rows[:position], header, rows)
    return None


def may_be_header(rows: list[Row]) -> bool:
    """A row of words without an amount; above it only captions, of one cell each."""
    *above, header = rows
    amounts = any(read_euro(cell.text) is not None for cell in header.cells if cell.text)
    return not amounts and all(sum(bool(c.text) for c in row.cells) <= 1 for row in above)


def fields_of(header: Row, side: Side) -> list[str]:
    """The field of each column; each field once, the first column that names it."""
    found: list[str] = []
    for cell in header.cells:
        words = " ".join(cell.text.casefold().replace("’", "'").split())
        fits = (name for name, pattern in PATTERNS[side].items() if pattern.search(words))
        found.append(next((name for name in fits if name not in found), ""))
    return found


def kinds_of(header: Row) -> set[Column]:
    return {kind for cell in header.cells if (kind := column_of(cell.text))}


def are_indicators(header: Row, fields: list[str], rows: list[SideRow]) -> bool:
    measured = {"baseline", "target"} & set(fields)
    return "name" in fields and bool(measured) and Column.ACTION not in kinds_of(header)


def are_matters(header: Row, fields: list[str], rows: list[SideRow]) -> bool:
    """A list of action points with times is a table of actions, unless it says that it is open."""
    kinds = kinds_of(header)
    named = any(OPEN.search(cell.text) for cell in header.cells)
    told = {"kind", "settlement"} & set(fields)
    planned = {Column.PLANNING, Column.NUMBER, *MONEY} & kinds
    return "text" in fields and (named or bool(told and not planned)) and len(set(fields)) > 1


def are_amounts(header: Row, fields: list[str], rows: list[SideRow]) -> bool:
    """Rows that each say what they are: costs, cover, or what is left to pay."""
    kinds = kinds_of(header)
    if "amount" not in fields or {Column.ACTION, Column.COVERAGE, Column.NET} & kinds:
        return False
    says = [bool(MONEY_ROW.match(row.label)) for row in rows]
    return all(says) and any(read_euro(row.text("amount")) is not None for row in rows)


def are_budget_lines(header: Row, fields: list[str], rows: list[SideRow]) -> bool:
    if not {"budget_year", "amount", "number"} <= set(fields):
        return False
    named = any(BUDGET_YEAR.search(cell.text) for cell in header.cells)
    return named or any(YEAR.fullmatch(row.text("budget_year")) for row in rows)


FITS = {
    Side.INDICATORS: are_indicators,
    Side.MATTERS: are_matters,
    Side.MONEY: are_amounts,
    Side.BUDGET: are_budget_lines,
}

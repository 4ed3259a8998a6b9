"""The year agenda laid out as a paper: one order and one wording for Word and PDF."""

from leagenda.exchange.writing.paper.block import (
    Block,
    Callout,
    Cell,
    Column,
    Heading,
    Line,
    Listing,
    Paper,
    Picture,
    Prose,
    Remark,
    Row,
    Table,
    Title,
)
from leagenda.exchange.writing.paper.layout import lay_out, lay_out_report

__all__ = [
    "Block",
    "Callout",
    "Cell",
    "Column",
    "Heading",
    "Line",
    "Listing",
    "Paper",
    "Picture",
    "Prose",
    "Remark",
    "Row",
    "Table",
    "Title",
    "lay_out",
    "lay_out_report",
]

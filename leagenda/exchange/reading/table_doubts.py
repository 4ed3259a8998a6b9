"""What is doubtful about a table: rows that go on, columns nobody knows, ambitions said twice."""

from django.utils.translation import gettext as _

from leagenda.exchange.reading.action_table import ReadTable
from leagenda.exchange.reading.block import Line
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.near import nearness
from leagenda.exchange.reading.proposal import Choice
from leagenda.exchange.reading.side_table import SideTable
from leagenda.planning.models import AmbitionContent

EXACTLY = 99.5


def doubt_same(draft: Draft, ambition: AmbitionContent, text: str, lines: list[Line]) -> None:
    """Two wordings of one ambition: the later one, above the actions, is kept."""
    before = ambition.text
    ambition.text = text
    if nearness(before, text) >= EXACTLY:
        return
    draft.doubt(
        "same-ambition",
        _("Deze ambitie staat er twee keer, met iets andere woorden; het is als één gelezen."),
        part=ambition.id,
        field="text",
        lines=lines,
        choices=[
            Choice(label=text),
            Choice(label=before, effect="set", part=ambition.id, field="text", value=before),
        ],
    )


def doubt_continued(draft: Draft, part: str, table: ReadTable) -> None:
    lines = [line for row in table.continued for cell in row.row.cells for line in cell.lines]
    if lines:
        draft.doubt(
            "row-continued",
            _("Regels zonder nummer of actie zijn bij de rij erboven gevoegd."),
            part=part,
            lines=lines,
        )


def doubt_unknown_columns(draft: Draft, part: str, table: ReadTable | SideTable) -> None:
    for position in table.unknown():
        head = table.header.cells[position]
        below = [
            row.row.cells[position].lines for row in table.rows if position < len(row.row.cells)
        ]
        if not any(below):
            continue
        draft.doubt(
            "unknown-column",
            _("Wat in de kolom “%(head)s” hoort, is niet bekend; die tekst staat bij de resten.")
            % {"head": head.text},
            part=part,
            lines=head.lines,
        )

"""How an ambition is measured: in a table of its own, or in columns beside the actions."""

import re

from django.utils.translation import gettext as _

from leagenda.exchange.reading.action_table import ReadRow
from leagenda.exchange.reading.draft import Draft
from leagenda.exchange.reading.side_table import SideRow
from leagenda.exchange.reading.vocabulary import Column
from leagenda.planning.models import AmbitionContent, IndicatorContent

FIGURE = re.compile(r"(\d{1,9}(?:\.\d{3})*)(?:,(\d+))?\s*(%|[^\W\d_]*)")
SAME_UNIT = {"procent": "%", "percentage": "%"}


def read_indicator(draft: Draft, ambition: AmbitionContent, row: SideRow) -> None:
    """One row of a table with indicators; what is no figure stays in words."""
    indicator = IndicatorContent(
        name=row.text("name") or ambition.text,
        definition=row.text("definition"),
        unit=row.text("unit"),
        source=row.text("source"),
        owner=row.text("owner"),
        rhythm=row.text("rhythm"),
    )
    indicator.id = draft.identity(row.row.marker, indicator.id)
    set_values(indicator, row.text("baseline"), row.text("target"))
    ambition.indicators.append(indicator)
    draft.source(indicator.id, "name", row.lines)
    if row.text("baseline") and not indicator.baseline:
        draft.doubt(
            "figure-unread",
            _("De nulmeting “%(words)s” is geen getal; die staat nu bij de definitie.")
            % {"words": row.text("baseline")},
            part=indicator.id,
            field="baseline",
            lines=row.lines,
        )


def set_values(indicator: IndicatorContent, baseline: str, target: str) -> None:
    indicator.baseline, of_baseline = figure(baseline, indicator.unit)
    indicator.target, of_target = figure(target, indicator.unit)
    indicator.unit = indicator.unit or of_baseline or of_target
    if not indicator.target:
        indicator.target_words = target
    if not indicator.baseline:
        indicator.definition = ", ".join(filter(None, [indicator.definition, baseline]))


def read_figures(draft: Draft, ambition: AmbitionContent, row: ReadRow) -> None:
    """Columns for an indicator, its baseline and its target."""
    columns = (Column.INDICATOR, Column.BASELINE, Column.TARGET)
    lines = row.lines(*columns)
    if not lines:
        return
    name, baseline, target = (row.text(column) for column in columns)
    same = next((one for one in ambition.indicators if one.name == (name or ambition.text)), None)
    if same is None:
        same = IndicatorContent(name=name or ambition.text)
        set_values(same, baseline, target)
        ambition.indicators.append(same)
    draft.source(same.id, "name", lines)


def figure(text: str, unit: str = "") -> tuple[str, str]:
    """ "25,5 %" → ("25.5", "%"); other words, and a figure in another unit, give no figure."""
    found = FIGURE.fullmatch(text.strip())
    if not found or (unit and found[3] and not is_same_unit(found[3], unit)):
        return "", ""
    whole = found[1].replace(".", "")
    return (f"{whole}.{found[2]}" if found[2] else whole), found[3]


def is_same_unit(one: str, other: str) -> bool:
    one, other = (SAME_UNIT.get(unit.casefold(), unit.casefold()) for unit in (one, other))
    return one == other

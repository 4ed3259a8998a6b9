"""The tables of the paper, each with columns that are known again when the paper comes back."""

from django.utils.translation import gettext as _

from leagenda.exchange.writing.paper.block import Cell, Column, Line, Row, Table
from leagenda.exchange.writing.wording import (
    comma,
    cost_kind,
    cost_words,
    coverage_remark,
    matter_kind,
    partner_words,
    price_words,
    settlement_words,
    standing_words,
    sum_words,
    target_words,
)
from leagenda.foundation.euro import euro
from leagenda.planning.models import (
    ActionContent,
    AmbitionContent,
    CostLineContent,
    WorkPlanContent,
    YearAgendaContent,
)


# Functions, not constants: the words are translated when the paper is made.
def action_columns(*, with_standing: bool) -> tuple[Column, ...]:
    if not with_standing:
        return (
            Column(_("Nr"), 6, "number"),
            Column(_("Actie"), 37, "description"),
            Column(_("Partners"), 24, "partners"),
            Column(_("Planning"), 16, "planning"),
            Column(_("Budget"), 17, "costs"),
        )
    return (
        Column(_("Nr"), 6, "number"),
        Column(_("Actie"), 29, "description"),
        Column(_("Partners"), 20, "partners"),
        Column(_("Planning"), 14, "planning"),
        Column(_("Budget"), 14, "costs"),
        Column(_("Stand van zaken"), 17, "standing"),
    )


def indicator_columns() -> tuple[Column, ...]:
    return (
        Column(_("Indicator"), 30, "name"),
        Column(_("Eenheid"), 12, "unit"),
        Column(_("Nulmeting"), 14, "baseline", numeric=True),
        Column(_("Streefwaarde"), 18, "target", numeric=True),
        Column(_("Wie meet"), 13, "owner"),
        Column(_("Hoe vaak"), 13, "rhythm"),
    )


def money_columns() -> tuple[Column, ...]:
    return (
        Column(_("Soort"), 17, "kind"),
        Column(_("Omschrijving"), 34, "description"),
        Column(_("Toelichting"), 30, "remark"),
        Column(_("Bedrag"), 19, "amount", numeric=True),
    )


def matter_columns() -> tuple[Column, ...]:
    return (
        Column(_("Open punt"), 44, "text"),
        Column(_("Aard"), 18, "kind"),
        Column(_("Van wie"), 16, "raised_by"),
        Column(_("Afgehandeld"), 22, "settlement"),
    )


def budget_columns() -> tuple[Column, ...]:
    return (
        Column(_("Begrotingsjaar"), 20, "budget_year"),
        Column(_("Nummer"), 20, "number"),
        Column(_("Naam"), 41, "name"),
        Column(_("Budget"), 19, "amount", numeric=True),
    )


def overview_columns() -> tuple[Column, ...]:
    return (
        Column(_("Werkplan"), 40),
        Column(_("Kosten"), 19, numeric=True),
        Column(_("Dekking"), 19, numeric=True),
        Column(_("Ten laste van het LEA-budget"), 22, numeric=True),
    )


def has_standing(content: YearAgendaContent) -> bool:
    """The column is there when there is anything to tell."""
    return any(one.status != "planned" or one.result for one in content.actions())


def action_table(ambition: AmbitionContent, *, with_standing: bool) -> Table:
    rows = tuple(action_row(action, with_standing) for action in ambition.actions)
    columns = action_columns(with_standing=with_standing)
    return Table("action", _("Acties bij de ambitie: %s") % ambition.text, columns, rows)


def action_row(action: ActionContent, with_standing: bool) -> Row:
    words = (action.number, action.description, partner_words(action.partners), action.planning)
    cells = [*map(Cell.of, words), budget_cell(action.costs)]
    if with_standing:
        cells.append(Cell.of(standing_words(action.status, action.result)))
    return Row(tuple(cells), action.id)


def budget_cell(costs: list[CostLineContent]) -> Cell:
    lines = tuple(Line(cost_words(line), line.id) for line in costs)
    return Cell(lines or (Line(""),))


def indicator_table(ambition: AmbitionContent) -> Table:
    rows = tuple(
        Row.of(
            one.name,
            one.unit,
            comma(one.baseline),
            target_words(one),
            one.owner,
            one.rhythm,
            part=one.id,
        )
        for one in ambition.indicators
    )
    description = _("Waaraan we zien of de ambitie is bereikt: %s") % ambition.text
    return Table("indicator", description, indicator_columns(), rows)


def money_table(plan: WorkPlanContent) -> Table:
    rows = (*cost_rows(plan), *coverage_rows(plan), net_row(plan))
    return Table("money", _("Kosten en dekking van %s") % plan.title, money_columns(), rows)


def cost_rows(plan: WorkPlanContent):
    for line in plan.costs:
        worked_out = sum_words(line) if line.lump is None else ""
        amount = euro(line.amount) if worked_out and line.amount is not None else ""
        price = amount if worked_out else price_words(line)
        yield Row.of(cost_kind(line), line.description, worked_out, price, part=line.id)
    if at_actions := plan.cost - own_cost(plan):
        yield Row.total(_("Kosten bij de acties"), euro(at_actions), span=3)
    yield Row.total(_("Totale kosten"), euro(plan.cost), span=3)


def own_cost(plan: WorkPlanContent) -> int:
    return sum(line.amount or 0 for line in plan.costs if line.medium == "cash")


def coverage_rows(plan: WorkPlanContent):
    for one in plan.coverages:
        yield Row.of(_("Dekking"), one.source, coverage_remark(one), euro(one.amount), part=one.id)
    if len(plan.coverages) > 1:
        yield Row.total(_("Totale dekking"), euro(plan.coverage), span=3)


def net_row(plan: WorkPlanContent) -> Row:
    return Row.total(_("Ten laste van het LEA-budget"), euro(plan.net), span=3)


def matter_table(plan: WorkPlanContent) -> Table:
    rows = tuple(
        Row.of(one.text, matter_kind(one), one.raised_by, settlement_words(one), part=one.id)
        for one in plan.matters
    )
    return Table("open_matter", _("Open punten bij %s") % plan.title, matter_columns(), rows)


def overview_table(content: YearAgendaContent) -> Table:
    rows = [
        Row(
            tuple(
                map(
                    Cell.of,
                    (plan_name(plan), euro(plan.cost), euro(plan.coverage), euro(plan.net)),
                )
            )
        )
        for plan in content.work_plans
    ]
    total = map(euro, (content.cost, content.coverage, content.net))
    rows.append(Row.total(_("Totaal"), *total, span=1))
    description = _("Kosten, dekking en lasten per werkplan")
    return Table("", description, overview_columns(), tuple(rows))


def plan_name(plan: WorkPlanContent) -> str:
    return f"{plan.number}. {plan.title}" if plan.number else plan.title


def budget_table(content: YearAgendaContent) -> Table:
    rows = [
        Row.of(str(one.budget_year), one.number, one.name, euro(one.amount), part=one.id)
        for one in content.budget_lines
    ]
    rows.append(Row.total(_("Beschikbaar budget"), euro(content.budget), span=3))
    rows.append(Row.total(_("Ten laste van het LEA-budget"), euro(content.net), span=3))
    rows.append(Row.total(*left_over(content), span=3))
    return Table("budget_line", _("Het LEA-budget in de begroting"), budget_columns(), tuple(rows))


def left_over(content: YearAgendaContent) -> tuple[str, str]:
    left = content.budget - content.net
    return (_("Nog vrij"), euro(left)) if left >= 0 else (_("Tekort"), euro(-left))

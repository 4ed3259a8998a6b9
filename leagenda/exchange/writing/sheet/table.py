"""The sheets of the workbook: one table a noun, with the same columns on the way out and back."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leagenda.exchange.writing.sheet.kind import (
    COUNT,
    DAY,
    EUROS,
    FIGURE,
    HUNDREDTHS,
    TEXT,
    Kind,
    choice,
)
from leagenda.planning.models import (
    Action,
    ActionContent,
    AmbitionContent,
    BudgetLineContent,
    CostLine,
    CostLineContent,
    Coverage,
    CoverageContent,
    Identified,
    IndicatorContent,
    LeadContent,
    OpenMatter,
    OpenMatterContent,
    StatedAmount,
    StatedAmountContent,
    ThemeContent,
    WorkPlanContent,
    YearAgendaContent,
)


@dataclass(frozen=True)
class Column:
    """`field` is empty for what is shown only, and worked out anew when it is read."""

    title: str
    field: str
    kind: Kind
    width: int = 14


@dataclass(frozen=True)
class Table:
    """One sheet. `places` are the columns that say in words where a row belongs."""

    title: str
    content: type[Identified]
    target: str
    places: tuple[str, ...]
    columns: tuple[Column, ...]


def tables() -> list[Table]:
    """Owners before what they own, but the actions first: that is the sheet people come for."""
    return [
        actions(),
        work_plans(),
        ambitions(),
        costs(),
        coverages(),
        budget_lines(),
        indicators(),
        stated_amounts(),
        open_matters(),
        leads(),
        themes(),
        year_agendas(),
    ]


def actions() -> Table:
    columns = (
        Column(_("Nr"), "number", TEXT, 6),
        Column(_("Actie"), "description", TEXT, 48),
        Column(_("Partners"), "partners", Kind("partners", TEXT.show), 34),
        Column(_("Planning"), "planning", TEXT, 24),
        Column(_("Stand"), "status", choice(dict(Action.Status.choices)), 12),
        Column(_("Resultaat"), "result", TEXT, 40),
    )
    return Table(_("Acties"), ActionContent, "actions", (_("Werkplan"), _("Ambitie")), columns)


def work_plans() -> Table:
    columns = (
        Column(_("Nummer"), "number", TEXT, 9),
        Column(_("Titel"), "title", TEXT, 40),
        Column(_("Thema’s"), "themes", Kind("themes", TEXT.show), 40),
        Column(_("Huidige situatie"), "situation", TEXT, 50),
        Column(_("Focus"), "focus", TEXT, 50),
        Column(_("Voornemens"), "intentions", TEXT, 50),
        Column(_("Kosten"), "", EUROS),
        Column(_("Dekking"), "", EUROS),
        Column(_("Netto"), "", EUROS),
    )
    return Table(_("Werkplannen"), WorkPlanContent, "work_plans", (), columns)


def ambitions() -> Table:
    columns = (Column(_("Tekst"), "text", TEXT, 80),)
    return Table(_("Ambities"), AmbitionContent, "ambitions", (_("Werkplan"),), columns)


def costs() -> Table:
    columns = (
        Column(_("Omschrijving"), "description", TEXT, 34),
        Column(_("Soort"), "medium", choice(dict(CostLine.Medium.choices)), 15),
        Column(_("Vast bedrag"), "lump", EUROS),
        Column(_("Aantal"), "quantity", COUNT, 9),
        Column(_("Waarvan"), "quantity_of", TEXT, 14),
        Column(_("Eenheden per keer"), "units_each", HUNDREDTHS, 12),
        Column(_("Eenheid"), "unit", TEXT, 10),
        Column(_("Tarief"), "rate", EUROS),
        Column(_("Geen bedrag"), "absence", choice({"": "", **dict(CostLine.Absence.choices)}), 20),
        Column(_("Zoals het er stond"), "words", TEXT, 24),
        Column(_("Bedrag"), "", EUROS),
    )
    places = (_("Werkplan"), _("Actie"))
    return Table(_("Kosten"), CostLineContent, "costs", places, columns)


def coverages() -> Table:
    columns = (
        Column(_("Bron"), "source", TEXT, 34),
        Column(_("Bedrag"), "amount", EUROS),
        Column(_("Zekerheid"), "certainty", choice(dict(Coverage.Certainty.choices)), 14),
        Column(_("Jaar"), "year", COUNT, 8),
        Column(_("Bewijs"), "proof", TEXT, 30),
    )
    return Table(_("Dekking"), CoverageContent, "coverages", (_("Werkplan"),), columns)


def budget_lines() -> Table:
    columns = (
        Column(_("Begrotingsjaar"), "budget_year", COUNT, 15),
        Column(_("Nummer"), "number", TEXT, 16),
        Column(_("Naam"), "name", TEXT, 40),
        Column(_("Bedrag"), "amount", EUROS),
    )
    return Table(_("Begroting"), BudgetLineContent, "budget_lines", (), columns)


def indicators() -> Table:
    columns = (
        Column(_("Indicator"), "name", TEXT, 34),
        Column(_("Definitie"), "definition", TEXT, 40),
        Column(_("Eenheid"), "unit", TEXT, 12),
        Column(_("Nulmeting"), "baseline", FIGURE, 11),
        Column(_("Peildatum nulmeting"), "baseline_on", DAY, 13),
        Column(_("Streefwaarde"), "target", FIGURE, 13),
        Column(_("Te halen op"), "target_on", DAY, 13),
        Column(_("Streven in woorden"), "target_words", TEXT, 26),
        Column(_("Bron"), "source", TEXT, 22),
        Column(_("Wie meet"), "owner", TEXT, 18),
        Column(_("Hoe vaak"), "rhythm", TEXT, 18),
    )
    places = (_("Werkplan"), _("Ambitie"))
    return Table(_("Indicatoren"), IndicatorContent, "indicators", places, columns)


def stated_amounts() -> Table:
    columns = (
        Column(_("Waar"), "place", choice(dict(StatedAmount.Place.choices)), 34),
        Column(_("Kolom"), "column", choice(dict(StatedAmount.Column.choices)), 30),
        Column(_("Opschrift"), "label", TEXT, 34),
        Column(_("Bedrag"), "amount", EUROS),
        Column(_("Zoals het er stond"), "words", TEXT, 20),
    )
    places = (_("Werkplan"),)
    return Table(_("Genoemde bedragen"), StatedAmountContent, "stated", places, columns)


def open_matters() -> Table:
    columns = (
        Column(_("Aard"), "kind", choice(dict(OpenMatter.Kind.choices)), 28),
        Column(_("Wat"), "text", TEXT, 60),
        Column(_("Van wie"), "raised_by", TEXT, 24),
        Column(_("Afgehandeld op"), "settled_on", DAY, 14),
        Column(_("Hoe afgehandeld"), "settlement", TEXT, 40),
    )
    return Table(_("Open punten"), OpenMatterContent, "matters", (_("Werkplan"),), columns)


def leads() -> Table:
    columns = (
        Column(_("Naam"), "name", TEXT, 26),
        Column(_("Organisatie"), "organisation", TEXT, 26),
        Column(_("Sinds"), "since", DAY, 13),
        Column(_("Tot en met"), "until", DAY, 13),
    )
    return Table(_("Trekkers"), LeadContent, "leads", (_("Werkplan"),), columns)


def themes() -> Table:
    """Those of the agenda for several years: shown, and not changed from here."""
    columns = (Column(_("Nummer"), "", TEXT, 9), Column(_("Thema"), "", TEXT, 60))
    return Table(_("Thema’s"), ThemeContent, "themes", (), columns)


def year_agendas() -> Table:
    columns = (
        Column(_("Schooljaar"), "", TEXT, 12),
        Column(_("Meerjarige agenda"), "", TEXT, 34),
        Column(_("Eerste jaar"), "", COUNT, 8),
        Column(_("Laatste jaar"), "", COUNT, 8),
        Column(_("Uitgangspunten"), "", TEXT, 60),
        Column(_("Inleiding"), "introduction", TEXT, 80),
        Column(_("Vastgesteld op"), "adopted_on", DAY, 14),
        Column(_("Vastgesteld door"), "adopted_by", TEXT, 34),
    )
    return Table(_("Jaaragenda"), YearAgendaContent, "", (), columns)


# ── where rows belong ────────────────────────────────────────────────────────


def plan_label(plan: WorkPlanContent) -> str:
    return f"{plan.number}. {plan.title}" if plan.number else plan.title


def action_label(action: ActionContent) -> str:
    return f"{action.number}. {action.description}" if action.number else action.description


def rows(content: YearAgendaContent, table: Table) -> Iterator[tuple]:
    """(part, owner, its place in words, its order from 1) for every row of a table."""
    if table.content is YearAgendaContent:
        yield content, None, (), 1
        return
    for owner, place in owners(content):
        words = place_words(table, place)
        for order, part in enumerate(hung(owner, table), start=1):
            yield part, owner, words, order


def hung(owner, table: Table) -> list:
    """The parts of this table under one owner; `actions` of a plan is no list of its own."""
    parts = getattr(owner, table.target, None)
    return [one for one in parts if isinstance(one, table.content)] if type(parts) is list else []


def owners(content: YearAgendaContent) -> Iterator[tuple]:
    """Everything that owns parts, with its place: (plan, ambition or action) in words."""
    yield content, ("", "", "")
    yield content.agenda, ("", "", "")
    for plan in content.work_plans:
        label = plan_label(plan)
        yield plan, (label, "", "")
        for ambition in plan.ambitions:
            yield ambition, (label, ambition.text, "")
            for action in ambition.actions:
                yield action, (label, "", action_label(action))


def place_words(table: Table, place: tuple[str, str, str]) -> tuple[str, ...]:
    known = {_("Werkplan"): place[0], _("Ambitie"): place[1], _("Actie"): place[2]}
    return tuple(known[title] for title in table.places)

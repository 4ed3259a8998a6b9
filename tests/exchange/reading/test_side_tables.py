"""Tables beside the actions, as other municipalities head them."""

import pytest

from leagenda.exchange.reading import read
from tests.exchange.reading.papers import word

ACTIONS = [["Actie", "Wie", "Planning", "Kosten"], ["Voorlezen", "PO", "mei 2024", "€ 1.500"]]
HEAD = ["Jaaragenda 2023-2024", ("Heading 1", "1. Taal"), "Ambitie: elk kind leest."]
BUDGETLESS = [[*ACTIONS[0][:3]], [*ACTIONS[1][:3]]]


def paper(*blocks):
    """A year agenda with one chapter, and these blocks under it."""
    return read("a.docx", word([*HEAD, *blocks]))


def codes(proposal):
    return {doubt.code for doubt in proposal.doubts}


# ── Indicators ───────────────────────────────────────────────────────────────

MEASURES = [
    ["KPI", "Meeteenheid", "Huidig", "Norm", "Bron", "Frequentie"],
    ["Bereik", "%", "62,5 %", "80", "monitor", "per jaar"],
    ["Tevredenheid", "cijfer", "onbekend", "omhoog", "enquête", ""],
]


def test_measures_hang_under_the_ambition_above_them():
    [plan] = paper(MEASURES, ACTIONS).content.work_plans
    [ambition] = plan.ambitions
    first, second = ambition.indicators
    assert (first.name, first.unit, first.baseline, first.target) == ("Bereik", "%", "62.5", "80")
    assert (first.source, first.rhythm) == ("monitor", "per jaar")
    assert (second.target, second.target_words) == ("", "omhoog")


def test_a_baseline_in_words_is_kept_and_doubted():
    proposal = paper(MEASURES, ACTIONS)
    [_first, second] = proposal.content.work_plans[0].ambitions[0].indicators
    assert (second.baseline, second.definition) == ("", "onbekend")
    assert "figure-unread" in codes(proposal)
    assert proposal.leftovers == []


def test_a_figure_in_the_prose_that_the_table_holds_is_not_read_twice():
    prose = "Het doel is dat we 80 gezinnen bereiken."
    table = [["Indicator", "Nulmeting", "Streefwaarde"], ["gezinnen", "40", "80"]]
    [plan] = paper(prose, table, ACTIONS).content.work_plans
    assert [one.name for one in plan.ambitions[0].indicators] == ["gezinnen"]


# ── Open points ──────────────────────────────────────────────────────────────


def test_open_points_are_matters_of_the_work_plan():
    table = [
        ["Vraag", "Soort", "Ingebracht door", "Afhandeling"],
        ["Wie betaalt de zaal?", "vraag", "KO", "nog niet"],
        ["Liever in de ochtend", "Voorkeur", "PO", "12-03-2024: besproken"],
    ]
    proposal = paper(ACTIONS, ("Heading 2", "Open punten"), table)
    first, second = proposal.content.work_plans[0].matters
    assert (first.kind, first.raised_by, first.settlement) == ("question", "KO", "")
    assert (second.kind, str(second.settled_on)) == ("preference", "2024-03-12")
    assert second.settlement == "besproken"
    assert proposal.leftovers == []


def test_action_points_with_times_are_actions():
    table = [["Actiepunt", "Soort", "Wie", "Wanneer"], ["Zaal huren", "nieuw", "KO", "mei 2024"]]
    [plan] = paper(table).content.work_plans
    assert [one.description for one in plan.actions()] == ["Zaal huren"]
    assert plan.matters == []


# ── Money under a chapter ────────────────────────────────────────────────────

AMOUNTS = [
    ["Soort", "Omschrijving", "Toelichting", "Bedrag"],
    ["Kosten", "Drukwerk", "", "€ 800"],
    ["Uren in natura", "Casusregie", "10 casussen × 4 uur", ""],
    ["Dekking", "Fonds", "beschikking; 2024; brief van 3 mei", "€ 300"],
    ["Ten laste van het budget", "", "", "€ 500"],
]


def test_the_rows_under_a_chapter_are_its_costs_and_cover():
    proposal = paper(BUDGETLESS, ("Heading 2", "Kosten en dekking"), AMOUNTS)
    [plan] = proposal.content.work_plans
    assert [(one.description, one.medium, one.lump) for one in plan.costs] == [
        ("Drukwerk", "cash", 800_00),
        ("Casusregie", "hours", None),
    ]
    [cover] = plan.coverages
    assert (cover.source, cover.amount, cover.certainty) == ("Fonds", 300_00, "granted")
    assert (cover.year, cover.proof) == (2024, "brief van 3 mei")
    assert [(one.column, one.amount) for one in plan.stated] == [("net", 500_00)]
    assert "Kosten en dekking" not in plan.situation
    assert proposal.leftovers == []


def test_costs_that_only_repeat_those_of_the_actions_count_once():
    table = [["", "Bedrag"], ["Kosten", "€ 1.500"], ["Dekking", "€ 500"], ["Netto", "€ 1.000"]]
    proposal = paper(ACTIONS, table)
    [plan] = proposal.content.work_plans
    assert (plan.cost, plan.coverage, plan.net) == (1_500_00, 500_00, 1_000_00)
    assert "costs-said-twice" in codes(proposal)


@pytest.mark.parametrize(("with_overview", "stated"), [(False, ["net"]), (True, ["cost", "net"])])
def test_one_row_of_amounts_is_the_money_of_the_chapter(with_overview, stated):
    table = [["Kosten", "Dekking", "Ten laste"], ["€ 2.000", "€ 500", "€ 1.500"]]
    whole = [["Werkplan", "Kosten"], ["Taal", "€ 2.000"]]
    proposal = paper(BUDGETLESS, table, *(["Totale begroting", whole] if with_overview else []))
    [plan] = proposal.content.work_plans
    assert (plan.cost, plan.coverage) == (2_000_00, 500_00)
    assert [one.column for one in plan.stated if one.place == "chapter"] == stated


# ── The budget ───────────────────────────────────────────────────────────────

BUDGET = [
    ["Jaar", "Kostenplaats", "Omschrijving", "Begroot"],
    ["2023", "6452", "LEA", "€ 40.000"],
    ["2024", "6452", "LEA", "€ 42.000"],
    ["Totaal", "", "", "€ 82.000"],
]


def test_a_table_with_years_and_numbers_is_the_budget():
    proposal = paper(ACTIONS, ("Heading 1", "Begroting"), BUDGET)
    lines = proposal.content.budget_lines
    assert [(one.budget_year, one.number, one.name, one.amount) for one in lines] == [
        (2023, "6452", "LEA", 40_000_00),
        (2024, "6452", "LEA", 42_000_00),
    ]
    assert "budget-total-differs" not in codes(proposal)
    assert proposal.leftovers == []


def test_a_total_of_the_budget_that_is_not_right_is_doubted():
    wrong = [*BUDGET[:-1], ["Totaal", "", "", "€ 83.000"]]
    assert "budget-total-differs" in codes(paper(ACTIONS, ("Heading 1", "Begroting"), wrong))


# ── Lines under a heading ────────────────────────────────────────────────────

LISTED = [
    "Jaaragenda 2023-2024",
    "De thema’s zijn:",
    ("List Number", "1. Lezen"),
    ("List Number", "2. Rekenen"),
]


def test_the_themes_under_a_heading_go_before_a_guess():
    blocks = [
        *LISTED,
        *[("Heading 1", "1. Kansen"), "Thema’s: 1. Lezen; 2. Rekenen", ACTIONS],
        *[("Heading 1", "2. Rekenen op school"), "Trekkers: Jo Zomer (PO), KO", ACTIONS],
    ]
    proposal = read("a.docx", word(blocks))
    first, second = proposal.content.work_plans
    assert first.themes == [one.id for one in proposal.content.agenda.themes]
    assert first.situation == ""
    assert second.themes == []
    assert [one.part for one in proposal.doubts if one.code == "theme-none"] == [second.id]
    assert [(one.name, one.organisation) for one in second.leads] == [
        ("Jo Zomer", "PO"),
        ("KO", "KO"),
    ]


def test_words_that_are_no_theme_of_the_list_stay_prose():
    blocks = [*LISTED, ("Heading 1", "1. Lezen"), "Speerpunten: boeken en rust", ACTIONS]
    [plan] = read("a.docx", word(blocks)).content.work_plans
    assert plan.situation == "Speerpunten: boeken en rust"


def test_a_table_of_contents_is_no_introduction():
    blocks = [
        *["Jaaragenda 2023-2024", "Taal 2", "Rekenen 3", "Dit is de inleiding."],
        *[("Heading 1", "Taal"), ACTIONS, ("Heading 1", "Rekenen"), ACTIONS],
    ]
    proposal = read("a.docx", word(blocks))
    assert proposal.content.introduction == "Dit is de inleiding."
    assert proposal.leftovers == []


def test_a_status_before_a_colon_leaves_the_result():
    table = [["Actie", "Wie", "Stand van zaken"], ["Overleg", "PO", "Afgerond: zes afspraken"]]
    proposal = paper(table)
    [action] = proposal.content.actions()
    assert (action.status, action.result) == ("done", "zes afspraken")
    assert "status-unread" not in codes(proposal)


def test_a_role_between_brackets_is_the_role():
    table = [["Actie", "Partners"], ["Overleg", "PO (trekker), KO (betaalt, alleen in mei)"]]
    [action] = paper(table).content.actions()
    assert [(one.name, one.role, one.note) for one in action.partners] == [
        ("PO", "lead", ""),
        ("KO", "funder", "alleen in mei"),
    ]

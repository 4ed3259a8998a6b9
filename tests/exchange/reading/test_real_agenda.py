"""The three files of one agenda: the same content from each, with its traps seen, not guessed."""

import datetime as dt
import json
import re
import time
from collections import Counter

import pytest

from leagenda.exchange.reading import read
from leagenda.exchange.reading.opening import open_document
from leagenda.foundation.own_words import read_planning
from tests.exchange.reading.conftest import paper, proposal_of

ALL_PARTNERS = [
    "Springplank", "Cascade", "Maerten v.d. Velde", "Vlietkinderen", "DAK", "SKZ",
    "Sport&Welzijn", "Bibliotheek",
]  # fmt: skip
SIGNALS = ["KO", "PO", "SPPOH", "JGZ", "Gemeente"]
HOME_VISITS = ["mboRijnland", "Schoolformaat"]
ACTIONS = {
    "1": [
        ("1", "stellen kwartaalmonitor op", ["JGZ", "PO", "KO"], "Ieder kwartaal"),
        ("2", "Bijeenkomst kinderopvang-basisonderwijs", ["PO", "KO"], "November 2021"),
        ("3", "VVE/OAB 2022", ["PO", "KO", "JGZ", "Bibliotheek"], "November 2021"),
        ("4", "Eindevaluatie", ["PO", "KO", "JGZ", "Bibliotheek"], "Juli 2022"),
    ],
    "2": [
        (
            "1",
            "Organiseren inspiratiebijeenkomst",
            ["PO", "KO", "JGZ", "SMW", "SPPOH", "Jeugdconsulent gemeente"],
            "Q4 2021",
        ),
        ("2", "Afspraken met Veilig Thuis", ["JGZ", "SMW", "SPPOH"], "Q4 2021"),
        ("3", "Inzet casusregie", ["Jeugdconsulent gemeente", "SMW", "SPPOH"], "Hele schooljaar"),
        ("4", "Inzet Jeugdconsulent", [], "Hele schooljaar"),
        ("5", "10 casussen, 4 uur per casus", ["PO", "KO"], "Hele schooljaar"),
        ("6", "Tussenevaluatie", [], "Januari 2022"),
        ("7", "Eindevaluatie", [], "Mei 2022"),
    ],
    "3": [
        ("1", "Bepalen samenwerkingspartners en locaties", ALL_PARTNERS, "sept./okt 2021"),
        ("2", "Vorming projectgroep", ALL_PARTNERS, "November 2021"),
        ("3", "Uitwerking talentenaanbod", ALL_PARTNERS, "December 2021- maart 2022"),
        ("4", "Uitvoering", ALL_PARTNERS, "April 2022"),
    ],
    "4": [
        ("1", "Huisbezoeken locatie Leidschendam-Voorburg", HOME_VISITS, "Medio 2022"),
        ("2", "Tussenevaluatie", HOME_VISITS, "December 2021"),
        ("3", "Eindevaluatie", HOME_VISITS, "Juni 2022"),
    ],
    "5": [
        ("1", "Samenstellen werkgroep Vroegsignalering", SIGNALS, "Q4 2021"),
        ("2", "Uitwerken thema en opstellen uitvoeringsplan", SIGNALS, "Q1 2022"),
        ("3", "Uitvoering werkplan", SIGNALS, "Q2 en Q3 2022"),
        ("4", "Evaluatie", SIGNALS, "Juni/juli 2022"),
    ],
}
MONEY = {"1": (0, 0, 0), "2": (32500, 6500, 26000), "3": (19400, 9400, 10000),
         "4": (35300, 10000, 25300), "5": (5350, 0, 5350)}  # fmt: skip


def plan(proposal, number):
    return next(one for one in proposal.content.work_plans if one.number == number)


def doubts(proposal, code):
    return [one for one in proposal.doubts if one.code == code]


def action(proposal, number, row):
    return list(plan(proposal, number).actions())[row - 1]


# ── What is read ─────────────────────────────────────────────────────────────


def test_the_year_the_adoption_and_the_agenda_above_it_are_read(proposal):
    content = proposal.content
    assert content.school_year == 2021
    assert content.adopted_on == dt.date(2021, 10, 14)
    assert content.adopted_by == "stuurgroep Jeugd en Onderwijs"
    assert (content.agenda.first_year, content.agenda.last_year) == (2019, 2022)


def test_six_themes_are_read_in_their_order(proposal):
    themes = proposal.content.agenda.themes
    assert [theme.number for theme in themes] == list("123456")
    assert themes[4].name == "DOORGAANDE LEERLIJNEN"


def test_the_chapters_are_five_work_plans_under_their_themes(proposal):
    themes = {theme.id: theme.number for theme in proposal.content.agenda.themes}
    assert {
        one.number: [themes[key] for key in one.themes] for one in proposal.content.work_plans
    } == {"1": ["1"], "2": ["2"], "3": ["4", "5"], "4": ["3"], "5": []}


@pytest.mark.parametrize("number", ACTIONS)
def test_every_action_stands_in_its_work_plan_with_its_partners_and_planning(proposal, number):
    read_here = list(plan(proposal, number).actions())
    assert [one.number for one in read_here] == [row[0] for row in ACTIONS[number]]
    for one, (_number, words, partners, planning) in zip(read_here, ACTIONS[number], strict=True):
        assert words in one.description
        assert [partner.name for partner in one.partners] == partners
        assert planning in one.planning


def test_all_planning_is_understood(proposal):
    for one in proposal.content.actions():
        assert read_planning(one.planning, proposal.content.year).is_understood, one.planning


@pytest.mark.parametrize("number", MONEY)
def test_the_money_of_every_work_plan_is_that_of_the_overview(proposal, number):
    one = plan(proposal, number)
    assert (one.cost, one.coverage, one.net) == tuple(euros * 100 for euros in MONEY[number])


def test_five_totals_are_kept_as_they_are_stated(proposal):
    totals = [
        (stated.amount, stated.column, stated.words.replace("\xa0", " "))
        for one in proposal.content.work_plans
        for stated in one.stated
        if stated.place == "chapter"
    ]
    assert totals == [
        (None, "net", "geen"),
        (3_250_000, "net", "€ 32.500"),
        (1_940_000, "net", "€ 19.400"),
        (3_530_000, "cost", "€ 35.300"),
        (535_000, "cost", "€ 5.350"),
    ]


def test_the_grand_total_and_the_budget_line_are_read(proposal):
    content = proposal.content
    assert {one.column: one.amount for one in content.stated} == {
        "cost": 9_255_000,
        "coverage": 2_590_000,
        "net": 6_665_000,
    }
    [line] = content.budget_lines
    assert (line.budget_year, line.number, line.amount) == (2021, "64521071", 6_665_000)


def test_the_covers_are_of_the_year_of_the_budget_line(proposal):
    covers = [cover for one in proposal.content.work_plans for cover in one.coverages]
    assert [(cover.amount, cover.year, cover.source) for cover in covers] == [
        (650_000, 2021, ""),
        (940_000, 2021, ""),
        (1_000_000, 2021, ""),
    ]


def test_hours_are_read_without_inventing_a_rate(proposal):
    [direction] = action(proposal, "2", 3).costs
    [extension] = action(proposal, "2", 5).costs
    assert (direction.medium, direction.quantity, direction.units_each) == ("hours", None, 10_00)
    assert (extension.quantity, extension.units_each, extension.unit) == (10, 4_00, "uur")
    assert extension.quantity_of == direction.quantity_of == "casus"
    assert extension.amount is None


def test_the_five_kinds_of_no_amount_stay_apart(proposal):
    paid = [action(proposal, "1", row).costs[0] for row in (1, 2, 3, 4)]
    assert [line.absence for line in paid] == ["not_applicable", "same", "same", "same"]
    assert [line.same_as for line in paid[1:]] == [line.id for line in paid[:-1]]
    assert action(proposal, "2", 4).costs[0].absence == "payer"
    assert action(proposal, "2", 6).costs == []


def test_a_note_in_brackets_is_no_part_of_the_name(proposal):
    first = action(proposal, "2", 3).partners[0]
    assert first.note == "afhankelijk van casus"


def test_organisations_are_known_by_their_kind_and_other_names(proposal):
    known = {one.name: one for one in proposal.content.organisations}
    assert known["PO"].aliases == ["Scholen", "basisonderwijs"]
    assert known["mboRijnland"].kind == "vocational"
    assert known["Springplank"].kind == "school"
    assert len(known) == 17


# ── What is doubtful ─────────────────────────────────────────────────────────


def test_the_table_of_equal_chances_is_rehomed_and_can_be_put_back(proposal):
    [doubt] = doubts(proposal, "table-elsewhere")
    [ambition] = plan(proposal, "1").ambitions
    assert doubt.part == ambition.id
    assert len(ambition.actions) == 4
    assert [choice.effect for choice in doubt.choices] == ["keep", "move"]
    assert doubt.choices[1].value == plan(proposal, "2").id


def test_an_ambition_said_twice_is_one_and_a_different_one_is_not(proposal):
    assert {one.number: len(one.ambitions) for one in proposal.content.work_plans} == {
        "1": 1, "2": 2, "3": 2, "4": 1, "5": 1,
    }  # fmt: skip
    assert [bool(one.actions) for one in plan(proposal, "2").ambitions] == [False, True]
    assert len(doubts(proposal, "same-ambition")) == 1


def test_a_shifted_cell_is_a_doubt_and_not_a_fact(proposal):
    [doubt] = doubts(proposal, "shifted-cell")
    assert doubt.part == action(proposal, "2", 4).id
    assert doubt.choices[1].value[0]["name"] == "Gemeente"


def test_a_missing_comma_is_offered_both_ways(proposal):
    [doubt] = doubts(proposal, "joined-names")
    split, kept = ([one["name"] for one in choice.value] for choice in doubt.choices)
    assert split == ALL_PARTNERS
    assert kept == [*ALL_PARTNERS[:5], "SKZ Sport&Welzijn", "Bibliotheek"]


def test_an_output_in_a_planning_cell_can_move_to_the_result(proposal):
    found = {one.part: one for one in doubts(proposal, "output-in-planning")}
    assert set(found) == {action(proposal, "4", 1).id, action(proposal, "1", 1).id}
    choice = found[action(proposal, "4", 1).id].choices[1]
    assert (choice.field, choice.value) == ("result", "Verzuim-oorzaken in beeld brengen")


def test_the_doubling_implies_a_baseline_that_is_not_filled_in(proposal):
    [ambition] = plan(proposal, "4").ambitions
    [indicator] = ambition.indicators
    assert (indicator.target, indicator.baseline) == ("300", "")
    [doubt] = doubts(proposal, "implied-baseline")
    assert doubt.choices[1].value == "150"


def test_the_share_not_reached_is_a_baseline_without_target(proposal):
    [indicator] = plan(proposal, "1").ambitions[0].indicators
    assert (indicator.baseline, indicator.unit, indicator.target) == ("25", "%", "")
    assert indicator.target_words == "aanzienlijk verlaagd"


def test_the_open_preference_and_the_leads_that_left_are_open_matters(proposal):
    matters = plan(proposal, "3").matters
    assert [(one.kind, one.raised_by) for one in matters] == [
        ("preference", "regiegroep LEA"),
        ("question", ""),
    ]
    assert [len(doubts(proposal, code)) for code in ("open-preference", "leads-left")] == [1, 1]


def test_themes_that_are_not_certain_are_doubts(proposal):
    uncertain = {one.part for one in doubts(proposal, "theme-uncertain")}
    assert uncertain == {plan(proposal, "2").id, plan(proposal, "3").id}
    assert [one.part for one in doubts(proposal, "theme-none")] == [plan(proposal, "5").id]


def test_there_are_no_other_doubts_than_these(proposal):
    expected = {
        "table-elsewhere", "same-ambition", "shifted-cell", "joined-names", "output-in-planning",
        "implied-baseline", "figure-in-prose", "open-preference", "leads-left",
        "theme-uncertain", "theme-none", "unknown-partner", "aliases",
    }  # fmt: skip
    extra = {"columns-lost"} if proposal.format == "text" else set()
    assert {one.code for one in proposal.doubts} == expected | extra


# ── The three files against each other, and nothing lost ─────────────────────


def plain(kind: str) -> dict:
    """The content without ids, and without the ends of lines."""
    themes = {theme.id: theme.number for theme in proposal_of(kind).content.agenda.themes}
    tree = json.loads(proposal_of(kind).content.model_dump_json())
    return stripped(tree, themes)


def stripped(value, themes):
    if isinstance(value, dict):
        leave = {"id", "same_as"}
        return {key: stripped(one, themes) for key, one in value.items() if key not in leave}
    if isinstance(value, list):
        return [stripped(one, themes) for one in value]
    if isinstance(value, str):
        return themes.get(value) or re.sub(r"\s+", " ", value).strip()
    return value


@pytest.mark.parametrize("kind", ["pdf", "txt"])
def test_every_file_gives_the_same_content_as_the_word_file(kind):
    assert plain(kind) == plain("docx")


def test_no_line_gets_lost(proposal):
    document = open_document(*paper({"word": "docx", "pdf": "pdf", "text": "txt"}[proposal.format]))
    used = Counter()
    for source in proposal.sources:
        assert len(source.places) == len(source.words.split("\n"))
        used.update(source.places)
    left = {line.place for line in proposal.leftovers}
    for line in document.lines:
        assert (line.place in used) != (line.place in left), line


def test_of_these_files_nothing_is_left_over(proposal):
    assert proposal.leftovers == []


@pytest.mark.parametrize(("kind", "seconds"), [("docx", 2), ("pdf", 1), ("txt", 2)])
def test_reading_is_quick(kind, seconds):
    name, raw = paper(kind)
    read(name, raw)
    start = time.perf_counter()
    read(name, raw)
    assert time.perf_counter() - start < seconds


def test_progress_is_told_in_order_up_to_the_end():
    heard = []
    read(*paper("docx"), progress=lambda percent, words: heard.append((percent, words)))
    percents = [percent for percent, _words in heard]
    assert percents == sorted(percents)
    assert percents[-1] == 100
    assert all(words.endswith(".") for _percent, words in heard)


def test_names_the_installation_knows_go_before_the_common_ones():
    known = {"skz": "Stichting Kinderopvang Zuid", "basisonderwijs": "Schoolbesturen"}
    content = read(*paper("docx"), directory=known).content
    names = {one.name for one in content.organisations}
    assert {"Stichting Kinderopvang Zuid", "Schoolbesturen"} <= names
    assert "SKZ" not in names

"""Amounts and years in running text against the tables."""

import pytest

from leagenda.planning.rules import proofs
from tests.planning.rules.small import action, found, says, work_plan, year_agenda


def told(text, **more):
    """An agenda of € 66.650 with this introduction."""
    return year_agenda(work_plan(cost=66_650_00), budget=66_650_00, introduction=text, **more)


def test_an_amount_that_stands_in_the_tables_is_a_proof():
    agenda = told("Dit kost € 66.650.")
    assert "prose-amount" in [one.code for one in proofs(agenda)]
    for code in ("prose-amount-near", "prose-amount-unknown", "prose-budget-differs"):
        assert not found(code, agenda)


def test_another_budget_in_the_text_is_wrong():
    one = says("prose-budget-differs", told("Er is een budget van € 60.000 voor 2021."))
    assert (one.severity, one.amount, one.place) == ("wrong", 60_000_00, "Inleiding")


@pytest.mark.parametrize("words", ["€ 65.650", "€ 66.560", "€ 66.650,50"])
def test_an_amount_that_is_nearly_known_may_be_a_slip(words):
    assert "66.650" in says("prose-amount-near", told(f"Dit kost {words}.")).sentence


def test_another_amount_is_only_noted():
    assert says("prose-amount-unknown", told("Een boek kost € 12.")).severity == "note"


def test_the_place_of_the_amount_is_told():
    plan = work_plan(action("Koop voor € 12 boeken", id="buy", number="3"), focus="Circa € 34.")
    places = [one.place for one in found("prose-amount-unknown", year_agenda(plan))]
    assert places == ["Werkplan 1, focus", "Werkplan 1, actie 3"]


def test_two_equal_amounts_in_two_fields_have_their_own_keys():
    plan = work_plan(focus="Circa € 34.", situation="Nu € 34.")
    keys = {one.key for one in found("prose-amount-unknown", year_agenda(plan))}
    assert len(keys) == 2


def test_last_years_intentions_are_noticed():
    plan = work_plan(intentions="Wat gaan de partners in schooljaar 2020-2021 doen?")
    assert "2020-2021" in says("earlier-school-year", year_agenda(plan)).sentence


@pytest.mark.parametrize(
    "text",
    [
        "Wat gaan de partners in schooljaar 2021-2022 doen?",
        "In 2020-2021 is de pilot afgerond.",
        "Na 2020-2021 gaan we in 2021-2022 door.",
    ],
)
def test_looking_back_is_allowed(text):
    assert not found("earlier-school-year", year_agenda(work_plan(intentions=text)))

"""What stands in a budget cell, in the ways people write it."""

import pytest

from leagenda.exchange.reading.block import Line, Place
from leagenda.exchange.reading.costs import read_costs
from leagenda.exchange.reading.partners import Directory


def read(*lines):
    return read_costs([Line(text=text, place=Place()) for text in lines], Directory({}))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Zaalhuur: € 500", {"description": "Zaalhuur", "lump": 500_00}),
        ("Zaal: geen", {"description": "Zaal", "absence": "none"}),
        ("Zaal: -", {"description": "Zaal", "absence": "dash"}),
        ("Eigen uren van de scholen: n.v.t.", {"absence": "not_applicable", "medium": "hours"}),
        ("10 uur", {"medium": "hours", "quantity": None, "units_each": 10_00}),
        ("Casusregie: 2,5 uur", {"description": "Casusregie", "units_each": 2_50}),
        ("10 uur per casus", {"quantity_of": "casus", "units_each": 10_00}),
        ("Ib’er: 10 casussen × 4 uur", {"quantity": 10, "units_each": 4_00, "amount": None}),
        ("10 casussen × 4 uur à € 65", {"medium": "cash", "rate": 65_00, "amount": 2_600_00}),
        ("4 dagdelen à € 300", {"units_each": 4_00, "amount": 1_200_00}),
        ("3 dagen x 2 uur x € 50 = € 300", {"quantity": 3, "amount": 300_00}),
    ],
)
def test_a_price_is_read_with_what_it_is_for(cell, expected):
    [cost] = read(cell)
    assert {name: getattr(cost, name) for name in expected} == expected


def test_each_line_with_its_own_price_is_a_cost():
    costs = read("Zaalhuur:", "€ 500", "Casusregie: 10 uur")
    assert [(one.description, one.lump, one.units_each) for one in costs] == [
        ("Zaalhuur", 500_00, None),
        ("Casusregie", None, 10_00),
    ]


@pytest.mark.parametrize(
    "cell", ["10 × 4 uur à € 65 = € 2.500", "circa 10 uur", "12 juni: overleg", "uren: veel"]
)
def test_a_sum_that_is_not_right_and_other_words_stay_words(cell):
    [cost] = read(cell)
    assert (cost.amount, cost.absence, cost.description, cost.words) == (None, "", cell, cell)

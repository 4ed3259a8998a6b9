"""Numbers as people write them."""

from decimal import Decimal

import pytest

from leagenda.foundation.figure import figure, read_figure


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("150", "150"),
        ("25,5", "25.5"),
        ("25.5", "25.5"),
        ("1.250", "1250"),
        ("1.250,75", "1250.75"),
    ],
)
def test_a_number_is_read(words, number):
    assert read_figure(words) == Decimal(number)


@pytest.mark.parametrize("words", ["", "veel", "1,2,3", "NaN", "Infinity", "12%"])
def test_what_is_no_number_is_none(words):
    assert read_figure(words) is None


@pytest.mark.parametrize(
    ("number", "words"), [("150.000", "150"), ("25.500", "25,5"), ("300", "300"), ("0.000", "0")]
)
def test_a_number_is_written_without_needless_zeros(number, words):
    assert figure(Decimal(number)) == words

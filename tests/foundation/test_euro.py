import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leagenda.foundation.euro import euro, find_euros, read_euro

AMOUNTS = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("€ 32.500", 3_250_000),
        ("€32.500,-", 3_250_000),
        ("€ 32.500,--", 3_250_000),
        ("€ 32.500,=", 3_250_000),
        ("€ 32.500,–", 3_250_000),
        ("32.500,00", 3_250_000),
        ("32500", 3_250_000),
        ("32500.00", 3_250_000),
        ("EUR 5.350", 535_000),
        ("eur 5.350", 535_000),
        ("5.350 euro", 535_000),
        ("5.350 EUR", 535_000),
        ("€ 117,67", 11_767),
        ("€ 117,5", 11_750),
        ("€\u00a01.250.000", 125_000_000),
        ("€ 1\u202f250", 125_000),
        (" € 0 ", 0),
        ("€ 0,-", 0),
        ("-€ 500", -50_000),
        ("- € 500", -50_000),
        ("€ -500", -50_000),
        ("–€ 500,-", -50_000),
        ("−500", -50_000),
        ("-/- € 500", -50_000),
        ("€\n66.650", 6_665_000),
    ],
)
def test_an_amount_is_read_as_people_write_it(text, cents):
    assert read_euro(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "€",
        "€ -",
        "n.v.t.",
        "idem",
        "Gemeente",
        "€ 1,2 miljoen",
        "1,2 miljoen",
        "€ 32.500 per jaar",
        "€ 32,500",
        "€ 32.50.0",
        "1.2.3",
        "2021-2022",
        "€ 500 € 600",
        "٣٢",
        "9" * 5000,
    ],
)
def test_what_is_not_one_amount_stays_unread(text):
    assert read_euro(text) is None


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (3_250_000, "€ 32.500"),
        (11_767, "€ 117,67"),
        (5, "€ 0,05"),
        (0, "€ 0"),
        (-50_000, "-€ 500"),
        (123_456_789, "€ 1.234.567,89"),
    ],
)
def test_an_amount_is_written_as_dutch_readers_expect(cents, text):
    assert euro(cents) == text.replace(" ", "\u00a0")


@given(AMOUNTS)
def test_what_is_written_reads_back(cents):
    assert read_euro(euro(cents)) == cents


@given(AMOUNTS, AMOUNTS)
def test_written_amounts_are_found_in_prose(one, other):
    prose = f"Van {euro(one)} naar {euro(other)}, samen."
    assert [cents for cents, _, _ in find_euros(prose)] == [one, other]


@given(st.text() | st.text(alphabet="€EURo-–0123456789., \n"))
def test_reading_never_fails_and_points_inside_the_text(text):
    assert read_euro(text) is None or isinstance(read_euro(text), int)
    ends = [0]
    for _cents, start, end in find_euros(text):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


@pytest.mark.parametrize(
    ("prose", "amounts"),
    [
        ("budget van € 66.650 dat", ["€ 66.650"]),
        ("Het kost €500.", ["€500"]),
        ("Samen € 1.000,- en 2.500 euro.", ["€ 1.000,-", "2.500 euro"]),
        ("In 2021 € 66.650 en in 2022 EUR 70.000", ["€ 66.650", "EUR 70.000"]),
        ("Totaal € 92.550 € 25.900 € 66.650", ["€ 92.550", "€ 25.900", "€ 66.650"]),
        ("tussen € 5.000 - € 10.000", ["€ 5.000", "€ 10.000"]),
        ("- € 500 voor materiaal", ["€ 500"]),
        ("een korting (-€ 500)", ["-€ 500"]),
        ("100 euro’s", ["100 euro"]),
        ("ruim € 1,2 miljoen", []),
        ("1,2 miljoen euro", []),
        ("€ 25 mln", []),
        ("€ 32,500", []),
        ("300 studenten in 2021-2022", []),
        ("Europa, 4 keer", []),
        ("50 eurocent", []),
    ],
)
def test_amounts_in_prose_are_found_where_they_stand(prose, amounts):
    assert [prose[start:end] for _, start, end in find_euros(prose)] == amounts


def test_the_sign_of_prose_is_that_of_the_amount():
    assert [cents for cents, _, _ in find_euros("- € 500, (-€ 600) en € -700")] == [
        50_000,
        -60_000,
        -70_000,
    ]


@pytest.mark.parametrize("piece", ["€", "1.", "- ", "€ 1.000 ", "9", "€ 1,"])
def test_a_long_text_takes_linear_time(piece):
    started = time.perf_counter()
    find_euros(piece * 20_000)
    read_euro(piece * 20_000)
    assert time.perf_counter() - started < 1

"""Lines put together, and how a place is said."""

import pytest

from leagenda.exchange.reading.block import Line, Place, joined
from leagenda.exchange.reading.hyphens import mend_hyphens


def lines(*texts):
    return [Line(text=text, place=Place(line=at)) for at, text in enumerate(texts, start=1)]


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (["een ", " twee"], "een twee"),
        (["kinderopvang-", "basisonderwijs"], "kinderopvang-basisonderwijs"),
        (["in- ", "en uitstroom"], "in- en uitstroom"),
        (["VVE/", "achterstanden"], "VVE/achterstanden"),
        (["2021-", "2022"], "2021-2022"),
        (["December 2021- ", "maart 2022"], "December 2021- maart 2022"),
        (["JGZ Zuid- Holland West"], "JGZ Zuid-Holland West"),
        ([], ""),
    ],
)
def test_words_at_the_end_of_a_line_are_made_whole(texts, whole):
    assert joined(lines(*texts)) == whole


def test_a_hyphen_goes_when_the_text_knows_the_word_without_it():
    text = lines("De samen-", "werking loopt; samenwerking is goed.")
    mend_hyphens(text)
    assert joined(text) == "De samenwerking loopt; samenwerking is goed."


def test_a_hyphen_stays_when_the_text_knows_the_word_with_it():
    text = lines("Het LEA-", "budget; zie LEA-budget en leabudget.")
    mend_hyphens(text)
    assert joined(text).startswith("Het LEA-budget;")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(page=3, line=12), "pagina 3, regel 12"),
        (Place(line=4), "regel 4"),
        (Place(paragraph=7, line=1), "alinea 7"),
        (Place(table=2, row=3, column=1), "tabel 2, rij 3, kolom 1"),
        (Place(sheet="Acties", cell="B7"), "blad Acties, cel B7"),
        (Place(sheet="Acties"), "blad Acties"),
    ],
)
def test_a_place_is_said_as_short_as_it_can_be_found_by(place, said):
    assert str(place) == said

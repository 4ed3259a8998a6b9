"""Planning that cannot be read, lies too early, or lies outside the school year."""

import datetime as dt

import pytest

from tests.planning.rules.small import action, found, says, work_plan, year_agenda

ADOPTED = dt.date(2021, 10, 14)


def planned(*plannings, adopted_on=ADOPTED):
    actions = [
        action(planning=words, id=f"action-{number}", number=str(number))
        for number, words in enumerate(plannings, start=1)
    ]
    return year_agenda(work_plan(*actions), adopted_on=adopted_on)


def test_words_that_hold_no_time_are_listed():
    one = says("planning-unread", planned("n.t.b.", "Q4 2021"))
    assert (one.part_id, one.place, one.field) == (
        "action-1",
        "Werkplan 1, actie 1",
        "planning",
    )


def test_vague_words_are_told_as_they_were_read():
    one = says("planning-vague", planned("Uitkomst in beeld, medio 2022", "mei 2022"))
    assert "“medio 2022”" in one.sentence
    assert one.severity == "note"


def test_actions_without_planning_are_gathered_per_work_plan():
    assert "de acties 1 en 3" in says("no-planning", planned("", "mei 2022", " ")).sentence
    assert "geen van de 2" in says("no-planning", planned("", "")).sentence
    assert not found("no-planning", planned("mei 2022"))


@pytest.mark.parametrize(
    "words",
    [
        "sept./okt 2021",  # September lies before
        "september 2021",
        "september t/m december 2021",
        "Q3 en Q4 2021",
        "vanaf september 2021",
        "1 oktober 2021",
        "5 oktober t/m 20 december 2021",
        "zomer 2021",
    ],
)
def test_a_piece_of_time_before_the_adoption_is_reported(words):
    assert says("before-adoption", planned(words)).part_id == "action-1"


@pytest.mark.parametrize(
    "words",
    [
        "oktober 2021",  # holds the day of adoption, and claims no earlier start
        "Q4 2021",
        "najaar 2021",
        "Hele schooljaar",
        "ieder kwartaal",
        "maandelijks",
        "oktober t/m december 2021",
        "vóór 1 mei",  # only the end is named
        "14 oktober 2021",
        "november 2021",
        "2021",
    ],
)
def test_time_that_only_holds_the_adoption_is_not_reported(words):
    assert not found("before-adoption", planned(words))


def test_may_begin_before_is_told_apart_from_lies_before():
    assert "kan al vóór" in says("before-adoption", planned("sept./okt 2021")).sentence
    assert "ligt vóór" in says("before-adoption", planned("september 2021")).sentence


def test_a_late_adoption_is_told_once():
    one = says("before-adoption", planned(*["september 2021"] * 6))
    assert (one.part_kind, one.sentence[:8]) == ("year_agenda", "6 acties")


def test_what_is_not_adopted_has_nothing_before_it():
    assert not found("before-adoption", planned("september 2021", adopted_on=None))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("november 2020", "ligt vóór"),
        ("oktober 2022", "ligt na"),
        ("Q4 2022", "ligt na"),
        ("mei t/m november 2022", "loopt door"),
    ],
)
def test_outside_the_school_year_is_reported(words, told):
    assert told in says("outside-school-year", planned(words, adopted_on=None)).sentence


@pytest.mark.parametrize(
    "words",
    [
        "Q3 2021",
        "Q2 en Q3 2022",
        "Q2 t/m Q3 2022",
        "zomer 2022",
        "2022",
        "juli 2022",
        "augustus 2021",
    ],
)
def test_touching_the_school_year_is_enough(words):
    assert not found("outside-school-year", planned(words, adopted_on=None))


def test_years_that_were_not_moved_along_are_told_once():
    one = says("outside-school-year", planned(*["november 2020"] * 6, adopted_on=None))
    assert one.part_kind == "year_agenda"
    assert "6 acties" in one.sentence

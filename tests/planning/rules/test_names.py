"""Spelling drift, printed numbers, open matters."""

import datetime as dt

import pytest

from leagenda.planning.models.content import (
    AmbitionContent,
    OpenMatterContent,
    OrganisationContent,
    ThemeContent,
)
from tests.planning.rules.small import action, found, says, work_plan, year_agenda

# ── Words ────────────────────────────────────────────────────────────────────


def test_a_slip_in_a_title_is_found_by_the_word_elsewhere():
    plan = work_plan(
        action("Werkgroep Vroegsignalering"),
        title="PILOT VROEGSINALERING",
        focus="vroegsignalering",
    )
    one = says("spelling", year_agenda(plan))
    assert (one.part_id, one.place) == ("plan", "Werkplan 1, titel")
    assert one.sentence == "Hier staat “VROEGSINALERING”, elders “vroegsignalering”."


def test_swapped_letters_are_found():
    plan = work_plan(action("Samewnerking met ouders"), title="Samenwerking", focus="samenwerking")
    assert says("spelling", year_agenda(plan)).part_kind == "action"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uitvoeringsplan", "uitvoeringsplannen"),
        ("bibliotheek", "bibliotheken"),
        ("professionele", "professioneel"),
        ("ontwikkeling", "ontwikkelen"),
        ("contacten", "contracten"),
        ("invoeringen", "uitvoeringen"),
        ("kinderopvang", "Kinderopvang"),
    ],
)
def test_other_forms_and_other_words_are_no_slip(one, other):
    assert not found("spelling", year_agenda(work_plan(action(other), title=one)))


def test_two_ways_in_running_text_only_are_left_alone():
    plan = work_plan(focus="De vroegsinalering. De vroegsignalering.")
    assert not found("spelling", year_agenda(plan))


# ── Names of partners ────────────────────────────────────────────────────────


def test_one_name_in_two_ways_is_noted():
    plan = work_plan(action(partners=("mboRijnland", "Sport & Welzijn", "PO")))
    plan.ambitions[0].actions.append(action(partners=("MBO Rijnland", "sport en welzijn", "po")))
    details = [one.detail for one in found("name-in-two-ways", year_agenda(plan))]
    assert details == ["mborijnland", "sportenwelzijn"]


def test_an_alias_may_be_used():
    plan = work_plan(action(partners=("mboRijnland", "MBO Rijnland")))
    known = [OrganisationContent(name="mboRijnland", aliases=["MBO Rijnland"])]
    assert not found("name-in-two-ways", year_agenda(plan, organisations=known))


# ── Numbers ──────────────────────────────────────────────────────────────────


def numbered(*numbers):
    return year_agenda(work_plan(*[action(number=number) for number in numbers]))


def test_a_skipped_number_is_noted():
    assert "Nummer 3 is overgeslagen." in says("number-skipped", numbered("1", "2", "4")).sentence
    assert "3 en 4" in says("number-skipped", numbered("1", "2", "5")).sentence


def test_a_number_used_twice_is_noted():
    assert "Nummer 2" in says("number-twice", numbered("1", "2", "2", "3")).sentence


@pytest.mark.parametrize(
    "numbers", [("1", "2", "3"), ("4.", "5."), ("", ""), ("1a", "3"), ("2", "1"), ()]
)
def test_numbers_that_run_on_or_are_none_are_silent(numbers):
    agenda = numbered(*numbers)
    assert not found("number-skipped", agenda)
    assert not found("number-twice", agenda)


def test_every_ambition_may_start_again_at_one():
    ambitions = [AmbitionContent(text=text, actions=[action(number="1")]) for text in ("A", "B")]
    assert not found("number-twice", year_agenda(work_plan(ambitions=ambitions)))


def test_a_numbering_may_run_on_through_ambitions_and_work_plans():
    def plan(name, *tables):
        ambitions = [
            AmbitionContent(text=name, actions=[action(number=number) for number in table])
            for table in tables
        ]
        return work_plan(id=name, number=name, ambitions=ambitions)

    assert not found("number-skipped", year_agenda(plan("1", "135", "24"), plan("2", "6", "78")))
    assert not found("number-skipped", year_agenda(plan("1", "13", "2"), plan("2", "12", "3")))
    assert says("number-skipped", year_agenda(plan("1", "13", "2"), plan("2", "12", "4")))


def test_themes_and_work_plans_have_numbers_too():
    agenda = year_agenda(work_plan(), work_plan(id="other"))
    agenda.agenda.themes = [ThemeContent(number=number, name=number) for number in "13"]
    assert says("number-twice", agenda).detail == "work_plan"
    assert says("number-skipped", agenda).detail == "theme"


# ── Open matters ─────────────────────────────────────────────────────────────


def with_matter(**fields):
    return year_agenda(
        work_plan(matters=[OpenMatterContent(id="matter", text="Naschools", **fields)])
    )


def test_a_preference_nobody_was_told_of_is_reported():
    one = says("preference-not-told", with_matter(kind="preference", raised_by="de regiegroep"))
    assert (one.part_id, one.severity) == ("matter", "attention")
    assert "de regiegroep" in one.sentence


def test_an_open_question_is_noted():
    assert says("open-question", with_matter()).severity == "note"


@pytest.mark.parametrize("kind", ["preference", "question"])
def test_what_is_settled_is_silent(kind):
    agenda = with_matter(kind=kind, settled_on=dt.date(2021, 10, 20))
    assert not found("preference-not-told", agenda)
    assert not found("open-question", agenda)


def test_a_work_plan_without_actions_is_reported():
    assert says("no-actions", year_agenda(work_plan())).part_id == "plan"
    assert not found("no-actions", year_agenda(work_plan(action())))

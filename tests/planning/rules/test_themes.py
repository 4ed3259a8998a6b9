"""Chapters against themes, in one year and over the years."""

from leagenda.planning.rules import theme_line
from tests.planning.rules.small import found, says, work_plan, year_agenda

TALK, WORK, PLAY = "Taal en lezen", "Onderwijs en arbeid", "Sport en spel"


def test_a_theme_without_work_plan_is_reported():
    agenda = year_agenda(work_plan(themes=[TALK], title=TALK), themes=[TALK, WORK])
    one = says("theme-without-plan", agenda)
    assert (one.part_kind, one.part_id, one.place) == ("theme", WORK, "Thema 2")


def test_a_theme_that_had_a_work_plan_last_year_says_so():
    before = year_agenda(work_plan(themes=[WORK]), themes=[TALK, WORK])
    agenda = year_agenda(work_plan(themes=[TALK], title=TALK), themes=[TALK, WORK])
    assert "vorig jaar nog wel" in says("theme-without-plan", agenda, previous=before).sentence


def test_what_has_no_number_is_called_by_its_name():
    agenda = year_agenda(work_plan(themes=[TALK], title=TALK, number=""), themes=[TALK, WORK])
    agenda.agenda.themes[1].number = ""
    assert says("theme-without-plan", agenda).place == f"Thema “{WORK}”"
    assert says("no-actions", agenda).place == f"Werkplan “{TALK}”"


def test_no_theme_anywhere_is_said_once():
    agenda = year_agenda(work_plan(), work_plan(id="other"), themes=[TALK, WORK])
    assert says("no-plan-has-theme", agenda).part_kind == "year_agenda"
    assert not found("theme-without-plan", agenda)
    assert not found("plan-outside-themes", agenda)


def test_an_agenda_without_themes_is_not_asked_for_them():
    assert not found("no-plan-has-theme", year_agenda(work_plan()))


def test_merging_is_noted():
    agenda = year_agenda(work_plan(themes=[TALK, WORK]), themes=[TALK, WORK])
    assert says("themes-merged", agenda).severity == "note"
    assert not found("title-differs", agenda)


def test_a_plan_beside_the_themes_is_noted_and_new_when_it_is():
    pilot = work_plan(id="pilot", title="Pilot lezen")
    agenda = year_agenda(work_plan(themes=[TALK], title=TALK), pilot, themes=[TALK])
    before = year_agenda(work_plan(themes=[TALK]), themes=[TALK])
    assert says("plan-outside-themes", agenda).part_id == "pilot"
    assert "is nieuw" in says("plan-outside-themes", agenda, previous=before).sentence
    assert "is nieuw" not in says("plan-outside-themes", agenda, previous=agenda).sentence


def test_another_title_than_the_theme_is_noted():
    agenda = year_agenda(work_plan(themes=[TALK], title="Boeken"), themes=[TALK])
    assert says("title-differs", agenda).field == "title"


def test_capitals_additions_and_brackets_are_the_same_title():
    theme = "GELIJKE KANSEN: voorschool, ouders"
    agenda = year_agenda(
        work_plan(themes=[theme], title="Gelijke kansen (bibliotheek)"), themes=[theme]
    )
    assert not found("title-differs", agenda)


# ── Over the years ───────────────────────────────────────────────────────────


def two_years():
    first = year_agenda(
        work_plan(id="p1", themes=[TALK], title="Lezen"),
        work_plan(id="p2", themes=[WORK], title="Stages"),
        themes=[TALK, WORK],
    )
    second = year_agenda(
        work_plan(id="p3", themes=[TALK, PLAY], title="Samen spelen"),
        work_plan(id="p4", title="Pilot vroeg"),
        themes=[TALK, WORK, PLAY],
    )
    second.school_year = 2022
    return [second, first]


def lines():
    return {line.name: line.years for line in theme_line(two_years())}


def test_years_stand_oldest_first_whatever_the_order_given():
    assert [year.school_year for year in lines()[TALK]] == [2021, 2022]


def test_a_theme_that_is_merged_and_renamed_says_so():
    before, now = lines()[TALK]
    assert (before.state, now.state, now.is_renamed) == ("chapter", "merged", True)
    assert before.plans == (("p1", "1", "Lezen"),)


def test_a_theme_that_falls_empty_says_so():
    assert [year.state for year in lines()[WORK]] == ["chapter", "empty"]


def test_a_new_theme_and_a_new_pilot_are_new():
    for name, state in ((PLAY, "merged"), ("Pilot vroeg", "outside")):
        before, now = lines()[name]
        assert (before.state, now.state, now.is_new) == ("absent", state, True)


def test_a_theme_with_another_id_and_the_same_name_is_one_line():
    first, second = two_years()
    second.agenda.themes[0].id = "elsewhere"
    second.work_plans[0].themes = ["elsewhere"]
    assert len([line for line in theme_line([first, second]) if line.name == TALK]) == 1


def test_no_years_no_lines():
    assert theme_line([]) == []

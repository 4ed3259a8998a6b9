"""The year agenda as a document: what one reads, and who finds what to change."""

import datetime as dt

import pytest
from django.urls import reverse

from leagenda.people.models import User
from leagenda.planning.models import document
from leagenda.planning.models.document import Document
from tests.factories import (
    ActionFactory,
    AmbitionFactory,
    BudgetLineFactory,
    CostLineFactory,
    CoverageFactory,
    IndicatorFactory,
    OpenMatterFactory,
    UserFactory,
    WorkPlanFactory,
    YearAgendaFactory,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/jaaragendas/2021-2022/"


def test_it_reads_from_introduction_to_budget(whole_agenda, page):
    text = page(ADDRESS).text
    for heading in ("Inleiding", "Gelijke kansen", "Pilot vroegsinalering", "Totale begroting"):
        assert heading in text
    assert text.index("Inleiding") < text.index("Pilot vroegsinalering") < text.index("Blijft over")


def test_the_totals_are_those_of_the_real_agenda(whole_agenda, page):
    shown = page(ADDRESS).context["document"]
    assert (shown.cost, shown.coverage, shown.net) == (92_550_00, 25_900_00, 66_650_00)
    assert (shown.budget, shown.left) == (66_650_00, 0)


def test_each_chapter_counts_the_lines_of_its_actions(year_agenda, action, officer):
    CostLineFactory(plan=None, action=action, lump=40_00)
    CostLineFactory(plan=action.work_plan, lump=2_00)
    CoverageFactory(plan=action.work_plan, amount=12_00)
    CoverageFactory(plan=action.work_plan, amount=99_00, certainty="lapsed")
    (row,) = Document(year_agenda, officer).overview
    assert (row.plan.total_cost, row.plan.total_coverage, row.plan.total_net) == (
        42_00,
        12_00,
        30_00,
    )


def test_planning_stands_in_own_words_with_how_it_was_read(action, page):
    text = page(ADDRESS).text
    assert "Q4 2021" in text
    assert "oktober t/m december 2021" in text


def test_planning_that_says_no_time_is_marked_in_words(action, officer, page):
    action.change({"planning": "nader te bepalen"}, seen=1, by=officer)
    assert "niet gelezen als tijd" in page(ADDRESS).text


def test_what_is_late_says_so(action, page, settings):
    settings.LEAGENDA_TODAY = dt.date(2021, 12, 31)
    assert "te laat" not in page(ADDRESS).text
    settings.LEAGENDA_TODAY = dt.date(2022, 1, 1)
    assert "te laat" in page(ADDRESS).text


def test_figures_leads_and_open_matters_stand_with_their_chapter(action, officer, page):
    IndicatorFactory(ambition=action.ambition, baseline="150", target="300", unit="studenten")
    OpenMatterFactory(plan=action.work_plan, text="Nog te bespreken")
    action.work_plan.leads.create(name="Tess Trekker", organisation="mboRijnland")
    text = page(ADDRESS).text
    assert "naar 300 studenten" in text
    assert "nulmeting 150" in text
    assert "Nog te bespreken" in text
    assert "Tess Trekker" in text


def test_prose_keeps_its_paragraphs_and_lists(action, page):
    plan = action.work_plan
    plan.intentions = "Dit gaan wij doen:\n- bellen\n- bezoeken\n\nEn <b>dan</b> meten."
    plan.save()
    text = page(ADDRESS).text
    assert "<ul><li>bellen</li><li>bezoeken</li></ul>" in text
    assert "<p>En &lt;b&gt;dan&lt;/b&gt; meten.</p>" in text


def test_an_empty_agenda_says_how_to_begin(year_agenda, page):
    text = page(ADDRESS).text
    assert "Deze jaaragenda is nog leeg" in text
    assert reverse("planning:add_part", args=["year_agenda", year_agenda.pk, "work_plan"]) in text


def test_who_only_reads_finds_nothing_to_change(action, reader, client):
    client.force_login(reader)
    text = client.get(ADDRESS).text
    assert "Monitor maken" in text
    for word in ("/wijzig/", "/toevoegen/", "/volgorde/", "add-row", "/verwijderen/"):
        assert word not in text


def test_a_lead_writes_in_the_own_chapter_only(action, client):
    lead = UserFactory(role=User.Role.LEAD)
    action.work_plan.leads.create(user=lead, name="Tess")
    other = ActionFactory(ambition__plan__of=action.year_agenda)
    client.force_login(lead)
    text = client.get(ADDRESS).text
    assert reverse("planning:edit_part", args=["action", action.pk]) in text
    assert reverse("planning:edit_part", args=["action", other.pk]) not in text


def test_a_draft_is_not_found_by_who_only_reads(reader, client):
    YearAgendaFactory(school_year=2021)
    client.force_login(reader)
    assert client.get(ADDRESS).status_code == 404


def test_a_school_year_without_agenda_is_not_found(page):
    assert page(ADDRESS).status_code == 404


def test_a_longer_agenda_takes_no_more_queries(year_agenda, page, count_queries):
    fill(year_agenda, plans=1)
    page(ADDRESS)
    few = count_queries(ADDRESS)
    fill(year_agenda, plans=3)
    assert count_queries(ADDRESS) == few


def fill(year_agenda, plans):
    for _ in range(plans):
        plan = WorkPlanFactory(of=year_agenda)
        plan.leads.create(name="Tess")
        CostLineFactory(plan=plan)
        CoverageFactory(plan=plan)
        OpenMatterFactory(plan=plan)
        BudgetLineFactory(of=year_agenda)
        for _ in range(2):
            action = ActionFactory(ambition__plan=plan, planning="Q4 2021")
            action.participations.create(name="PO")
            CostLineFactory(plan=None, action=action)
            IndicatorFactory(ambition=action.ambition)


def test_a_very_long_agenda_is_cut_between_chapters(year_agenda, page, monkeypatch):
    monkeypatch.setattr(document, "MANY", 3)
    plans = [WorkPlanFactory(of=year_agenda, position=number) for number in range(3)]
    for plan in plans:
        ActionFactory.create_batch(2, ambition=AmbitionFactory(plan=plan))
    first = page(ADDRESS)
    assert "meer dan 300 acties" in first.text
    assert [chapter.plan for chapter in first.context["document"].chapters] == plans[:1]
    assert f"?bij={plans[2].pk}#werkplan-{plans[2].pk}" in first.text
    last = page(f"{ADDRESS}?bij={plans[2].pk}")
    assert [chapter.plan for chapter in last.context["document"].chapters] == plans[2:]
    assert "Blijft over" not in first.text
    assert "Totaal" in last.text


def test_a_page_or_chapter_that_is_not_there_shows_the_beginning(action, page):
    assert page(f"{ADDRESS}?bij=onzin&page=niets").context["document"].is_first

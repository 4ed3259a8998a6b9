"""The checks: what is open, what was set aside, what holds."""

import pytest

from leagenda.foundation.refusal import Refused
from leagenda.history.models import Event
from leagenda.planning.models import Dismissal, StatedAmount
from leagenda.planning.views import checks as pages
from tests.factories import ActionFactory, AmbitionFactory, WorkPlanFactory, YearAgendaFactory

AT = "/jaaragendas/2021-2022/controle/"
ASIDE = f"{AT}terzijde/"


@pytest.fixture
def finding(agenda):
    """The gravest one: gross under a net label."""
    return agenda.findings()[0]


@pytest.fixture
def post(client, officer):
    client.force_login(officer)
    return client.post


def test_findings_stand_by_gravity_with_what_to_do(agenda, see, finding):
    shown = see(AT)
    assert shown.index("Klopt niet") < shown.index("Let op") < shown.index("Ter informatie")
    assert finding.sentence.replace("\u00a0", " ") in shown.replace("\u00a0", " ")
    assert finding.place in shown


def test_each_finding_leads_to_the_form_of_its_part(agenda, see, finding):
    assert f"/onderdelen/genoemd-bedrag/{finding.part_id}/wijzig/?terug=" in see(AT)


def test_a_theme_without_a_plan_leads_to_the_agenda_of_several_years(agenda, see):
    assert "Naar de meerjarige agenda" in see(AT)


def test_what_closes_is_said_too(agenda, see):
    shown = see(AT).replace("\u00a0", " ")
    assert "Nagerekend en in orde" in shown
    assert "€ 92.550 − € 25.900 = € 66.650" in shown


def test_the_tab_says_how_many_are_open(agenda, see):
    assert f'<span class="counter">{len(agenda.findings())}</span>' in see(AT)


def test_one_severity_can_be_picked(agenda, page):
    shown = page(f"{AT}?ernst=wrong").context["page_obj"].object_list
    assert {one.severity for one in shown} == {"wrong"}
    assert len(shown) == 2


def test_one_work_plan_can_be_picked(agenda, page):
    plan = agenda.work_plans.get(number="3")
    shown = page(f"{AT}?werkplan={plan.pk}").context["page_obj"].object_list
    assert shown
    assert all(one.place.startswith("Werkplan 3") for one in shown)


def test_many_findings_come_in_pages(agenda, see, monkeypatch):
    monkeypatch.setattr(pages, "MANY", 5)
    assert 'aria-label="Pagina 2"' in see(AT)


def test_mending_takes_the_finding_away(agenda, officer, finding):
    stated = StatedAmount.objects.get(pk=finding.part_id)
    stated.change({"amount": 26_000_00}, seen=stated.version, by=officer)
    assert finding.key not in {one.key for one in agenda.findings()}


# ── Set aside ────────────────────────────────────────────────────────────────


def test_set_aside_it_no_longer_counts_and_stays_listed(agenda, post, see, finding):
    answer = post(ASIDE, {"key": finding.key, "reason": "Zo staat het in het besluit."})
    assert answer.status_code == 302
    assert finding.key not in {one.key for one in agenda.findings()}
    shown = see(AT)
    assert "Terzijde gelegd" in shown
    assert "“Zo staat het in het besluit.” (Bo Beleid" in shown


def test_setting_aside_is_remembered_in_the_story(agenda, officer, finding):
    agenda.set_aside(finding.key, "Afgesproken.", by=officer)
    event = Event.objects.within(agenda).get(verb="set-aside")
    assert event.new == {"finding": finding.sentence, "reason": "Afgesproken."}


def test_without_a_reason_nothing_is_set_aside(agenda, post, finding):
    answer = post(ASIDE, {"key": finding.key, "reason": "  "})
    assert answer.status_code == 422
    assert "Schrijf erbij waarom" in answer.content.decode()
    assert not Dismissal.objects.exists()


def test_what_is_no_finding_cannot_be_set_aside(agenda, officer):
    with pytest.raises(Refused, match="niet meer"):
        agenda.set_aside("verzonnen:1", "Daarom.", by=officer)


def test_nothing_is_set_aside_twice(agenda, officer, finding):
    agenda.set_aside(finding.key, "Eén keer.", by=officer)
    with pytest.raises(Refused, match="terzijde"):
        agenda.set_aside(finding.key, "Nog een keer.", by=officer)


def test_it_can_be_taken_back(agenda, officer, post, finding):
    dismissal = agenda.set_aside(finding.key, "Bij nader inzien niet.", by=officer)
    assert post(f"{AT}terug/{dismissal.pk}/").status_code == 302
    assert finding.key in {one.key for one in agenda.findings()}


def test_a_set_aside_finding_that_is_gone_says_so(agenda, officer, see, finding):
    agenda.set_aside(finding.key, "Komt in de volgende versie.", by=officer)
    stated = StatedAmount.objects.get(pk=finding.part_id)
    stated.change({"amount": 26_000_00}, seen=stated.version, by=officer)
    assert "De bevinding zelf is er niet meer." in see(AT)


def test_a_reader_sees_the_findings_and_no_buttons(agenda, look):
    shown = look(AT).content.decode()
    assert "Klopt niet" in shown
    assert "Leg terzijde" not in shown


def test_a_reader_cannot_set_aside(agenda, client, reader, finding):
    client.force_login(reader)
    answer = client.post(ASIDE, {"key": finding.key, "reason": "Toch."})
    assert answer.status_code == 422
    assert "U kunt deze jaaragenda lezen." in answer.content.decode()
    assert not Dismissal.objects.exists()


def test_a_reader_cannot_take_back(agenda, client, officer, reader, finding):
    dismissal = agenda.set_aside(finding.key, "Besloten.", by=officer)
    client.force_login(reader)
    assert client.post(f"{AT}terug/{dismissal.pk}/").status_code == 422
    assert Dismissal.objects.count() == 1


def test_an_agenda_without_findings_says_that_all_is_well(see):
    YearAgendaFactory(school_year=2021)
    assert "Alles klopt" in see(AT)


def test_more_findings_take_no_more_queries(page, count_queries):
    year_agenda = YearAgendaFactory(school_year=2021)
    ActionFactory(ambition__plan__of=year_agenda)
    few = count_queries(AT)
    for ambition in AmbitionFactory.create_batch(3, plan=WorkPlanFactory(of=year_agenda)):
        ActionFactory.create_batch(3, ambition=ambition)
    assert count_queries(AT) == few

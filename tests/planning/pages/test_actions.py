"""The page of one action, saying how it stands, its order and its home."""

import pytest
from django.urls import reverse

from leagenda.planning.models import Action
from tests.factories import ActionFactory, AmbitionFactory, CostLineFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(action):
    return action.get_absolute_url()


def test_the_page_has_everything_of_the_action(action, address, page, colleague):
    library = OrganisationFactory(name="Bibliotheek")
    action.participations.create(name="bieb", organisation=library, note="deels", role="funder")
    CostLineFactory(plan=None, action=action, lump=12_50)
    action.change({"planning": "Q1 2022", "result": "Half klaar"}, seen=1, by=colleague)
    text = page(address).text
    for words in ("Iedereen doet mee", "januari t/m maart 2022", "Half klaar", "€\xa012,50"):
        assert words in text
    for words in (library.get_absolute_url(), "deels", "bekostigt", "Cor Collega", "Q4 2021"):
        assert words in text


def test_the_page_leads_to_the_actions_beside_it(action, address, page):
    action.position = 1
    action.save()
    before = ActionFactory(ambition=action.ambition, position=0)
    after = ActionFactory(ambition=action.ambition, position=2)
    text = page(address).text
    assert f'href="{before.get_absolute_url()}" rel="prev"' in text
    assert f'href="{after.get_absolute_url()}" rel="next"' in text
    assert page(before.get_absolute_url()).context["before"] is None
    assert page(after.get_absolute_url()).context["after"] is None


def test_a_contact_person_reports_status_and_result(action, address, contact, client):
    client.force_login(contact)
    text = client.get(address).text
    assert "Hoe staat het ervoor?" in text
    assert "/wijzig/" not in text
    report = {"status": "done", "result": "Gelukt", "seen": 1}
    answer = client.post(reverse("planning:report_action", args=[action.pk]), report)
    assert answer.url == address
    kept = Action.objects.get()
    assert (kept.status, kept.result, kept.planning) == ("done", "Gelukt", "Q4 2021")


def test_a_contact_person_changes_nothing_else(action, contact, client):
    client.force_login(contact)
    report = {"status": "done", "result": "", "seen": 1, "description": "Anders"}
    client.post(reverse("planning:report_action", args=[action.pk]), report)
    assert Action.objects.get().description == "Monitor maken"
    edit = reverse("planning:edit_part", args=["action", action.pk])
    assert client.post(edit, report).status_code == 403


def test_who_takes_no_part_does_not_report(action, address, reader, client):
    client.force_login(reader)
    assert "Hoe staat het ervoor?" not in client.get(address).text
    answer = client.post(
        reverse("planning:report_action", args=[action.pk]), {"status": "done", "seen": 1}
    )
    assert answer.status_code == 403
    assert Action.objects.get().status == "planned"


def test_two_reports_at_once_let_the_second_choose(action, contact, client, colleague):
    action.change({"result": "Van Cor"}, seen=1, by=colleague)
    client.force_login(contact)
    report = {"status": "planned", "result": "Van mij", "seen": 1}
    answer = client.post(reverse("planning:report_action", args=[action.pk]), report)
    assert answer.status_code == 409
    assert "Cor Collega was u net voor" in answer.text
    assert "Van mij" in answer.text
    assert Action.objects.get().result == "Van Cor"


def test_an_unknown_status_is_refused(action, post):
    answer = post(reverse("planning:report_action", args=[action.pk]), {"status": "x", "seen": 1})
    assert answer.status_code == 422
    assert Action.objects.get().status == "planned"


# ── Order and home ───────────────────────────────────────────────────────────


@pytest.fixture
def three(year_agenda):
    ambition = AmbitionFactory(plan__of=year_agenda)
    return [
        ActionFactory(ambition=ambition, description=word, number=str(number), position=number)
        for number, word in enumerate(["een", "twee", "drie"])
    ]


def words_in_order(part):
    return [one.description for one in part.siblings()]


def test_buttons_move_an_action_up_and_down(three, post, page):
    last = three[-1]
    listed = reverse("planning:order_parts", args=["ambition", last.ambition.pk, "action"])
    assert "Omhoog: drie" in page(listed).text
    answer = post(reverse("planning:move_part", args=["action", last.pk]), {"richting": "omhoog"})
    assert answer.url == listed
    assert words_in_order(last) == ["een", "drie", "twee"]
    post(reverse("planning:move_part", args=["action", three[0].pk]), {"richting": "omlaag"})
    assert words_in_order(last) == ["drie", "een", "twee"]


def test_the_first_goes_no_further_up(three, post):
    post(reverse("planning:move_part", args=["action", three[0].pk]), {"richting": "omhoog"})
    assert words_in_order(three[0]) == ["een", "twee", "drie"]


def test_renumbering_follows_the_order(three, post):
    plan = three[0].work_plan
    post(reverse("planning:renumber", args=["work_plan", plan.pk]))
    assert [one.number for one in three[0].siblings()] == ["1", "2", "3"]


def test_work_plans_are_renumbered_too(year_agenda, three, post):
    post(reverse("planning:renumber", args=["year_agenda", year_agenda.pk]))
    assert [plan.number for plan in year_agenda.work_plans.all()] == ["1"]


def test_what_has_no_numbers_below_it_is_not_renumbered(action, post):
    assert post(reverse("planning:renumber", args=["action", action.pk])).status_code == 404


def test_an_action_moves_to_another_ambition(action, three, post, page):
    home = three[0].ambition
    address = reverse("planning:rehome_action", args=[action.pk])
    assert home.text in page(address).text
    post(address, {"ambition": home.pk})
    assert Action.objects.get(pk=action.pk).ambition == home


def test_an_action_does_not_move_to_another_year(action, post):
    elsewhere = AmbitionFactory(plan__of__school_year=2030)
    answer = post(reverse("planning:rehome_action", args=[action.pk]), {"ambition": elsewhere.pk})
    assert answer.status_code == 422
    assert Action.objects.get().ambition != elsewhere


def test_looking_at_the_order_moves_nothing(three, client, officer):
    client.force_login(officer)
    address = reverse("planning:move_part", args=["action", three[0].pk])
    assert client.get(address).status_code == 405

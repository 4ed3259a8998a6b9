"""Removing asks first, and can be undone."""

import pytest
from django.urls import reverse

from leagenda.history.models import Removal
from leagenda.planning.models import Action, Ambition, WorkPlan, YearAgenda
from tests.factories import YearAgendaFactory

pytestmark = pytest.mark.django_db
HERE = {"HX-Request": "true"}


def removing(part, kind):
    return reverse("planning:remove_part", args=[kind, part.pk])


def undo_in(answer, client) -> str:
    """Where the message on the next page says one can undo it."""
    (message,) = client.get(answer.url).context["messages"]
    return message.extra_tags.removeprefix("undo:")


def test_the_page_asks_and_says_what_goes_along(action, page):
    text = page(removing(action.work_plan, "work_plan")).text
    assert "Mag dit weg?" in text
    assert "1 ambitie, 1 actie" in text
    assert WorkPlan.objects.exists()


def test_an_action_goes_and_comes_back_as_it_was(action, post, client):
    action.participations.create(name="PO")
    answer = post(removing(action, "action"))
    assert not Action.objects.exists()
    post(undo_in(answer, client))
    kept = Action.objects.get()
    assert (kept.pk, kept.read("partners"), kept.number) == (action.pk, "PO", "1")


def test_an_ambition_takes_its_actions_along_and_brings_them_back(action, post, client):
    answer = post(removing(action.ambition, "ambition"))
    assert not Action.objects.exists()
    post(undo_in(answer, client))
    assert Ambition.objects.get().actions.get() == action


def test_each_work_plan_of_a_real_agenda_goes_and_comes_back_whole(whole_agenda, post):
    before = whole_agenda.content()
    for plan in whole_agenda.work_plans.all():
        post(removing(plan, "work_plan"))
        assert whole_agenda.content() != before
        post(reverse("planning:restore", args=[Removal.objects.first().pk]))
        assert whole_agenda.content() == before


def test_in_place_only_its_own_row_goes(action, client, officer):
    client.force_login(officer)
    text = client.get(removing(action, "action"), headers=HERE).text
    assert f'data-hx-select="#actie-{action.pk}"' in text


def test_the_list_of_removals_lets_one_put_things_back(action, post, page):
    post(removing(action, "action"))
    listed = reverse("planning:list_removals", args=[action.year_agenda.year])
    assert "Monitor maken" in page(listed).text
    post(reverse("planning:restore", args=[Removal.objects.get().pk]))
    assert "Er is niets verwijderd" in page(listed).text


def test_what_was_put_back_already_says_so(action, post, client):
    post(removing(action, "action"))
    address = reverse("planning:restore", args=[Removal.objects.get().pk])
    post(address)
    assert "is al teruggezet" in post(address, follow=True).text


def test_what_hung_on_something_else_that_went_says_what_to_do(action, post):
    post(removing(action, "action"))
    small = Removal.objects.get()
    post(removing(action.ambition, "ambition"))
    answer = post(reverse("planning:restore", args=[small.pk]), follow=True)
    assert "Zet eerst terug waar" in answer.text


def test_somebody_else_does_not_find_the_removal(action, post, reader, client):
    post(removing(action, "action"))
    client.force_login(reader)
    answer = client.post(reverse("planning:restore", args=[Removal.objects.get().pk]))
    assert answer.status_code == 404
    listed = reverse("planning:list_removals", args=[action.year_agenda.year])
    assert "Monitor maken" not in client.get(listed).text


def test_a_draft_goes_when_its_school_year_is_typed(post, client, officer):
    draft = YearAgendaFactory(school_year=2030)
    address = reverse("planning:remove_year_agenda", args=[draft.year])
    refused = post(address, {"typed": "2029-2030"})
    assert refused.status_code == 422
    assert "Dit is niet 2030-2031." in refused.text
    answer = post(address, {"typed": "2030-2031"})
    assert not YearAgenda.objects.exists()
    assert "Verwijderde jaaragenda’s" in client.get("/jaaragendas/").text
    post(reverse("planning:restore", args=[Removal.objects.get().pk]))
    assert YearAgenda.objects.get() == draft
    assert answer.url == "/jaaragendas/"


def test_an_adopted_agenda_stays(year_agenda, post):
    answer = post("/jaaragendas/2021-2022/verwijderen/", {"typed": "2021-2022"})
    assert answer.status_code == 403
    assert "Een vastgestelde jaaragenda blijft bewaard." in answer.text
    assert YearAgenda.objects.exists()


def test_a_year_agenda_goes_on_a_page_of_its_own(year_agenda, post):
    answer = post(removing(year_agenda, "year_agenda"))
    assert answer.url == reverse("planning:remove_year_agenda", args=[year_agenda.year])
    assert YearAgenda.objects.exists()

"""The pages of the history: of everything for the privacy officer, of news for everybody."""

import csv
import datetime as dt
import io
import json

import pytest
from django.utils import timezone

from leagenda.history.models import Consultation, Event, Verification, Visit
from leagenda.history.models.event import seal
from leagenda.history.views import finding
from leagenda.people.models import User
from tests.factories import OrganisationFactory, PolicyOfficerFactory, UserFactory

ALL, LOOKS, WHOLE = "/geschiedenis/", "/geschiedenis/raadplegingen/", "/geschiedenis/heel/"
TAKE, NEWS = "/geschiedenis/meenemen/", "/nieuw-voor-u/"


@pytest.fixture
def partner(db):
    return OrganisationFactory(name="De Bieb")


@pytest.fixture
def told(partner, officer):
    old, new = {"name": "Bibliotheek"}, {"name": "De Bieb"}
    return Event.record("changed", partner, by=officer, scope=partner, old=old, new=new)


def main_of(answer) -> str:
    assert answer.status_code == 200
    return answer.text.split("<main")[1].split("</main")[0]


# ── Everything, for the privacy officer ──────────────────────────────────────


def test_the_privacy_officer_is_asked_what_for_first(client, privacy_officer, told):
    client.force_login(privacy_officer)
    shown = main_of(client.get(ALL))
    assert "Waarvoor wilt u dit bekijken?" in shown
    assert "De Bieb" not in shown


def test_a_purpose_has_to_be_said(client, privacy_officer):
    client.force_login(privacy_officer)
    answer = client.post(ALL, {"waarvoor": " "})
    assert answer.status_code == 422
    assert "Schrijf waarvoor u dit wilt bekijken." in answer.text
    assert not Consultation.objects.exists()


def test_each_look_is_recorded_with_its_purpose(guard, privacy_officer, told):
    assert "Bibliotheek" in main_of(guard.get(ALL))
    look = Consultation.objects.get()
    assert (look.by, look.purpose, look.is_refused) == (privacy_officer, "Steekproef", False)
    assert "Steekproef" in main_of(guard.get(LOOKS))


def test_the_purpose_is_asked_again_in_another_session(guard, privacy_officer):
    guard.logout()
    guard.force_login(privacy_officer)
    assert "Waarvoor wilt u dit bekijken?" in main_of(guard.get(ALL))


@pytest.mark.parametrize("address", [ALL, LOOKS])
def test_others_are_refused_and_that_is_recorded(page, officer, address, told):
    answer = page(address)
    assert answer.status_code == 403
    assert "functionaris gegevensbescherming" in answer.text
    look = Consultation.objects.get()
    assert (look.by, look.is_refused) == (officer, True)


def test_refusals_can_be_picked(guard, officer, partner):
    Consultation.record(partner, by=officer, purpose="", is_refused=True)
    Consultation.record(partner, by=officer, purpose="Nieuwsgierig")
    shown = main_of(guard.get(f"{LOOKS}?geweigerd=on"))
    assert "Nieuwsgierig" not in shown
    assert "geweigerd</" in shown or "geweigerd\n" in shown


def test_a_person_a_kind_and_a_period_can_be_picked(guard, officer, told, partner):
    other = PolicyOfficerFactory(first_name="Ans", last_name="Ander")
    Event.record("changed", other, by=other)
    today = timezone.localdate()
    assert "Bibliotheek" not in main_of(guard.get(f"{ALL}?wie={other.pk}"))
    assert "Bibliotheek" in main_of(guard.get(f"{ALL}?soort=people.organisation"))
    assert "Ans Ander</td>" not in main_of(guard.get(f"{ALL}?soort=people.organisation"))
    assert "Bibliotheek" in main_of(guard.get(f"{ALL}?van={today}&tot={today}"))
    yesterday = today - dt.timedelta(days=1)
    assert "Niets gevonden" in main_of(guard.get(f"{ALL}?tot={yesterday}"))


def test_a_pick_that_is_none_shows_everything(guard, told):
    assert "Bibliotheek" in main_of(guard.get(f"{ALL}?wie=999&soort=onzin&van=onzin&voor=onzin"))


def test_a_long_history_comes_in_pages(guard, partner, officer, monkeypatch):
    monkeypatch.setattr(finding, "MANY", 2)
    for number in range(3):
        Event.record("changed", partner, by=officer, scope=partner, new={"name": f"N{number}"})
    first = main_of(guard.get(ALL))
    assert "N2" in first
    assert "N0" not in first
    key = Event.objects.order_by("-pk")[1].pk
    assert f"voor={key}" in first
    assert "N0" in main_of(guard.get(f"{ALL}?voor={key}"))


def test_more_events_take_no_more_queries(guard, told, partner, officer, count_queries):
    few = count_queries(ALL)
    for number in range(10):
        Event.record("changed", partner, by=officer, scope=partner, new={"name": f"N{number}"})
    assert count_queries(ALL) == few


# ── Taking it along ──────────────────────────────────────────────────────────


def test_the_history_is_taken_along_as_csv(guard, told, privacy_officer):
    answer = guard.post(TAKE, {"vorm": "csv"})
    assert 'filename="geschiedenis-' in answer.headers["Content-Disposition"]
    lines = list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig")), delimiter=";"))
    assert lines[0]["onderwerp"] == "De Bieb"
    assert json.loads(lines[0]["was"]) == {"name": "Bibliotheek"}
    assert Event.objects.get(verb="exported").by == privacy_officer


def test_the_history_is_taken_along_as_json(guard, told):
    answer = guard.post(f"{TAKE}?soort=people.organisation", {"vorm": "json"})
    (row,) = json.loads(answer.getvalue())
    assert row["wordt"] == {"name": "De Bieb"}


def test_nothing_taken_along_is_json_as_well(guard):
    assert json.loads(guard.post(f"{TAKE}?tot=1999-01-01", {"vorm": "json"}).getvalue()) == []


def test_no_cell_of_the_csv_is_taken_for_a_formula(guard, partner, officer):
    partner.name = "=1+1"
    Event.record("changed", partner, by=officer)
    assert ";'=1+1;" in guard.post(TAKE, {"vorm": "csv"}).getvalue().decode()


def test_others_take_nothing_along(client, officer, told):
    client.force_login(officer)
    assert client.post(TAKE, {"vorm": "csv"}).status_code == 403
    assert not Event.objects.filter(verb="exported").exists()


# ── Whether it is whole ──────────────────────────────────────────────────────


def test_the_code_is_there_to_write_down(guard, told):
    seal()
    shown = main_of(guard.get(WHOLE))
    assert "Nog niet nagelopen" in shown
    assert Event.objects.get().hash[:8] in shown


def test_the_history_is_verified_from_the_page(guard, told, privacy_officer):
    guard.post("/geschiedenis/heel/nalopen/")
    assert Verification.objects.get().verified_by == privacy_officer
    assert "De laatste controle: heel" in main_of(guard.get(WHOLE))


def test_the_administrator_sees_whether_it_is_whole(client, db):
    user = UserFactory()
    user.positions.create(role=User.Role.ADMINISTRATOR)
    client.force_login(user)
    assert "Is alles er nog?" in main_of(client.get(WHOLE))
    assert client.get(ALL).status_code == 403


def test_a_policy_officer_is_told_who_verifies(page):
    assert page(WHOLE).status_code == 403


# ── News ─────────────────────────────────────────────────────────────────────


@pytest.fixture
def back(page, officer):
    """The policy officer was here, and comes back after some hours."""
    page("/")
    Visit.objects.filter(user=officer).update(active_at=timezone.now() - dt.timedelta(hours=5))
    page.__self__.logout()
    page.__self__.force_login(officer)
    return page


def test_who_comes_back_sees_what_others_did(back, partner):
    other = PolicyOfficerFactory(first_name="Ans", last_name="Ander")
    for was, becomes in [("Een", "Twee"), ("Twee", "Drie")]:
        old, new = {"name": was}, {"name": becomes}
        Event.record("changed", partner, by=other, scope=partner, old=old, new=new)
    home = main_of(back("/"))
    assert "Anderen veranderden 2 keer iets." in home
    shown = main_of(back(NEWS))
    assert "<strong>Ans Ander</strong>" in shown
    assert "<del>Een</del>" in shown
    assert "<ins>Drie</ins>" in shown
    assert "Twee" not in shown


def test_what_was_changed_and_changed_back_shows_no_difference(back, partner):
    other = PolicyOfficerFactory()
    for was, becomes in [("Een", "Twee"), ("Twee", "Een")]:
        old, new = {"name": was}, {"name": becomes}
        Event.record("changed", partner, by=other, scope=partner, old=old, new=new)
    assert "<del>" not in main_of(back(NEWS))


def test_who_comes_back_to_nothing_new_is_told_so(back, officer, partner):
    Event.record("changed", partner, by=officer, scope=partner)
    assert "Sinds uw vorige bezoek" not in main_of(back("/"))
    assert "Niets nieuws" in main_of(back(NEWS))


def test_what_belongs_to_something_that_is_gone_is_told_too(back, privacy_officer, partner):
    client = back.__self__
    client.force_login(privacy_officer)
    client.get("/")
    Event.record("removed", partner, by=PolicyOfficerFactory(), scope=("people.organisation", "0"))
    assert "Overig" in main_of(client.get(NEWS))


def test_more_news_takes_no_more_queries(back, count_queries):
    other, partners = PolicyOfficerFactory(), [OrganisationFactory() for _number in range(10)]
    Event.record("changed", partners[0], by=other, scope=partners[0])
    few = count_queries(NEWS)
    for partner in partners:
        Event.record("changed", partner, by=other, scope=partner)
    assert count_queries(NEWS) == few


def test_pages_after_the_first_cost_nothing_to_note(page, officer, django_assert_num_queries):
    page("/stijlgids/")
    with django_assert_num_queries(3):  # the session, the user and the positions
        page("/stijlgids/")

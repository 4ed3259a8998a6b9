"""My account: another address, and what happened."""

import re

import pytest
from django.core import mail

from leagenda.foundation.refusal import Refused
from tests.factories import UserFactory

HOME, ADDRESS = "/mijn-account/", "/mijn-account/e-mail/"
NEW = "nieuw@voorbeeld.example"


@pytest.fixture
def bo(db):
    user = UserFactory(username="bo", first_name="Bo", email="bo@voorbeeld.example")
    user.set_password("een-oud-geheim-7")
    user.save()
    return user


@pytest.fixture
def inside(client, bo):
    client.post("/inloggen/", {"login": "bo", "password": "een-oud-geheim-7"})
    return client


def test_the_page_tells_who_one_is_and_what_happened(inside):
    shown = inside.get(HOME).text
    for words in ("bo@voorbeeld.example", "U logde in"):
        assert words in shown


def test_a_new_address_counts_only_after_it_is_confirmed(inside, bo):
    inside.post(ADDRESS, {"email": NEW})
    bo.refresh_from_db()
    assert bo.email == "bo@voorbeeld.example"
    [message] = mail.outbox
    assert message.to == [NEW]
    link = re.search(r"http://testserver(\S+)", message.body)[1]
    assert NEW in inside.get(link).text
    inside.post(link)
    bo.refresh_from_db()
    assert bo.email == NEW
    assert mail.outbox[1].to == ["bo@voorbeeld.example"]
    assert "Deze link is al gebruikt" in inside.get(link).text


def test_an_address_that_somebody_has_is_refused(inside, bo):
    UserFactory(email=NEW)
    answer = inside.post(ADDRESS, {"email": NEW.upper()})
    assert answer.status_code == 422
    assert "Met dit adres logt al iemand anders in." in answer.text
    assert mail.outbox == []


def test_ones_own_address_is_no_change(bo):
    assert bo.obstacles_to_address("BO@voorbeeld.example") == ["Dit is al uw e-mailadres."]


def test_somebody_elses_proof_is_refused(bo):
    with pytest.raises(Refused, match="hoort bij een ander account"):
        UserFactory().address_proven_by(bo.proof_of(NEW))


def test_a_proof_that_somebody_made_up_is_refused(bo):
    with pytest.raises(Refused, match="niet heel"):
        bo.address_proven_by(bo.proof_of(NEW) + "x")


def test_who_has_been_in_for_a_while_shows_again_who_they_are(client, bo):
    client.force_login(bo)
    assert client.get(ADDRESS).headers["Location"].startswith("/mijn-account/bevestigen/")
    answer = client.post(
        f"/mijn-account/bevestigen/?next={ADDRESS}", {"password": "een-oud-geheim-7"}
    )
    assert answer.headers["Location"] == ADDRESS
    assert client.get(ADDRESS).status_code == 200

"""Coming in: by name and password, and in the demo by choosing who one is."""

import pytest

from tests.factories import OrganisationFactory, UserFactory

AT = "/inloggen/"


@pytest.fixture
def guest(db):
    user = UserFactory(
        username="bo",
        first_name="Bo",
        last_name="Beleid",
        role="policy_officer",
        organisation=OrganisationFactory(name="Gemeente Voorbeeld"),
    )
    user.set_password("leagenda")
    user.save()
    return user


def test_name_and_password_let_one_in(client, guest):
    answer = client.post(AT, {"login": "bo", "password": "leagenda", "next": "/partners/"})
    assert answer.headers["Location"] == "/partners/"


def test_a_wrong_password_is_said_in_words(client, guest):
    answer = client.post(AT, {"login": "bo", "password": "anders"})
    assert answer.status_code == 422
    assert "Deze naam en dit wachtwoord horen niet bij elkaar" in answer.content.decode()


def test_the_demo_says_whom_one_can_be(client, guest, settings):
    settings.LEAGENDA_DEMO = True
    shown = client.get(AT).content.decode()
    for words in ("Bo Beleid", "beleidsmedewerker, Gemeente Voorbeeld", "inlognaam bo"):
        assert words in shown


def test_outside_the_demo_nobody_is_named(client, guest, settings):
    settings.LEAGENDA_DEMO = False
    assert "Bo Beleid" not in client.get(AT).content.decode()


def test_who_is_in_already_goes_on(client, guest):
    client.force_login(guest)
    assert client.get(AT).status_code == 302


def test_signing_out_takes_a_button_not_a_link(client, guest):
    client.force_login(guest)
    assert client.get("/uitloggen/").status_code == 405
    assert client.post("/uitloggen/").headers["Location"] == AT

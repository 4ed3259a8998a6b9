"""The first account is made on the command line; everybody else is invited."""

import pytest
from django.core.management import call_command

from leagenda.people.models import User


@pytest.fixture
def first(monkeypatch, db):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "een-lang-geheim-7")
    call_command(
        "createsuperuser",
        username="anna",
        email="anna@voorbeeld.example",
        interactive=False,
        verbosity=0,
    )
    return User.objects.get(username="anna")


def test_the_first_account_is_an_administrator(first):
    assert first.holds(User.Role.ADMINISTRATOR)
    assert first.keeps_the_agenda


def test_the_first_account_can_sign_in_at_once(first, client):
    answer = client.post("/inloggen/", {"login": "anna", "password": "een-lang-geheim-7"})
    assert answer.status_code == 302
    assert client.get("/partners/").status_code == 200

"""An administrator makes accounts on the command line."""

import pytest
from django.core.management import CommandError, call_command

from leagenda.people.models import User

ANNA = {"username": "anna", "email": "anna@voorbeeld.example", "interactive": False}


@pytest.fixture(autouse=True)
def _password(monkeypatch, db):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "een-lang-geheim-7")


def test_an_account_gets_the_role_that_was_asked_for():
    call_command("createsuperuser", role="policy_officer", verbosity=0, **ANNA)
    assert User.objects.get(username="anna").keeps_the_agenda


def test_an_account_needs_a_role():
    with pytest.raises(CommandError):
        call_command("createsuperuser", verbosity=0, **ANNA)
    assert not User.objects.exists()


def test_a_role_that_does_not_exist_is_refused():
    with pytest.raises(CommandError, match="geen geldige keuze"):
        call_command("createsuperuser", role="burgemeester", verbosity=0, **ANNA)
    assert not User.objects.exists()

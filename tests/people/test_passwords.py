"""A password that one forgot, changes or mistypes."""

import re

import pytest
from django.core import mail
from django.core.cache import cache

from leagenda.history.models import Event
from tests.factories import UserFactory

OLD, NEW = "een-oud-geheim-7", "vier lange groene woorden"
SIGN_IN, FORGOT = "/inloggen/", "/wachtwoord-vergeten/"
CHANGE = "/mijn-account/wachtwoord/"


@pytest.fixture
def bo(db):
    user = UserFactory(username="bo", email="bo@voorbeeld.example")
    user.set_password(OLD)
    user.save()
    return user


@pytest.fixture
def inside(client, bo):
    """Somebody who came in through the door just now."""
    client.post(SIGN_IN, {"login": "bo", "password": OLD})
    return client


def link_in(message) -> str:
    return re.search(r"http://testserver(\S+)", message.body)[1]


def verbs_about(user) -> list[str]:
    return list(Event.objects.about(user).order_by("pk").values_list("verb", flat=True))


def test_one_comes_in_with_the_mail_address_too(client, bo):
    answer = client.post(SIGN_IN, {"login": "Bo@Voorbeeld.example", "password": OLD})
    assert answer.headers["Location"] == "/"


def test_nobody_makes_an_account_without_invitation(client, db):
    assert client.get("/inloggen/nieuw/").status_code in {302, 404}
    assert "registreer" not in client.get(SIGN_IN).text.lower()


def test_a_forgotten_password_is_chosen_anew_from_the_mail(client, bo):
    assert client.post(FORGOT, {"email": bo.email}).headers["Location"] == f"{FORGOT}onderweg/"
    [message] = mail.outbox
    assert message.to == [bo.email]
    assert message.subject == "Kies een nieuw wachtwoord voor LEAgenda"
    form = client.get(link_in(message)).headers["Location"]
    assert client.post(form, {"password1": NEW}).headers["Location"] == SIGN_IN
    assert client.post(SIGN_IN, {"login": "bo", "password": NEW}).headers["Location"] == "/"
    assert verbs_about(bo) == ["changed_password", "signed_in"]
    assert "opnieuw gekozen" in mail.outbox[1].body


def test_the_link_works_once(client, bo):
    client.post(FORGOT, {"email": bo.email})
    link = link_in(mail.outbox[0])
    client.post(client.get(link).headers["Location"], {"password1": NEW})
    assert "Deze link werkt niet meer" in client.get(link).text


@pytest.mark.parametrize("link", ["1-onzin", "zzzz-geen-sleutel", "0-a"])
def test_a_nonsense_link_is_told_so(client, bo, link):
    assert "Deze link werkt niet meer" in client.get(f"{FORGOT}{link}/").text


def test_an_unknown_address_gets_the_same_answer_and_no_mail(client, bo):
    answer = client.post(FORGOT, {"email": "niemand@voorbeeld.example"})
    assert answer.headers["Location"] == f"{FORGOT}onderweg/"
    assert mail.outbox == []


def test_a_short_password_is_refused_in_words(client, bo):
    client.post(FORGOT, {"email": bo.email})
    form = client.get(link_in(mail.outbox[0])).headers["Location"]
    answer = client.post(form, {"password1": "kort"})
    assert answer.status_code == 422
    assert "12 tekens" in answer.text


def test_one_changes_the_password_and_stays_in(inside, bo):
    answer = inside.post(CHANGE, {"oldpassword": OLD, "password1": NEW})
    assert answer.headers["Location"] == "/mijn-account/"
    assert inside.get("/mijn-account/").status_code == 200
    bo.refresh_from_db()
    assert bo.check_password(NEW)
    assert verbs_about(bo) == ["signed_in", "changed_password"]


def test_the_old_password_must_be_right(inside, bo):
    answer = inside.post(CHANGE, {"oldpassword": "anders", "password1": NEW})
    assert answer.status_code == 422
    assert "Dit is niet uw huidige wachtwoord." in answer.text


def test_a_wrong_password_and_an_unknown_name_get_the_same_words(client, bo):
    words = "Deze naam en dit wachtwoord horen niet bij elkaar"
    for name in ("bo", "niemand", bo.email, "niemand@voorbeeld.example"):
        answer = client.post(SIGN_IN, {"login": name, "password": "anders"})
        assert answer.status_code == 422
        assert words in answer.text
    assert verbs_about(bo) == ["failed_to_sign_in"] * 2


def test_after_five_wrong_passwords_one_hears_how_long_to_wait(client, bo):
    for _ in range(5):
        client.post(SIGN_IN, {"login": "bo", "password": "anders"})
    answer = client.post(SIGN_IN, {"login": "bo", "password": OLD})
    assert answer.status_code == 422
    assert "Wacht vijf minuten" in answer.text


def test_the_count_of_attempts_keeps_no_address_of_the_sender(client, bo, django_db_blocker):
    from django.db import connection

    client.post(SIGN_IN, {"login": "bo", "password": "anders"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM shared_cache")
        kept = cursor.fetchall()
    assert kept
    assert all(re.fullmatch("[0-9a-f]{64}", key) for key, _value in kept)
    cache.clear()


def test_a_closed_account_is_told_to_who_has_its_password(client, bo):
    bo.is_active = False
    bo.save()
    answer = client.post(SIGN_IN, {"login": "bo", "password": OLD}, follow=True)
    assert "Dit account is afgesloten" in answer.text
    assert (
        "horen niet bij elkaar" in client.post(SIGN_IN, {"login": "bo", "password": "anders"}).text
    )

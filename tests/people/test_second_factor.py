"""The second step: set up, asked for, demanded, lost."""

import html
import json
import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail

from leagenda.history.models import Event
from tests.factories import UserFactory

SIGN_IN, ASKED = "/inloggen/", "/inloggen/tweede-stap/"
PAGE = "/mijn-account/tweede-stap/"
APP, CODES = f"{PAGE}app/", f"{PAGE}herstelcodes/"
PASSWORD = "een-oud-geheim-7"


@pytest.fixture
def fg(db):
    """Somebody whose role opens more than the agenda."""
    user = UserFactory(username="fg", role="privacy_officer", email="fg@voorbeeld.example")
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def come_in(client, fg):
    def post(password=PASSWORD):
        return client.post(SIGN_IN, {"login": "fg", "password": password})

    return post


@pytest.fixture
def secret(client, come_in):
    """The key of an app that was coupled, after signing out again."""
    come_in()
    secret = secret_on(client.get(APP))
    assert client.post(APP, {"code": code_of(secret)}).headers["Location"] == CODES
    client.post("/uitloggen/")
    mail.outbox.clear()
    return secret


def secret_on(page) -> str:
    return re.search(r"<code>([A-Z2-7 ]+)</code>", page.text)[1].replace(" ", "")


def code_of(secret, at=0) -> str:
    """What the app shows, `at` half minutes from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + at))


def test_coupling_an_app_shows_a_drawing_and_the_same_key_in_letters(client, come_in):
    come_in()
    page = client.get(APP)
    assert 'src="data:image/svg+xml;base64,' in page.text
    assert len(secret_on(page)) >= 26
    assert "no-cache" in page.headers["Cache-Control"]


def test_a_wrong_code_couples_nothing(client, come_in, fg):
    come_in()
    client.get(APP)
    answer = client.post(APP, {"code": "000000"})
    assert answer.status_code == 422
    assert "Deze code klopt niet" in answer.text
    assert not fg.has_second_factor


def test_after_the_password_the_code_is_asked(client, come_in, secret):
    assert come_in().headers["Location"] == ASKED
    assert client.get("/partners/").status_code == 302
    wrong = client.post(ASKED, {"code": "000000"})
    assert wrong.status_code == 422
    assert client.post(ASKED, {"code": code_of(secret, 1)}).headers["Location"] == "/"
    assert client.get("/partners/").status_code == 200


def test_the_page_between_is_no_way_in_of_its_own(client, fg):
    assert client.get(ASKED).headers["Location"] == SIGN_IN
    assert client.post(ASKED, {"code": "000000"}).headers["Location"] == SIGN_IN


def test_recovery_codes_are_shown_once_and_work_once(client, come_in, secret):
    come_in()
    client.post(ASKED, {"code": code_of(secret, 1)})
    shown = client.post(CODES)
    codes = re.findall(r"<li><code>(\d+)</code></li>", shown.text)
    assert len(codes) == 10
    assert codes[0] not in client.get(CODES).text
    client.post("/uitloggen/")
    come_in()
    assert client.post(ASKED, {"code": codes[0]}).headers["Location"] == "/"
    client.post("/uitloggen/")
    come_in()
    assert client.post(ASKED, {"code": codes[0]}).status_code == 422


def test_without_a_second_step_there_are_no_recovery_codes(client, come_in):
    come_in()
    assert client.get(CODES).headers["Location"] == PAGE


def test_a_role_may_demand_it_before_anything_else(client, come_in, settings):
    settings.LEAGENDA_SECOND_FACTOR_FOR = ["privacy_officer"]
    assert come_in().headers["Location"] == "/"
    for address in ("/", "/partners/", "/mijn-account/"):
        assert client.get(address).headers["Location"] == PAGE
    assert "Stel eerst een tweede stap in" in client.get(PAGE).text
    secret = secret_on(client.get(APP))
    client.post(APP, {"code": code_of(secret)})
    assert client.get("/partners/").status_code == 200


def test_a_post_is_demanded_of_as_well(client, officer, settings):
    settings.LEAGENDA_SECOND_FACTOR_FOR = ["policy_officer"]
    client.force_login(officer)
    assert client.post("/partners/nieuw/", {"name": "Stiekem"}).headers["Location"] == PAGE
    assert client.post("/uitloggen/").headers["Location"] == SIGN_IN


def test_other_roles_are_left_in_peace(client, page, settings):
    settings.LEAGENDA_SECOND_FACTOR_FOR = ["privacy_officer"]
    assert page("/partners/").status_code == 200


def test_the_last_one_stays_as_long_as_the_role_demands_it(client, come_in, secret, settings, fg):
    come_in()
    client.post(ASKED, {"code": code_of(secret, 1)})
    settings.LEAGENDA_SECOND_FACTOR_FOR = ["privacy_officer"]
    assert "Uw functie vraagt een tweede stap" in client.get(f"{APP}los/").text
    client.post(f"{APP}los/")
    assert fg.has_second_factor
    settings.LEAGENDA_SECOND_FACTOR_FOR = []
    client.post(f"{APP}los/")
    assert not fg.has_second_factor


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_what_changes_is_remembered_and_mailed(client, come_in, fg):
    come_in()
    client.post(APP, {"code": code_of(secret_on(client.get(APP)))})
    assert Event.objects.about(fg).filter(verb="added_app").exists()
    [message] = mail.outbox
    assert "code uit een app" in message.body
    assert "127.0.0.1" not in message.body


def test_guessing_codes_is_stopped(client, come_in, secret):
    come_in()
    for _ in range(5):
        client.post(ASKED, {"code": "000000"})
    answer = client.post(ASKED, {"code": code_of(secret, 1)})
    assert "Wacht vijf minuten" in answer.text


def test_weighty_pages_ask_again_after_a_while(client, come_in, secret):
    come_in()
    client.post(ASKED, {"code": code_of(secret, 1)})
    session = client.session
    for one in session["account_authentication_methods"]:
        one["at"] = time.time() - 3600
    session.save()
    assert client.get(CODES).headers["Location"].startswith("/mijn-account/bevestigen/")
    again = f"/mijn-account/bevestigen/met-code/?next={CODES}"
    assert "Met uw wachtwoord" in client.get(again).text


def test_the_question_for_a_new_passkey_stands_on_the_page(client, come_in):
    come_in()
    page = client.get(f"{PAGE}passkeys/nieuw/").text
    asked = json.loads(html.unescape(re.search(r'data-options="([^"]+)"', page)[1]))
    assert asked["authenticatorSelection"]["residentKey"] == "required"
    assert asked["authenticatorSelection"]["userVerification"] == "required"


@pytest.mark.parametrize("credential", ["", "{}", "onzin", '{"id": 1}'])
def test_a_passkey_that_is_none_is_refused(client, come_in, fg, credential):
    come_in()
    client.get(f"{PAGE}passkeys/nieuw/")
    answer = client.post(f"{PAGE}passkeys/nieuw/", {"name": "X", "credential": credential})
    assert answer.status_code == 422
    assert not fg.has_second_factor


@pytest.mark.parametrize("credential", ["", "{}", "onzin", "[]", '"x"', '{"id": "a", "rawId": 3}'])
def test_nonsense_opens_no_door(client, fg, credential):
    client.get("/inloggen/sleutel/", headers={"Accept": "application/json"})
    answer = client.post("/inloggen/sleutel/", {"credential": credential})
    assert answer.headers["Location"] == SIGN_IN
    assert client.get("/partners/").status_code == 302

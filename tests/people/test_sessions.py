"""Where one is signed in, and going out elsewhere."""

import pytest
from django.contrib.sessions.models import Session as DjangoSession
from django.test import Client

from leagenda.people.browsers import browser_in_words
from leagenda.people.models import Session
from tests.factories import UserFactory

PASSWORD, NEW = "een-oud-geheim-7", "vier lange groene woorden"
PAGE, ELSEWHERE = "/mijn-account/ingelogd/", "/mijn-account/ingelogd/elders-uit/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
)


@pytest.fixture
def bo(db):
    user = UserFactory(username="bo")
    user.set_password(PASSWORD)
    user.save()
    return user


def come_in(user_agent=FIREFOX, **more) -> Client:
    client = Client(headers={"User-Agent": user_agent})
    client.post("/inloggen/", {"login": "bo", "password": PASSWORD, **more})
    return client


def is_in(client) -> bool:
    return client.get("/partners/").status_code == 200


def test_one_sees_every_browser_in_words(bo):
    here = come_in()
    come_in(IPHONE)
    shown = here.get(PAGE).text
    assert "Firefox op Windows" in shown
    assert "Safari op iPhone" in shown


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (FIREFOX, "Firefox op Windows"),
        (IPHONE, "Safari op iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36", "Chrome op Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537.36 Edg/140", "Edge op Windows"),
        ("curl/8.0", "onbekend apparaat"),
        ("", "onbekend apparaat"),
    ],
)
def test_a_browser_is_named_as_its_user_names_it(user_agent, words):
    assert browser_in_words(user_agent) == words


def test_one_ends_a_session_elsewhere(bo):
    here, there = come_in(), come_in(IPHONE)
    other = bo.sessions.get(browser="Safari op iPhone")
    here.post(f"{PAGE}{other.pk}/uit/")
    assert is_in(here)
    assert not is_in(there)
    assert "U bent nergens anders ingelogd." in here.get(PAGE).text


def test_one_ends_all_others_at_once(bo):
    here, there, yonder = come_in(), come_in(IPHONE), come_in(IPHONE)
    here.post(ELSEWHERE)
    assert [is_in(one) for one in (here, there, yonder)] == [True, False, False]


def test_a_session_of_somebody_else_is_not_found(bo, client):
    come_in()
    client.force_login(UserFactory())
    assert client.post(f"{PAGE}{bo.sessions.get().pk}/uit/").status_code == 404
    assert bo.sessions.exists()


def test_another_password_ends_the_others_and_keeps_this_one(bo):
    here, there = come_in(), come_in(IPHONE)
    here.post("/mijn-account/wachtwoord/", {"oldpassword": PASSWORD, "password1": NEW})
    assert is_in(here)
    assert not is_in(there)
    assert [one.browser for one in bo.sessions.all()] == ["Firefox op Windows"]
    assert bo.sessions.get().key == here.session.session_key


def test_going_out_takes_it_from_the_list(bo):
    here, there = come_in(), come_in(IPHONE)
    there.post("/uitloggen/")
    assert "Safari op iPhone" not in here.get(PAGE).text


def test_a_working_day_or_a_fortnight(bo):
    assert come_in().session.get_expiry_age() == 10 * 3600
    assert come_in(remember="on").session.get_expiry_age() == 14 * 24 * 3600


def test_without_asking_the_browser_forgets_when_it_closes(bo):
    assert come_in().session.get_expire_at_browser_close()


def test_nothing_is_kept_of_where_somebody_came_from(bo):
    come_in()
    [row] = Session.objects.values()
    assert set(row) == {"id", "user_id", "key", "browser", "began_at", "seen_at"}
    [session] = DjangoSession.objects.all()
    assert "127.0.0.1" not in str(session.get_decoded())


def test_the_last_moment_is_noted_at_most_once_in_ten_minutes(bo, django_assert_num_queries):
    here = come_in()
    seen = bo.sessions.get().seen_at
    is_in(here)
    assert bo.sessions.get().seen_at == seen
    session = here.session
    session["noted"]["until"] = 0
    session.save()
    is_in(here)
    assert bo.sessions.get().seen_at > seen


def test_the_list_takes_no_more_queries_for_more_sessions(client, bo, count_queries):
    client.post("/inloggen/", {"login": "bo", "password": PASSWORD})
    before = count_queries(PAGE)
    for _ in range(3):
        come_in(IPHONE)
    assert count_queries(PAGE) == before

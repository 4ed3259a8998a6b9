"""Asking partners, answering by a personal link, and typing over from paper."""

import datetime as dt
import re

import pytest
from django.core import mail
from django.core.cache import caches
from django.urls import reverse

from leagenda.foundation.clock import today
from leagenda.planning.models import Enquiry, Measurement
from tests.factories import IndicatorFactory, OrganisationFactory

pytestmark = pytest.mark.django_db
LIST = "/jaaragendas/2021-2022/uitvragen/"
SOON = today() + dt.timedelta(days=7)


@pytest.fixture(autouse=True)
def _nothing_counted():
    caches["memory"].clear()


@pytest.fixture
def library(action):
    library = OrganisationFactory(name="Bieb")
    action.participations.create(name="bieb", organisation=library)
    return library


@pytest.fixture
def indicator(action):
    return IndicatorFactory(ambition=action.ambition, name="Bereik", unit="%")


@pytest.fixture
def enquiry(action, indicator, library, officer):
    return Enquiry.ask(
        action.year_agenda,
        [action, indicator],
        name="An",
        email="an@bieb.example",
        due_on=SOON,
        by=officer,
        organisation=library,
    )


@pytest.fixture
def link(enquiry, officer):
    return reverse("planning:answer", args=[enquiry.renew_key(by=officer)])


def at(name, enquiry, *more):
    return reverse(f"planning:{name}", args=[enquiry.pk, *more])


def test_a_partner_is_asked_by_mail_with_a_link_that_works(
    action, indicator, library, post, client
):
    ask = f"{LIST}nieuw/?organisatie={library.pk}"
    form = client.get(ask).context["form"]
    chosen = {"name": "An", "email": "an@bieb.example", "due_on": SOON, "greeting": "Dag An!"}
    answer = post(ask, {**chosen, "parts": form.initial["parts"]})
    enquiry = Enquiry.objects.get()
    assert answer.url == enquiry.get_absolute_url()
    assert [one.part for one in enquiry.questions.all()] == [action, indicator]
    (sent,) = mail.outbox
    assert sent.to == ["an@bieb.example"]
    assert "Dag An!" in sent.body
    link = re.search(r"http://testserver(/antwoord/\S+)", sent.body)[1]
    assert link in client.get(enquiry.get_absolute_url()).text
    assert link not in client.get(enquiry.get_absolute_url()).text  # shown once
    client.logout()
    assert "Monitor maken" in client.get(link).text


def test_the_link_shows_these_questions_and_nothing_else(link, action, client):
    action.change(
        {"status": "running", "result": "Half"}, seen=1, by=Enquiry.objects.get().asked_by
    )
    answer = client.get(link)
    assert answer.status_code == 200
    assert "Half" in answer.text
    assert 'value="running" ' in answer.text
    assert not re.findall(r'href="/(?!static)(?!")[^"]*"', answer.text)
    assert "sessionid" not in client.cookies
    assert "noindex" in answer["X-Robots-Tag"]
    assert "no-store" in answer["Cache-Control"]


def test_answers_are_kept_partly_and_handed_in(link, enquiry, client, indicator):
    part = {"status-1": "done", "sentence-1": "Klaar", "name": "An Alders"}
    answer = client.post(link, part)
    assert answer.url == f"{link}?bewaard"
    assert "nog niet ingeleverd" in client.get(answer.url).text
    enquiry.refresh_from_db()
    assert enquiry.handed_in_at is None
    client.post(link, {**part, "figure-2": "25,5", "inleveren": "ja"})
    enquiry.refresh_from_db()
    assert enquiry.handed_in_at
    page = client.get(link).text
    assert "Bedankt" in page
    assert "25,5" in page
    client.post(link, {**part, "kind-2": "not_yet"})  # until it is closed
    assert enquiry.questions.last().kind == "not_yet"


def test_a_slip_is_told_and_nothing_typed_is_lost(link, client, enquiry):
    answer = client.post(
        link, {"figure-2": "veel", "sentence-1": "Mijn hele verhaal", "name": "An"}
    )
    assert answer.status_code == 422
    assert "“veel” is geen getal" in answer.text
    assert "Mijn hele verhaal" in answer.text
    answer = client.post(link, {"figure-2": "3", "kind-2": "not_yet", "name": "An"})
    assert "Laat één van de twee leeg" in answer.text
    assert not enquiry.questions.exclude(answered_at=None).exists()


def test_a_guessed_key_finds_nothing(client, link):
    assert client.get("/antwoord/geraden/").status_code == 404
    assert client.post(f"{link[:-2]}x/", {"name": "An"}).status_code == 404


def test_who_keeps_guessing_has_to_wait(client, link):
    codes = [client.get(f"/antwoord/gok{number}/").status_code for number in range(32)]
    assert codes[0] == 404
    assert codes[-1] == 429
    caches["memory"].clear()
    assert client.get(link).status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("withdrawn_at", "2021-11-01T12:00Z", "ingetrokken"),
        ("closed_at", "2021-11-01T12:00Z", "gesloten"),
        ("due_on", "2020-01-01", "verlopen"),
    ],
)
def test_a_link_that_is_over_says_so_and_shows_nothing(client, link, field, value, words):
    Enquiry.objects.update(**{field: value})
    for answer in (client.get(link), client.post(link, {"status-1": "done", "name": "An"})):
        assert answer.status_code == 410
        assert words in answer.text
        assert "Monitor maken" not in answer.text
    assert not Enquiry.objects.get().questions.exclude(answered_at=None).exists()


def test_a_keeper_takes_over_one_by_one_or_all_at_once(
    link, enquiry, action, indicator, client, officer
):
    client.post(
        link, {"status-1": "done", "sentence-1": "Klaar", "figure-2": "40", "name": "An Alders"}
    )
    client.force_login(officer)
    assert "2 antwoorden om over te nemen" in client.get(enquiry.get_absolute_url()).text
    assert "2 van 2" in client.get(LIST).text
    first = enquiry.questions.first()
    client.post(at("judge_answer", enquiry, first.pk), {"besluit": "neem", "seen": "1"})
    action.refresh_from_db()
    assert action.status == "done"
    client.post(at("accept_answers", enquiry))
    assert Measurement.objects.get().words == "40 %"
    assert "nu 40 %" in client.get(action.year_agenda.get_absolute_url()).text


def test_what_changed_meanwhile_is_shown_before_it_is_replaced(
    link, enquiry, action, client, officer
):
    client.post(link, {"status-1": "done", "sentence-1": "Van An", "name": "An", "seen-1": "1"})
    action.change({"result": "Van Bo"}, seen=1, by=officer)
    client.force_login(officer)
    page = client.get(enquiry.get_absolute_url()).text
    assert "Intussen veranderd" in page
    assert "Van Bo" in page
    one = at("judge_answer", enquiry, enquiry.questions.first().pk)
    client.post(one, {"besluit": "neem", "seen": "1"})  # a page from before the change
    action.refresh_from_db()
    assert action.result == "Van Bo"
    client.post(one, {"besluit": "neem", "seen": "2"})
    action.refresh_from_db()
    assert action.result == "Van An"


def test_leaving_an_answer_changes_nothing(link, enquiry, action, client, officer):
    client.post(link, {"status-1": "stopped", "name": "An"})
    client.force_login(officer)
    client.post(at("judge_answer", enquiry, enquiry.questions.first().pk), {"besluit": "laat"})
    action.refresh_from_db()
    assert action.status == "planned"
    assert "zo gelaten" in client.get(enquiry.get_absolute_url()).text


def test_every_box_of_the_sheet_is_one_field_in_the_same_order(enquiry, page):
    text = page(at("enter_answers", enquiry)).text
    named = [name for name in re.findall(r'<(?:input|select)[^>]* name="([a-z_]+-\d+)"', text)]
    boxes = [box for question in enquiry.questions.all() for box in question.boxes]
    assert [name for name in named if not name.startswith("seen")] == [box.name for box in boxes]
    assert [box.code for box in boxes] == ["1a", "1b", "2a", "2b", "2c", "2d"]
    places = [text.index(f"{box.code} {box.label}") for box in boxes]
    assert places == sorted(places)


def test_a_sheet_is_typed_over_with_one_save(enquiry, post, client):
    answer = post(
        at("enter_answers", enquiry), {"status-1": "", "kind-2": "not_applicable", "name": "An"}
    )
    assert answer.url == enquiry.get_absolute_url()
    first, second = enquiry.questions.all()
    assert not first.is_answered  # empty on paper is no answer
    assert second.kind == "not_applicable"
    enquiry.refresh_from_db()
    assert (enquiry.answered_by_name, bool(enquiry.handed_in_at)) == ("An", True)


def test_a_reminder_brings_a_new_link_once_a_day(enquiry, link, post, client):
    post(at("remind", enquiry))
    assert len(mail.outbox) == 1
    assert link not in mail.outbox[0].body
    assert client.get(link).status_code == 404
    assert "vandaag al een mail" in post(at("remind", enquiry), follow=True).text
    assert len(mail.outbox) == 1


def test_only_who_sent_it_or_keeps_the_agenda_finds_an_enquiry(enquiry, contact, client):
    client.force_login(contact)
    assert client.get(enquiry.get_absolute_url()).status_code == 404
    assert client.post(at("accept_answers", enquiry)).status_code == 404
    answer = client.get(LIST)
    assert answer.status_code == 403
    assert "Schrijven doet" in answer.text


def test_more_enquiries_take_no_more_queries(enquiry, officer, client, count_queries, action):
    client.force_login(officer)
    few = count_queries(LIST)
    for number in range(4):
        Enquiry.ask(
            action.year_agenda,
            [action],
            name=f"P{number}",
            due_on=SOON,
            by=officer,
            organisation=OrganisationFactory(),
        )
    assert count_queries(LIST) == few

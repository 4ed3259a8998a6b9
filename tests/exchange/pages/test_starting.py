"""Bringing a document in: what the start page says, how progress shows, how it is thrown away."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from leagenda.exchange.models import Reading
from leagenda.people.models import User
from leagenda.planning.models import YearAgenda
from tests.exchange.proposals import a_reading
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
START = "/inlezen/"


def waiting(by, **fields):
    return Reading.objects.create(name="groot.pdf", size=9, uploaded_by=by, raw=b"x", **fields)


def test_the_start_page_says_what_can_be_read(page):
    answer = page(START).content.decode()
    assert "Word (.docx)" in answer
    assert "Bevestigen" in answer


def test_without_a_file_the_page_asks_for_one(signed_in):
    answer = signed_in.post(START)
    assert answer.status_code == 422
    assert "Kies eerst een bestand." in answer.content.decode()


def test_an_empty_file_is_refused_on_the_page_and_not_kept(bring):
    answer = bring(b"")
    assert answer.status_code == 422
    assert "Dit bestand is leeg." in answer.content.decode()
    assert not Reading.objects.exists()


def test_a_file_over_the_limit_is_refused_on_the_page_and_not_kept(bring, monkeypatch):
    monkeypatch.setattr("leagenda.exchange.rules.LARGEST", 1)
    answer = bring(b"te groot")
    assert answer.status_code == 422
    assert "te groot" in answer.content.decode()
    assert not Reading.objects.exists()


def test_a_reader_sees_why_there_is_nothing_to_upload(client):
    client.force_login(UserFactory())
    answer = client.get(START).content.decode()
    assert "Bestanden inlezen doet de beleidsmedewerker of een trekker." in answer
    assert 'type="file"' not in answer


def test_a_reader_who_uploads_anyway_is_refused(client):
    client.force_login(UserFactory())
    answer = client.post(START, {"file": SimpleUploadedFile("agenda.txt", b"x")})
    assert answer.status_code == 422
    assert not Reading.objects.exists()


def test_unfinished_readings_are_listed_with_how_they_stand(page, officer):
    waiting(officer)
    a_reading(officer)
    answer = page(START).content.decode()
    assert "wordt gelezen" in answer
    assert "te bevestigen" in answer


def test_the_list_takes_no_more_queries_for_more_readings(page, officer, count_queries):
    a_reading(officer)
    page(START)
    few = count_queries(START)
    for _n in range(5):
        a_reading(officer)
    assert count_queries(START) == few


def test_another_lead_does_not_find_the_reading(client, officer):
    reading = a_reading(officer)
    client.force_login(UserFactory(role=User.Role.LEAD))
    assert client.get(reading.get_absolute_url()).status_code == 404
    assert reading.name not in client.get(START).content.decode()


# ── progress ─────────────────────────────────────────────────────────────────


def test_progress_shows_as_a_bar_and_a_sentence(page, officer):
    reading = waiting(officer, percent=40, sentence="Pagina 4 van 10.", moved_at=timezone.now())
    answer = page(reading.get_absolute_url()).content.decode()
    assert 'value="40"' in answer
    assert "Pagina 4 van 10." in answer


def test_the_progress_page_refreshes_itself_and_can_be_refreshed_by_hand(page, officer):
    reading = waiting(officer)
    answer = page(reading.get_absolute_url()).content.decode()
    assert 'data-hx-trigger="every 1s"' in answer
    assert "Vernieuw" in answer


def test_when_the_reading_is_done_the_browser_is_sent_on(signed_in, officer):
    reading = a_reading(officer)
    progress = reverse("exchange:show_progress", args=[reading.pk])
    answer = signed_in.get(progress, headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == reading.get_absolute_url()
    assert signed_in.get(progress).headers["Location"] == reading.get_absolute_url()


def test_a_killed_worker_is_told_and_the_reading_can_be_tried_again(signed_in, officer):
    reading = waiting(officer, moved_at=timezone.now() - dt.timedelta(minutes=2))
    assert "Het lezen ligt stil" in signed_in.get(reading.get_absolute_url()).content.decode()
    signed_in.post(reverse("exchange:try_again", args=[reading.pk]))
    reading.refresh_from_db()
    assert (reading.attempt, reading.is_stuck) == (2, False)


# ── what comes of it ─────────────────────────────────────────────────────────


def test_a_refused_document_says_why_and_offers_another_try(page, officer):
    reading = waiting(officer)
    reading.refuse(["Dit bestand is met een wachtwoord beveiligd."])
    answer = page(reading.get_absolute_url()).content.decode()
    assert "Dit bestand is met een wachtwoord beveiligd." in answer
    assert "niets bewaard" in answer
    assert 'type="file"' in answer


def test_throwing_away_asks_first(signed_in, officer):
    reading = a_reading(officer)
    address = reverse("exchange:throw_away", args=[reading.pk])
    assert "“agenda.docx” weggooien?" in signed_in.get(address).content.decode()
    assert Reading.objects.exists()
    assert signed_in.post(address).status_code == 302
    assert not Reading.objects.exists()


def test_a_confirmed_reading_says_who_did_it_and_leads_to_the_agenda(page, officer):
    reading = a_reading(officer)
    reading.confirm(by=officer)
    answer = page(reading.get_absolute_url()).content.decode()
    assert "Bo Beleid heeft dit bevestigd" in answer
    assert YearAgenda.objects.get().get_absolute_url() in answer

"""A mail goes out at most once, says why it comes, and can be turned off."""

import datetime as dt
import smtplib

import pytest
from django.core import mail as post_office
from django.db import IntegrityError

from leagenda.history.models import Event
from leagenda.notifications.models import CalendarLink, Letter, Mail, MailWish
from leagenda.notifications.tasks import forget_old_mails, send_mail
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
LETTER = Letter("Onderwerp", "Tekst\n", "<p>Tekst</p>")


@pytest.fixture
def somebody():
    return UserFactory(first_name="Sjoerd")


@pytest.fixture
def posted(somebody):
    """A mail whose sending nobody started yet."""
    return Mail.post_digest(LETTER, to=somebody, told=["een"])


class Broken:
    """A way out that fails; it stands in for a mail server that says no."""

    def __init__(self, error):
        self.error = error

    def send(self):
        raise self.error


def test_a_mail_is_sent_as_text_and_html_with_a_way_out(posted, somebody):
    send_mail.func(posted.pk)
    [sent] = post_office.outbox
    assert sent.to == [somebody.email]
    assert sent.body == "Tekst\n"
    assert sent.alternatives[0][1] == "text/html"
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert MailWish(user=somebody).token in sent.extra_headers["List-Unsubscribe"]
    posted.refresh_from_db()
    assert posted.sent_at


def test_the_link_in_the_header_is_one_that_mail_programs_can_read(posted, settings):
    settings.LEAGENDA_ADDRESS = "https://lokale-educatieve-agenda.gemeente-met-een-naam.example"
    send_mail.func(posted.pk)
    lines = post_office.outbox[0].message().as_bytes().splitlines()
    [link] = [line for line in lines if line.startswith(b"List-Unsubscribe: ")]
    assert link.startswith(b"List-Unsubscribe: <https://lokale-educatieve-agenda.gemeente-met")
    assert link.endswith(b"/>")


def test_a_mail_is_not_sent_twice(posted):
    send_mail.func(posted.pk)
    send_mail.func(posted.pk)
    assert len(post_office.outbox) == 1


def test_after_a_worker_died_while_sending_it_is_not_sent_again(posted):
    Mail.objects.update(begun_at=dt.datetime.now(dt.UTC))
    send_mail.func(posted.pk)
    posted.refresh_from_db()
    assert post_office.outbox == []
    assert posted.is_uncertain


@pytest.mark.parametrize(
    "error", [ConnectionRefusedError(), smtplib.SMTPAuthenticationError(535, b"nee")]
)
def test_what_surely_did_not_go_out_is_tried_again(posted, monkeypatch, error):
    with monkeypatch.context() as patched:
        patched.setattr(Mail, "message", lambda self: Broken(error))
        with pytest.raises(type(error)):
            send_mail.func(posted.pk)
    posted.refresh_from_db()
    assert (posted.begun_at, posted.failure) == (None, type(error).__name__)
    send_mail.func(posted.pk)
    assert len(post_office.outbox) == 1


def test_what_may_have_gone_out_is_not_tried_again(posted, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(Mail, "message", lambda self: Broken(TimeoutError()))
        with pytest.raises(TimeoutError):
            send_mail.func(posted.pk)
    send_mail.func(posted.pk)
    assert post_office.outbox == []


def test_two_digests_on_one_day_are_one(posted, somebody):
    assert Mail.post_digest(LETTER, to=somebody, told=["twee"]) is None
    assert Mail.objects.count() == 1


def test_the_database_itself_refuses_a_second_digest(posted, somebody):
    with pytest.raises(IntegrityError):
        Mail.post(LETTER, kind="digest", to=somebody)


def test_mails_are_not_kept_for_ever(posted):
    assert forget_old_mails.func() == 0
    Mail.objects.update(composed_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    assert forget_old_mails.func() == 1


def test_a_mail_that_is_gone_is_nothing_to_send():
    send_mail.func(123)


# ── wishes ───────────────────────────────────────────────────────────────────


def test_who_never_said_anything_gets_everything_at_eight(somebody):
    wish = MailWish.of(somebody)
    assert (wish.wants_mail, wish.hour, wish.pk) == (True, 8, None)


def test_one_chooses_on_the_page(client, somebody):
    client.force_login(somebody)
    client.post("/meldingen/", {"wants_mail": "on", "hour": "12", "wants_questions": "on"})
    wish = MailWish.of(somebody)
    assert (wish.hour, wish.wants_deadlines, wish.wants_questions) == (12, False, True)
    assert Event.objects.filter(verb="changed", by=somebody).exists()


def test_nonsense_is_refused_with_everything_still_there(client, somebody):
    client.force_login(somebody)
    answer = client.post("/meldingen/", {"hour": "99"})
    assert answer.status_code == 422
    assert not MailWish.objects.exists()


def test_the_link_in_a_mail_turns_mails_off_without_signing_in(client, somebody):
    link = f"/meldingen/afmelden/{MailWish(user=somebody).token}/"
    assert "Geen mails meer van LEAgenda?" in client.get(link).text
    assert MailWish.of(somebody).wants_mail
    assert "U krijgt geen mails meer" in client.post(link).text
    assert not MailWish.of(somebody).wants_mail


def test_a_mail_program_turns_mails_off_by_itself(somebody):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    link = f"/meldingen/afmelden/{MailWish(user=somebody).token}/"
    assert strict.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not MailWish.of(somebody).wants_mail


def test_a_forged_link_does_nothing(client, somebody):
    token = MailWish(user=somebody).token
    assert client.post(f"/meldingen/afmelden/{token}x/").status_code == 404
    assert client.post("/meldingen/afmelden/onzin/").status_code == 404


# ── who sees what was sent ───────────────────────────────────────────────────


def test_one_sees_ones_own_mails_and_the_administrator_all(client, posted, somebody):
    address = f"/verstuurd/{posted.pk}/"
    for user, status in [
        (somebody, 200),
        (UserFactory(), 404),
        (UserFactory(role="administrator"), 200),
    ]:
        client.force_login(user)
        assert client.get(address).status_code == status
        assert ("Onderwerp" in client.get("/verstuurd/").text) == (status == 200)


def test_more_mails_take_no_more_queries(client, posted, count_queries):
    client.force_login(UserFactory(role="administrator"))
    few = count_queries("/verstuurd/")
    for _ in range(5):
        Mail.post_digest(LETTER, to=UserFactory(), told=[])
    assert count_queries("/verstuurd/") == few


# ── the calendar link ────────────────────────────────────────────────────────


def test_a_new_link_makes_the_old_one_stop(somebody):
    old = CalendarLink.make(by=somebody)
    new = CalendarLink.make(by=somebody)
    assert CalendarLink.reader(old) is None
    assert CalendarLink.reader(new) == somebody


def test_the_secret_stands_nowhere(somebody):
    token = CalendarLink.make(by=somebody)
    kept = CalendarLink.objects.values().get()
    assert token not in str(kept)


def test_a_withdrawn_link_reads_nothing(client, somebody):
    client.force_login(somebody)
    page = client.post("/mijn-agenda/nieuw/").text
    assert "/mijn-agenda/" in page
    assert "Uw link werkt" in client.get("/mijn-agenda/").text
    assert "ingetrokken" in client.post("/mijn-agenda/intrekken/", follow=True).text
    assert CalendarLink.of(somebody) is None

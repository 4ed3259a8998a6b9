"""One mail with everything that is asked, at the hour one chose, on a working day."""

import datetime as dt
from itertools import pairwise

import pytest
from django.core import mail as post_office

from leagenda.home.demo.telling import DAY, tell
from leagenda.home.models import Digest, remind
from leagenda.home.models import digest as digests
from leagenda.notifications.models import Comment, Mail, MailWish
from leagenda.people.models import User
from leagenda.planning.models import Action, YearAgenda

TUESDAY, SATURDAY = dt.date(2022, 2, 1), dt.date(2022, 2, 5)
FIVE = dt.timedelta(days=5)


@pytest.fixture
def on(db, settings, monkeypatch):
    """Makes it some day and hour in the example: `on(day)`."""
    settings.LEAGENDA_TODAY = DAY
    tell()

    def turn_to(day, hour=12):
        settings.LEAGENDA_TODAY = day
        moment = dt.datetime(day.year, day.month, day.day, hour - 1, 30, tzinfo=dt.UTC)
        monkeypatch.setattr(digests, "now", lambda: moment)
        return remind(day)

    return turn_to


def person(name):
    return User.objects.get(username=name)


def mails_to(name):
    return Mail.objects.filter(recipient__username=name)


def test_who_has_something_due_gets_one_mail_with_all_of_it(on):
    assert on(TUESDAY) > 1
    [mail] = mails_to("school")
    items = Digest(person("school"), TUESDAY).items
    assert len(mail.told) == len(items) > 1
    assert all(item.title in mail.text and item.title in mail.html for item in items)


def test_who_only_reads_gets_none(on):
    on(TUESDAY)
    assert not mails_to("lezer").exists()
    assert not mails_to("fg").exists()


def test_a_mail_says_why_one_gets_it_and_how_to_turn_it_off(on):
    on(TUESDAY)
    mail = mails_to("trekker").get()
    for said in (mail.text, mail.html):
        assert "U krijgt deze mail omdat" in said
        assert MailWish(user=person("trekker")).token in said
        assert "/meldingen/" in said


def test_dates_are_dutch(on):
    on(TUESDAY)
    assert "31 december 2021" in mails_to("trekker").get().text


def test_nothing_is_mailed_in_a_weekend_or_on_a_holiday(on):
    assert on(SATURDAY) == 0
    assert on(dt.date(2021, 12, 27) - dt.timedelta(days=1)) == 0


def test_nothing_is_mailed_before_the_hour_one_chose(on):
    MailWish.of(person("trekker")).change({"hour": 15}, by=person("trekker"))
    on(TUESDAY, hour=9)
    assert not mails_to("trekker").exists()
    on(TUESDAY, hour=16)
    assert mails_to("trekker").exists()


def test_who_turned_mails_off_gets_none(on):
    MailWish.of(person("trekker")).turn_off(by=person("trekker"))
    on(TUESDAY)
    assert not mails_to("trekker").exists()


def test_who_does_not_want_deadlines_hears_of_questions_only(on):
    trekker, keeper = person("trekker"), person("beleid")
    MailWish.of(trekker).change({"wants_deadlines": False}, by=trekker)
    agenda = YearAgenda.objects.get(school_year=2021)
    plan = agenda.work_plans.get(number="4")
    Comment.say(plan, "Lukt dit?", by=keeper, scope=agenda, is_question=True, mentioned=[trekker])
    on(TUESDAY)
    assert [key.split(":")[0] for key in mails_to("trekker").get().told] == ["question"]


def test_the_same_is_not_told_again_the_next_day_or_the_next_week(on):
    on(TUESDAY)
    first = Mail.objects.filter(kind="digest").count()
    for days in (0, 1, 2, 3, 4):
        on(TUESDAY + dt.timedelta(days=days))
    assert Mail.objects.filter(kind="digest").count() == first


def test_drafts_are_silent(on):
    YearAgenda.objects.update(adopted_on=None, adopted_by="")
    assert on(TUESDAY) == 0


def test_what_is_done_is_not_mailed(on):
    Action.objects.update(status="done")
    assert on(TUESDAY) == 0


@pytest.mark.slow
def test_over_a_year_nobody_gets_two_mails_within_five_days(on):
    day = DAY
    while day < dt.date(2022, 9, 1):
        on(day)
        day += dt.timedelta(days=1)
    for user in User.objects.all():
        days = list(
            Mail.objects.filter(recipient=user).order_by("day").values_list("day", flat=True)
        )
        gaps = [later - earlier for earlier, later in pairwise(days)]
        assert all(gap >= FIVE for gap in gaps)
        assert all(one.weekday() < 5 for one in days)
    assert mails_to("trekker").count() > 3


def test_mails_really_go_out(on, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        posted = on(TUESDAY)
    assert len(post_office.outbox) == posted


def test_one_sees_beforehand_what_a_mail_looks_like(on, client, settings):
    settings.LEAGENDA_TODAY = TUESDAY
    client.force_login(person("trekker"))
    page = client.get("/meldingen/voorbeeld/").text
    assert "U krijgt deze mail omdat" in page
    client.force_login(person("lezer"))
    assert "Er is nu niets te mailen" in client.get("/meldingen/voorbeeld/").text

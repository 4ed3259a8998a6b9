"""The calendar, read by another program than the one that wrote it."""

import datetime as dt

import pytest
import vobject

from leagenda.home.demo.telling import DAY, tell
from leagenda.home.models.calendar_feed import HERE, Entry, write_calendar
from leagenda.notifications.models import CalendarLink
from leagenda.people.models import User
from leagenda.planning.models import Action, YearAgenda


@pytest.fixture
def feed(db, settings, client):
    """The address of the calendar of somebody in the example: `feed(name)`."""
    settings.LEAGENDA_TODAY = DAY
    tell()
    return lambda name: f"/mijn-agenda/{CalendarLink.make(by=User.objects.get(username=name))}.ics"


def events_in(answer):
    content = answer.content if hasattr(answer, "content") else answer
    return vobject.readOne(content.decode()).contents.get("vevent", [])


def test_another_program_reads_what_is_due(feed, client):
    events = events_in(client.get(feed("trekker")))
    own = Action.objects.filter(
        ambition__plan__number="4",
        ambition__plan__of__school_year=2021,
        ends_on__isnull=False,
        status__in=["planned", "running"],
    )
    assert {one.summary.value for one in events} >= set(own.values_list("description", flat=True))
    by_name = {one.summary.value: one for one in events}
    action = own.get(description="Tussenevaluatie")
    event = by_name["Tussenevaluatie"]
    assert event.dtstart.value == action.ends_on
    assert event.dtend.value == action.ends_on + dt.timedelta(days=1)
    assert action.planning in event.description.value
    assert event.url.value.endswith(action.get_absolute_url())
    assert event.categories.value == ["Evaluatie"]


def test_the_address_needs_no_sign_in_and_is_for_calendars_only(feed, client):
    answer = client.get(feed("trekker"))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "sessionid" not in answer.cookies


def test_the_same_thing_keeps_its_name_and_counts_its_changes(feed, client):
    address = feed("trekker")
    before = {one.uid.value: one for one in events_in(client.get(address))}
    lead = User.objects.get(username="trekker")
    action = Action.objects.get(description="Tussenevaluatie", ambition__plan__number="4")
    action.change({"planning": "maart 2022"}, seen=action.version, by=lead)
    after = {one.uid.value: one for one in events_in(client.get(address))}
    assert set(before) == set(after)
    [name] = [uid for uid in after if str(action.pk) in uid]
    assert int(after[name].sequence.value) == int(before[name].sequence.value) + 1
    assert after[name].dtstart.value == dt.date(2022, 3, 31)
    assert after[name].last_modified.value >= before[name].last_modified.value


def test_what_did_not_change_is_not_sent_again(feed, client):
    address = feed("trekker")
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_a_withdrawn_link_is_not_found(feed, client):
    address = feed("trekker")
    user = User.objects.get(username="trekker")
    CalendarLink.of(user).withdraw(by=user)
    assert client.get(address).status_code == 404


def test_who_left_reveals_nothing(feed, client):
    address = feed("trekker")
    user = User.objects.get(username="trekker")
    user.positions.update(ends_on=DAY - dt.timedelta(days=1))
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("token", ["onzin", "a" * 43, "%00", "é"])
def test_a_guess_is_not_found(db, client, token):
    assert client.get(f"/mijn-agenda/{token}.ics").status_code == 404


def test_a_draft_stays_out_of_calendars(feed, client):
    address = feed("trekker")
    YearAgenda.objects.update(adopted_on=None, adopted_by="")
    assert events_in(client.get(address)) == []


def test_who_only_reads_has_an_empty_calendar(feed, client):
    assert events_in(client.get(feed("lezer"))) == []


def test_more_actions_take_no_more_queries(feed, client, count_queries):
    address = feed("trekker")
    few = count_queries(address)
    action = Action.objects.get(description="Tussenevaluatie", ambition__plan__number="4")
    for _ in range(5):
        Action.objects.create(ambition=action.ambition, description="Nog een", ends_on=DAY)
    assert count_queries(address) == few


def at(*words):
    return dt.datetime(*words, tzinfo=HERE)


@pytest.mark.parametrize(
    "begins",
    [
        at(2022, 3, 25, 14),
        at(2022, 3, 28, 14),  # after the last Sunday of March
        at(2022, 10, 28, 14),
        at(2022, 10, 31, 14),  # after the last Sunday of October
        at(2022, 3, 27, 1, 30),  # half an hour before the clock is put forward
        at(2022, 10, 30, 4),
    ],
)
def test_a_meeting_keeps_its_hour_when_the_clock_is_changed(begins):
    entry = Entry(
        name="overleg-1",
        title="Overleg, met komma; en puntkomma",
        words="Regel één\nregel twee",
        url="/overleg/1/",
        begins=begins.astimezone(dt.UTC),
        ends=begins.astimezone(dt.UTC) + dt.timedelta(hours=1),
        changed_at=begins,
    )
    written = write_calendar([entry])
    assert b"BEGIN:VTIMEZONE" in written
    assert b"DTSTART;TZID=Europe/Amsterdam:" in written
    [event] = events_in(written)
    assert event.dtstart.value.astimezone(dt.UTC) == begins.astimezone(dt.UTC)
    assert event.dtstart.value.replace(tzinfo=None) == begins.replace(tzinfo=None)
    first, last = (one.value.astimezone(dt.UTC) for one in (event.dtstart, event.dtend))
    assert last - first == dt.timedelta(hours=1)
    assert event.summary.value == entry.title
    assert "regel twee" in event.description.value

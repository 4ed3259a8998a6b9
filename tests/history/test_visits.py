"""What happened since one was here before."""

import datetime as dt

import pytest
from django.utils import timezone

from leagenda.history.models import Event, Visit
from tests.factories import OrganisationFactory, PolicyOfficerFactory

LONG_AGO = dt.timedelta(hours=5)


@pytest.fixture
def partner(db):
    return OrganisationFactory()


def record(partner, by=None):
    return Event.record("changed", partner, by=by or PolicyOfficerFactory(), scope=partner)


def go_away(user):
    Visit.objects.filter(user=user).update(active_at=timezone.now() - LONG_AGO)


def news(user) -> list[Event]:
    return list(Visit.of(user).news())


def test_at_a_first_visit_nothing_is_news(partner, officer):
    record(partner)
    Visit.note(officer)
    assert news(officer) == []


def test_what_others_did_while_one_was_away_is_news(partner, officer):
    Visit.note(officer)
    go_away(officer)
    event = record(partner)
    Visit.note(officer)
    assert news(officer) == [event]


def test_it_stays_news_during_the_whole_visit(partner, officer):
    Visit.note(officer)
    go_away(officer)
    event = record(partner)
    Visit.note(officer)
    Visit.note(officer)
    assert news(officer) == [event]


def test_at_the_next_visit_it_is_no_news_any_more(partner, officer):
    Visit.note(officer)
    go_away(officer)
    record(partner)
    Visit.note(officer)
    go_away(officer)
    Visit.note(officer)
    assert news(officer) == []


def test_what_one_did_oneself_is_no_news(partner, officer):
    Visit.note(officer)
    record(partner, by=officer)
    assert news(officer) == []


def test_what_happens_while_one_is_here_is_news_too(partner, officer):
    Visit.note(officer)
    event = record(partner)
    assert news(officer) == [event]

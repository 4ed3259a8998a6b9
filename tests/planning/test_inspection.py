"""What is remembered of an inspection never outlives what it followed from."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from leagenda.people.models import Organisation
from leagenda.planning.models import YearAgenda
from leagenda.planning.models.inspection import Inspection
from tests.factories import ActionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def action():
    return ActionFactory(planning="Q4 2021")


@pytest.fixture
def agenda(action):
    return action.year_agenda


def codes(agenda) -> set[str]:
    return {one.code for one in agenda.inspection().open}


def test_looking_again_reckons_nothing_again(agenda):
    first = agenda.inspection()
    with CaptureQueriesContext(connection) as queries:
        again = agenda.inspection()
    assert (again.found, again.proofs) == (first.found, first.proofs)
    assert len(queries) == 3  # what was written, who goes by which name, what lies aside


def test_a_change_is_seen_at_once(agenda, action, officer):
    assert "planning-unread" not in codes(agenda)
    action.change({"planning": "ooit een keer"}, seen=action.version, by=officer)
    assert "planning-unread" in codes(agenda)


def test_what_is_removed_and_put_back_is_seen_at_once(agenda, action, officer):
    before = codes(agenda)
    removal = action.remove(by=officer)
    assert codes(agenda) != before
    removal.restore(by=officer)
    assert codes(agenda) == before


def test_a_name_that_is_learnt_is_seen_at_once(agenda, action, officer):
    Organisation(name="JGZ").add(by=officer)
    action.change({"partners": "JGZ, De Vlinder"}, seen=action.version, by=officer)
    assert "unknown-partner" in codes(agenda)
    Organisation(name="De Vlinder").add(by=officer)
    assert "unknown-partner" not in codes(agenda)


def test_another_day_is_looked_at_afresh(agenda, settings):
    settings.LEAGENDA_TODAY = dt.date(2021, 11, 23)
    agenda.inspection()
    settings.LEAGENDA_TODAY = dt.date(2021, 11, 24)
    with CaptureQueriesContext(connection) as queries:
        agenda.inspection()
    assert len(queries) > 3


def test_what_was_set_aside_is_not_open(agenda, officer):
    finding = agenda.inspection().open[0]
    agenda.set_aside(finding.key, "Zo afgesproken.", by=officer)
    assert finding.key not in {one.key for one in agenda.inspection().open}


def test_a_verb_remembers_nothing(agenda, action, officer):
    with transaction.atomic():
        agenda.findings()
    with CaptureQueriesContext(connection) as queries:
        agenda.inspection()
    assert len(queries) > 3


def test_it_speaks_the_language_of_the_reader(agenda):
    agenda.inspection()
    with override("en"), CaptureQueriesContext(connection) as queries:
        Inspection.remembered(YearAgenda.objects.get(pk=agenda.pk))
    assert len(queries) > 3

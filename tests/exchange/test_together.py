"""Two people at one document in the same moment, each on a connection of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from leagenda.exchange.models import Reading
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import YearAgenda
from tests.exchange.proposals import ACTION, a_reading
from tests.factories import PolicyOfficerFactory

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.skipif(
        "connection.vendor == 'sqlite'", reason="the test database in memory has one writer"
    ),
]


def at_once(*verbs) -> list:
    """What each verb gave or refused, all begun in the same moment."""
    ready = Barrier(len(verbs))

    def carry_out(verb):
        try:
            ready.wait()
            return verb()
        except Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor() as people:
        return list(people.map(carry_out, verbs))


def test_of_two_who_confirm_one_document_one_makes_the_agenda():
    one, other = PolicyOfficerFactory(), PolicyOfficerFactory()
    pk = a_reading(one).pk
    outcomes = at_once(
        lambda: Reading.objects.get(pk=pk).confirm(by=one),
        lambda: Reading.objects.get(pk=pk).confirm(by=other),
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["Refused", "YearAgenda"]
    assert YearAgenda.objects.count() == 1


def test_of_two_documents_for_one_year_one_becomes_the_agenda():
    one, other = PolicyOfficerFactory(), PolicyOfficerFactory()
    first, second = a_reading(one).pk, a_reading(other).pk
    outcomes = at_once(
        lambda: Reading.objects.get(pk=first).confirm(by=one),
        lambda: Reading.objects.get(pk=second).confirm(by=other),
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["Refused", "YearAgenda"]
    assert Reading.objects.filter(confirmed_at=None).count() == 1


def test_of_two_who_correct_one_value_one_is_shown_the_other():
    one, other = PolicyOfficerFactory(), PolicyOfficerFactory()
    pk = a_reading(one).pk

    def correct(by, words):
        typed = {(ACTION, "planning"): words}
        return Reading.objects.get(pk=pk).correct(typed, seen=0, by=by)

    outcomes = at_once(lambda: correct(one, "mei 2023"), lambda: correct(other, "juni 2023"))
    assert sorted(type(one).__name__ for one in outcomes) == ["Overtaken", "list"]
    assert Reading.objects.get(pk=pk).amendments.count() == 1

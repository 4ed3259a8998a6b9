"""Many write at once; the chain neither forks nor gets a hole."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from leagenda.history.models import Event, Verification
from leagenda.people.models import User
from tests.factories import OrganisationFactory, PolicyOfficerFactory

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.skipif(
        "connection.vendor == 'sqlite'", reason="the test database in memory has one writer"
    ),
]
WRITERS, TURNS = 8, 25


def test_eight_who_write_at_once_make_one_chain():
    things = [OrganisationFactory() for _number in range(2)]
    officer, ready = PolicyOfficerFactory(), Barrier(WRITERS)

    def write(number):
        """Each other one takes the rows in another order: who holds one may wait for the next."""
        ready.wait()
        for _turn in range(TURNS):
            with transaction.atomic():
                for thing in things[:: 1 if number % 2 else -1][:1] * 2:
                    type(thing).objects.select_for_update().get(pk=thing.pk)
                    Event.record("changed", thing, by=officer)
        connection.close()

    with ThreadPoolExecutor(WRITERS) as people:
        list(people.map(write, range(WRITERS)))
    done = Verification.carry_out()
    assert done.is_whole
    assert done.length == Event.objects.count() == WRITERS * TURNS * 2
    assert User.objects.count() == 1


def test_a_row_that_is_held_does_not_hold_up_the_chain():
    """One transaction recorded something and is not done yet; another goes on meanwhile."""
    thing, officer = OrganisationFactory(), PolicyOfficerFactory()

    def write():
        Event.record("added", thing, by=officer)
        connection.close()

    with transaction.atomic(), ThreadPoolExecutor(1) as somebody:
        Event.record("changed", thing, by=officer)
        somebody.submit(write).result(timeout=5)
    assert Event.objects.get(verb="added").place == 1
    assert Event.objects.get(verb="changed").place == 2

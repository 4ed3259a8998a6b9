"""The history: what chaining costs who writes, and how long proving a long history takes."""

import time

from django.db import connection, transaction

from bench.measuring import Figure, measure_work, table
from leagenda.history.models import Event, Verification
from leagenda.history.models.event import seal
from leagenda.people.models import Organisation, User

EVENTS, WRITES, AT_ONCE = 100_000, 200, 1_000


def measure_history() -> None:
    by = User.objects.get_or_create(username="geschiedenis")[0]
    thing = Organisation.objects.get_or_create(name="Geschreven")[0]
    figures = [Figure("gebeurtenis vastleggen en ketenen", WRITES, ms_each(thing, by))]
    fill(thing, by)
    figures.append(measure_work("keten nalopen", EVENTS, Verification.carry_out, turns=1))
    seen = Event.objects.within(thing).for_page()
    figures.append(measure_work("verhaal, 50 regels", EVENTS, lambda: list(seen[:50])))
    print(connection.vendor, table(figures), sep="\n")


def ms_each(thing, by) -> float:
    """The time on the clock (waiting for the disk counts), in milliseconds for each write."""
    began = time.perf_counter()
    for number in range(WRITES):
        with transaction.atomic():
            Event.record("changed", thing, by=by, scope=thing, new={"name": f"Naam {number}"})
    return (time.perf_counter() - began) * 1000 / WRITES


def fill(thing, by) -> None:
    while (there := Event.objects.count()) < EVENTS:
        with transaction.atomic():
            for number in range(min(AT_ONCE, EVENTS - there)):
                words = {"name": f"Naam {number}"}
                Event.record("changed", thing, by=by, scope=thing, old=words, new=words)
    seal()

"""Killing the program, its worker and the database at any moment loses no confirmed write.

A few rounds here; `LEAGENDA_ROUNDS=50` for the figures of docs/durability.md.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from leagenda.home.demo.telling import PASSWORD
from tests.cli.installation import ROOT, Installation
from tests.durability.clients import Client
from tests.durability.processes import POSTGRES, Database, Program

pytestmark = pytest.mark.slow
ROUNDS = int(os.environ.get("LEAGENDA_ROUNDS", "3"))
PEOPLE = 4
FIND = """
import django
django.setup()
from leagenda.planning.models import Ambition, YearAgenda
year_agenda = YearAgenda.objects.get(school_year=2021)
print(Ambition.objects.within(year_agenda).first().pk, year_agenda.pk)
"""
HAS_SERVER = bool(POSTGRES and os.geteuid() == 0)
NEEDS_SERVER = pytest.mark.skipif(not HAS_SERVER, reason="no PostgreSQL of its own to kill")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=NEEDS_SERVER)])
def database(request, tmp_path_factory):
    """A PostgreSQL server that may be killed; None for the database in the data folder."""
    if request.param == "sqlite":
        yield None
        return
    folder = Path("/tmp") / f"leagenda-{os.getpid()}-pg"  # where another user may come
    server = Database(folder)
    server.start()
    yield server
    server.kill()
    shutil.rmtree(folder)


def test_killing_loses_nothing_that_was_confirmed_and_leaves_nothing_half(database, tmp_path):
    installation = Installation(tmp_path / "data", address=database.address if database else "")
    installation.tell()
    program = Program(installation)
    program.start()
    people = clients(installation, program)
    chance = random.Random(20211123)
    try:
        for number in range(ROUNDS):
            disturb(program, database, people, chance)
            wrong = what_is_wrong(installation, people)
            assert wrong == "", f"round {number + 1}: {wrong}"
    finally:
        program.kill()
    verified = installation.run("history", "verify")
    assert verified.returncode == 0, verified.stdout
    counts = {kind: sum(len(one.confirmed[kind]) for one in people) for kind in people[0].confirmed}
    sys.stderr.write(f"\n{ROUNDS} rounds, confirmed: {counts}\n")
    assert min(counts.values()) > ROUNDS
    assert [one.surprises for one in people if one.surprises] == []


def clients(installation, program) -> list[Client]:
    ambition, year_agenda = installation.python("-c", FIND).stdout.split()
    people = [
        Client(
            name=f"k{number}",
            port=program.port,
            ambition=f"/onderdelen/ambitie/{ambition}/acties/",
            year_agenda=f"/stukken/bij/jaaragenda/{year_agenda}/",
        )
        for number in range(PEOPLE)
    ]
    for one in people:
        one.sign_in(PASSWORD)
    return people


def disturb(program, database, people, chance) -> None:
    """Everyone writes; at some moment something is killed and comes back."""
    stop = threading.Event()
    writing = [threading.Thread(target=one.write_until, args=(stop,)) for one in people]
    for one in writing:
        one.start()
    time.sleep(chance.uniform(0.3, 2.5))
    victim = chance.choice(["program", "program", "worker", "database" if database else "program"])
    if victim == "worker":
        program.kill_worker()
        time.sleep(chance.uniform(0, 0.5))
    if victim == "database":
        database.kill()
        time.sleep(chance.uniform(0, 0.5))
        database.start()
        time.sleep(chance.uniform(0.2, 1))
    program.kill()
    stop.set()
    for one in writing:
        one.join()
    program.start()


def what_is_wrong(installation, people) -> str:
    confirmed = {
        kind: [words for one in people for words in one.confirmed[kind]]
        for kind in ("actions", "documents")
    }
    looked = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.durability.whole"],
        env=installation.environment,
        cwd=ROOT,
        input=json.dumps(confirmed),
        capture_output=True,
        text=True,
        check=False,
    )
    assert looked.returncode == 0, looked.stderr
    return looked.stdout

"""What every test may ask for."""

import sqlite3
import time
from contextlib import contextmanager

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leagenda.documents.models import Version
from leagenda.history.middleware import NOTED_AT
from leagenda.home.demo.telling import DAY, tell
from tests.addresses import prepare_samples
from tests.factories import PolicyOfficerFactory
from tests.remembering import watch_every_verb


@pytest.fixture(scope="session", autouse=True)
def _every_verb_remembers():
    """What a verb changes, it records: watched in every test."""
    watch_every_verb()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """A test that commits is followed by emptying every table, which the history refuses."""
    with django_db_blocker.unblock():
        empty = connection.ops.execute_sql_flush

    def empty_also_the_history(statements):
        with unprotected():
            empty(statements)

    connection.ops.execute_sql_flush = empty_also_the_history


@contextmanager
def unprotected():
    """What one could do who has the database itself in hand: no trigger refuses anything."""
    protect(connection, False)
    yield
    protect(connection, True)


def protect(connection, is_on):
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        connection.connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, is_on)
        return
    with connection.cursor() as cursor:
        cursor.execute(f"SET session_replication_role = {'origin' if is_on else 'replica'}")


@pytest.fixture
def officer(db):
    """A policy officer: somebody who may write everywhere."""
    return PolicyOfficerFactory(first_name="Bo", last_name="Beleid")


@pytest.fixture
def demo(db, settings):
    """The example agenda on its day, with something to look at on every page."""
    settings.LEAGENDA_DEMO, settings.LEAGENDA_TODAY = True, DAY
    tell()
    prepare_samples()


@pytest.fixture
def page(client, officer):
    """Fetches a page as the policy officer and gives the answer."""
    client.force_login(officer)
    return client.get


@pytest.fixture
def count_queries(client):
    """How many queries a page takes when nothing is remembered: `count_queries(address)`."""

    def count(address):
        caches["memory"].clear()
        if "_auth_user_id" in (session := client.session):
            session[NOTED_AT] = time.time()  # this visit was noted already
            session.save()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    return count


@pytest.fixture(autouse=True)
def files_folder(monkeypatch, tmp_path):
    """Documents are kept in a folder that is gone afterwards."""
    storage = Version._meta.get_field("file").storage
    monkeypatch.setattr(storage, "location", str(tmp_path / "files"))
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def _quick(settings):
    """Background work runs within the request (the worker has its own tests); quick passwords."""
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
    settings.LEAGENDA_SECOND_FACTOR_FOR = []
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

"""What every test may ask for."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leagenda.home.demo.telling import DAY, tell
from tests.addresses import prepare_samples
from tests.factories import PolicyOfficerFactory


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
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    return count


@pytest.fixture(autouse=True)
def _quick(settings):
    """Background work runs within the request (the worker has its own tests); quick passwords."""
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

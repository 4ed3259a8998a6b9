"""The real year agenda in the database, on a day in the middle of it."""

import datetime as dt
import uuid

import pytest

from leagenda.people.models import User
from leagenda.planning.models import YearAgenda, YearAgendaContent
from tests.factories import UserFactory
from tests.planning.real_agenda import real_agenda


@pytest.fixture(autouse=True)
def _in_february(settings):
    settings.LEAGENDA_TODAY = dt.date(2022, 2, 10)


@pytest.fixture
def agenda(officer):
    """The year agenda 2021-2022, adopted."""
    return YearAgenda.confirm(with_stored_ids(real_agenda()), by=officer)


@pytest.fixture
def reader(db):
    return UserFactory(role=User.Role.READER, first_name="Lies", last_name="Lezer")


@pytest.fixture
def see(page):
    """The words of a page, as the policy officer gets it."""
    return lambda address: page(address).content.decode()


@pytest.fixture
def look(client, reader):
    """Fetches a page as somebody who may only read."""

    def fetch(address):
        client.force_login(reader)
        return client.get(address)

    return fetch


def with_stored_ids(content: YearAgendaContent) -> YearAgendaContent:
    """The same content under ids that a database takes; "action-2-6" stays findable by `stored`."""
    return YearAgendaContent.model_validate(renamed(content.model_dump()))


def stored(name: str) -> str:
    try:
        return str(uuid.UUID(name))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def renamed(value, key=""):
    if isinstance(value, dict):
        return {name: renamed(one, name) for name, one in value.items()}
    if isinstance(value, list):
        is_ids = key == "themes" and value and isinstance(value[0], str)
        return [stored(one) if is_ids else renamed(one) for one in value]
    return stored(value) if key in {"id", "same_as"} and value else value

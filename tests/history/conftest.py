"""Who looks at the history."""

import pytest

from leagenda.people.models import User
from tests.factories import UserFactory


@pytest.fixture
def privacy_officer(db):
    user = UserFactory(first_name="Fien", last_name="Gegevens")
    user.positions.create(role=User.Role.PRIVACY_OFFICER)
    return user


@pytest.fixture
def guard(client, privacy_officer):
    """Fetches a page as the privacy officer, who said what for."""
    client.force_login(privacy_officer)
    client.post("/geschiedenis/", {"waarvoor": "Steekproef"})
    return client

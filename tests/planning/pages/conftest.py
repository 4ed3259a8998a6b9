"""People and an agenda to write in."""

import pytest

from leagenda.home.demo.story import story
from leagenda.people.models import User
from leagenda.planning.models import YearAgenda
from tests.factories import (
    ActionFactory,
    AmbitionFactory,
    OrganisationFactory,
    PolicyOfficerFactory,
    UserFactory,
    YearAgendaFactory,
)


@pytest.fixture
def year_agenda(db):
    """Adopted, so that everybody reads it."""
    return YearAgendaFactory(
        school_year=2021, adopted_on="2021-10-14", adopted_by="stuurgroep", introduction="Vooraf."
    )


@pytest.fixture
def action(year_agenda):
    action = ActionFactory.build(
        ambition=AmbitionFactory(
            plan__of=year_agenda, plan__title="Gelijke kansen", text="Iedereen doet mee"
        ),
        number="1",
        description="Monitor maken",
        planning="Q4 2021",
    )
    action.settle()
    action.save()
    return action


@pytest.fixture
def colleague(db):
    """Another policy officer, who is at it at the same time."""
    return PolicyOfficerFactory(first_name="Cor", last_name="Collega")


@pytest.fixture
def reader(db):
    return UserFactory(role=User.Role.READER)


@pytest.fixture
def contact(action):
    """Speaks for an organisation that takes part in the action."""
    library = OrganisationFactory(name="Bibliotheek")
    action.participations.create(name="bibliotheek", organisation=library)
    return UserFactory(role=User.Role.CONTACT, organisation=library)


@pytest.fixture
def post(client, officer):
    """Posts a form as the policy officer and gives the answer."""
    client.force_login(officer)
    return client.post


@pytest.fixture
def whole_agenda(officer):
    """The real agenda, as rows."""
    return YearAgenda.confirm(story(2021), by=officer)

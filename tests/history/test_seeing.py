"""An event of a thing one may not see does not exist."""

import pytest

from leagenda.history.models import Event
from leagenda.people.models import User
from tests.factories import (
    AgendaFactory,
    OrganisationFactory,
    PolicyOfficerFactory,
    UserFactory,
    YearAgendaFactory,
)

Role = User.Role


@pytest.fixture
def told(db):
    """One event in each whole, and one that belongs to nothing."""
    officer = PolicyOfficerFactory()
    draft, adopted = (
        YearAgendaFactory(school_year=2022),
        YearAgendaFactory(school_year=2021, adopted_on="2021-10-14", adopted_by="het college"),
    )
    wholes = {"draft": draft, "adopted": adopted, "agenda": AgendaFactory()}
    wholes["partner"] = OrganisationFactory()
    for name, whole in wholes.items():
        Event.record("changed", whole, by=officer, scope=whole, new={"name": name})
    Event.record("changed", officer, by=officer, new={"name": "loose"})
    return Event.objects.all()


def seen_by(user) -> set[str]:
    return {event.new["name"] for event in Event.objects.visible_to(user)}


def person(role):
    user = UserFactory()
    user.positions.create(role=role)
    return user


def test_a_reader_sees_what_happened_to_what_is_adopted(told):
    assert seen_by(person(Role.READER)) == {"adopted", "agenda", "partner"}


def test_a_policy_officer_sees_what_happened_to_drafts_too(told):
    assert seen_by(person(Role.POLICY_OFFICER)) == {"adopted", "draft", "agenda", "partner"}


def test_the_privacy_officer_sees_everything(told):
    assert seen_by(person(Role.PRIVACY_OFFICER)) == {
        "adopted", "draft", "agenda", "partner", "loose",
    }  # fmt: skip


def test_who_does_not_sign_in_sees_nothing(told):
    from django.contrib.auth.models import AnonymousUser

    assert seen_by(AnonymousUser()) == set()


def test_two_wholes_with_the_same_number_are_kept_apart(db):
    """A partner and something of another kind may both be number 1."""
    partner = OrganisationFactory()
    officer = PolicyOfficerFactory()
    Event.record("changed", partner, by=officer, scope=("elsewhere.thing", str(partner.pk)))
    assert not Event.objects.visible_to(officer).exists()
    assert not Event.objects.within(partner).exists()


def test_seeing_takes_as_many_queries_for_any_number_of_events(told, django_assert_num_queries):
    reader = person(Role.READER)
    reader.holds(Role.READER)
    with django_assert_num_queries(4):  # the three kinds of wholes, and the events
        list(Event.objects.visible_to(reader))

"""Looking at something protected leaves a trace that nobody removes."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from leagenda.foundation.refusal import Refused
from leagenda.history.models import Consultation
from leagenda.people.models import User
from tests.factories import OrganisationFactory, PolicyOfficerFactory, UserFactory


@pytest.fixture
def looked(officer):
    return Consultation.record(OrganisationFactory(), by=officer, purpose=" Vraag  van de raad ")


def test_who_looks_says_what_for(looked, officer):
    assert (looked.by, looked.purpose, looked.is_refused) == (officer, "Vraag van de raad", False)


def test_a_look_without_a_purpose_is_refused(officer):
    with pytest.raises(Refused, match="waarvoor"):
        Consultation.record(OrganisationFactory(), by=officer, purpose="  ")


def test_a_purpose_that_is_a_story_is_refused(officer):
    with pytest.raises(Refused, match="korter"):
        Consultation.record(OrganisationFactory(), by=officer, purpose="x" * 301)


def test_a_refusal_is_kept_also_without_a_purpose(officer):
    kept = Consultation.record(OrganisationFactory(), by=officer, purpose="", is_refused=True)
    assert kept.is_refused


@pytest.mark.parametrize("values", [{"purpose": "Iets anders"}, {"is_refused": True}])
def test_the_database_refuses_to_change_a_consultation(looked, values):
    with pytest.raises(DatabaseError, match="kan niemand veranderen"), transaction.atomic():
        Consultation.objects.update(**values)


def test_the_database_refuses_to_delete_a_consultation(looked):
    with pytest.raises(DatabaseError, match="kan niemand veranderen"), transaction.atomic():
        looked.delete()


def test_after_five_years_a_consultation_may_go(officer):
    long_ago = timezone.now() - dt.timedelta(days=5 * 366)
    old = Consultation.objects.create(by=officer, subject_name="Oud", consulted_at=long_ago)
    old.delete()
    assert not Consultation.objects.exists()


def test_only_the_privacy_officer_sees_who_looked(looked):
    privacy_officer = UserFactory()
    privacy_officer.positions.create(role=User.Role.PRIVACY_OFFICER)
    assert Consultation.objects.visible_to(privacy_officer).exists()
    assert not Consultation.objects.visible_to(PolicyOfficerFactory()).exists()

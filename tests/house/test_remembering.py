"""Every verb records what it did; tests/remembering.py watches them all while the tests run."""

import re

import pytest
from django.db import transaction

from leagenda.foundation.telling import VERBS
from leagenda.people.models import Organisation
from tests.factories import OrganisationFactory, PolicyOfficerFactory
from tests.house.building import SOURCES, text
from tests.remembering import UNTOLD, Forgotten, verbs, watched

RECORDED = re.compile(r"\brecord(?:_about)?\(\s*\"([a-z_-]+)\"")


@pytest.mark.slow
def test_every_verb_that_is_recorded_has_words():
    """In foundation/telling.py: `VERBS`."""
    said = {word for path in SOURCES for word in RECORDED.findall(text(path))}
    assert len(said) > 10
    assert sorted(said - set(VERBS)) == []


def test_verbs_are_watched():
    names = {f"{owner.__name__}.{name}" for owner, name, _member in verbs()}
    assert {"Part.change", "YearAgenda.confirm", "Removal.restore"} <= names


def test_an_exception_is_a_verb_that_is_there():
    assert set(UNTOLD) <= {f"{owner.__name__}.{name}" for owner, name, _member in verbs()}


@pytest.mark.django_db
def test_a_verb_that_forgets_to_record_is_found():
    def rename(organisation, *, by):
        with transaction.atomic():
            Organisation.objects.filter(pk=organisation.pk).update(name="Stil")

    forgetful = watched(rename, "Organisation.rename")
    with pytest.raises(Forgotten, match="people_organisation"):
        forgetful(OrganisationFactory(), by=PolicyOfficerFactory())

"""What is stored about somebody is found, all of it, and nothing of somebody else."""

import pytest
from django.db import IntegrityError, models, transaction

from leagenda.foundation.clock import now
from leagenda.foundation.privacy import models_about_people, stated
from leagenda.history.models import Dossier, Event
from leagenda.history.models.dossier import is_text, points_at_people
from leagenda.planning.models import Lead, OpenMatter
from tests.conftest import unprotected
from tests.factories import OpenMatterFactory, UserFactory, WorkPlanFactory

NAME, OTHER = "Petra Plánting", "Otto Anders"


@pytest.fixture
def petra(db):
    return UserFactory(first_name="Petra", last_name="Plánting", email="petra@plant.example")


@pytest.fixture
def otto(db):
    return UserFactory(first_name="Otto", last_name="Anders", email="otto@anders.example")


def told(dossier) -> str:
    return "\n".join(
        fact.value
        for chapter in dossier.chapters
        for record in chapter.records
        for fact in record.facts
    )


def plant(model, person):
    """Put this person in every personal field of one row, together with somebody else."""
    rows = list(model._base_manager.order_by("pk"))
    assert rows, f"The demo holds no {model.__name__}: add one in `prepare_samples` (addresses.py)."
    if isinstance(person, model):
        return
    values = {
        field.name: planted_in(field, person)
        for field in model._meta.local_fields
        if is_about_people(model, field)
    }
    assert any(
        accepts(row, values | more) for row in rows[-50:] for more in ({}, filled_in(model))
    ), f"No row of {model.__name__} in the demo may have all these fields: {sorted(values)}"


def is_about_people(model, field) -> bool:
    is_personal = field.name in stated(model, "personal") and not field.choices
    return is_personal and (is_text(field) or points_at_people(field))


def planted_in(field, person):
    sentence = f"{NAME} sprak. {OTHER} zweeg."
    if points_at_people(field):
        return person
    return {"wat": [sentence], "wie": OTHER} if isinstance(field, models.JSONField) else sentence


def filled_in(model) -> dict:
    """Days, moments and claims, for rows that demand them beside a person."""
    moments = [one for one in model._meta.local_fields if isinstance(one, models.DateField)]
    claims = [one for one in model._meta.local_fields if isinstance(one, models.BooleanField)]
    return {one.name: now() for one in moments} | {one.name: True for one in claims}


def accepts(row, values) -> bool:
    try:
        with unprotected(), transaction.atomic():
            type(row)._base_manager.filter(pk=row.pk).update(**values)
    except IntegrityError:
        return False
    return True


@pytest.mark.slow
def test_whoever_stands_in_a_field_about_people_is_found_there(demo, petra, otto):
    """Goes through every model that says it holds personal data: none can be forgotten."""
    for model in models_about_people():
        plant(model, petra)
    dossier = Dossier(petra, [])
    found = {chapter.model: chapter.records for chapter in dossier.chapters}
    assert [model.__name__ for model in models_about_people() if model not in found] == []
    for model, records in found.items():
        names = {fact.field for record in records for fact in record.facts if NAME in fact.value}
        wanted = {one.name for one in model._meta.local_fields if is_about_people(model, one)}
        if not isinstance(petra, model):
            assert wanted <= names, model.__name__
    assert OTHER not in told(dossier)
    assert otto.email not in told(dossier)


def test_what_never_leaves_the_program_is_not_given(petra):
    petra.set_password("geheim-genoeg")
    petra.save()
    assert petra.password not in told(Dossier(petra, []))


def test_a_text_of_somebody_else_is_withheld(petra, otto):
    Event.record("changed", otto, by=petra, old={"note": "was ziek"}, new={"note": "weer beter"})
    dossier = Dossier(petra, [])
    (events,) = (one for one in dossier.chapters if one.model is Event)
    facts = {fact.field: fact for fact in events.records[0].facts}
    assert facts["by"].value == NAME
    assert facts["new"].is_withheld
    assert "ziek" not in told(dossier)
    assert OTHER not in told(dossier)


def test_who_has_no_account_is_found_by_name(db):
    OpenMatterFactory(text="Bellen", raised_by="mw. Zoë van Dijk-Jansen")
    OpenMatterFactory(text="Mailen", raised_by="Zoë van Dijkstra")
    (chapter,) = Dossier(None, ["zoë van dijk"]).chapters
    assert chapter.model is OpenMatter
    assert len(chapter.records) == 1


def test_a_name_in_json_is_found_however_it_is_stored(petra, otto):
    Event.record("changed", otto, by=otto, new={"lead": NAME})
    assert NAME in told(Dossier(petra, []))


def test_a_name_of_two_letters_finds_nothing(db):
    OpenMatterFactory(raised_by="Bo")
    assert Dossier(None, ["Bo"]).chapters == []


def test_a_copy_of_the_name_is_given_and_of_a_colleague_is_not(petra, otto):
    plan = WorkPlanFactory()
    Lead.objects.create(plan=plan, user=petra, name="P. de Trekker")
    Lead.objects.create(plan=plan, user=otto, name="O. de Trekker")
    words = told(Dossier(petra, []))
    assert "P. de Trekker" in words
    assert "O. de Trekker" not in words

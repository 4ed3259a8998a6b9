"""A viewer finds only what they may see, and every field about people is known to be so."""

import ast

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from leagenda.foundation.privacy import Purpose, Retention, Term, field_at, stated
from tests.house.building import OURS, VIEWS, each, short, tree

pytestmark = pytest.mark.slow  # it reads every source
WORDS = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
# `within` and `about` take something that was found before.
SEEN = {"visible_to", "within", "about"}
FINDERS = {"get_object_or_404", "get_list_or_404"}
WHAT_TO_WRITE = """

%s holds personal data. Say so in its `class Privacy`, beside `personal` and `plain`:

    purpose = AGENDA  # ACCESS, HISTORY …, or a Purpose of the room's own in <room>/purpose.py
    concerned = USERS  # or PARTNERS, or Dutch words for the people it is about
    retention = Term(years=2, after="ended_on", since=_("het einde"), source=OWN_CHOICE)

`after` is the path of a DateField or DateTimeField, or a phrase of its QuerySet that takes a day.
A text by or about one person: `whose = {"note": "user"}`, so that an access request gives it to
that person; a copy of their name: `named = {"name": "user"}`. What never leaves the program
(a password, a token): `secret = {…}` instead of `plain`.
What goes together with its owner: `AsLongAs(_("de jaaragenda bestaat"), source=OWN_CHOICE)`.
All of these come from `leagenda.foundation.privacy`.
"""


@each("model", OURS)
def test_every_field_that_may_hold_personal_data_is_accounted_for(model):
    """Text, and whoever a row points at, is personal or plain; somebody thought about it."""
    said = stated(model, "personal") | stated(model, "plain") | stated(model, "secret")
    for field in model._meta.fields:
        if isinstance(field, WORDS) or points_at_someone(field):
            assert field.name in said, f"{model.__name__}.{field.name}"


@each("model", OURS)
def test_privacy_speaks_of_fields_that_exist_and_says_one_thing(model):
    names = {field.name for field in model._meta.fields}
    kinds = [stated(model, kind) for kind in ("personal", "plain", "secret")]
    assert set().union(*kinds) <= names
    assert sum(map(len, kinds)) == len(set().union(*kinds))
    for kind in ("whose", "named"):
        for text, person in getattr(model.Privacy, kind, {}).items():
            assert text in stated(model, "personal")
            assert points_at_someone(model._meta.get_field(person))
    assert set(getattr(model.Privacy, "subject", ())) <= names


@each("model", OURS)
def test_whoever_a_row_points_at_is_personal(model):
    for field in model._meta.fields:
        if points_at_someone(field):
            assert field.name in stated(model, "personal"), f"{model.__name__}.{field.name}"


@each("model", [model for model in OURS if getattr(model.Privacy, "personal", None)])
def test_a_model_about_people_says_what_for_of_whom_and_how_long(model):
    said = model.Privacy
    assert isinstance(getattr(said, "purpose", None), Purpose), WHAT_TO_WRITE % model.__name__
    assert getattr(said, "concerned", None), WHAT_TO_WRITE % model.__name__
    assert isinstance(getattr(said, "retention", None), Retention), WHAT_TO_WRITE % model.__name__


@each("model", [model for model in OURS if hasattr(model.Privacy, "retention")])
def test_the_program_can_reckon_whose_term_is_over(model):
    """A term has a length, and begins at a day or moment that stands in the database."""
    retention = model.Privacy.retention
    assert retention.source
    if isinstance(retention, Term):
        assert retention.years or retention.months or retention.days, model.__name__
        field = field_at(model, retention.after)
        phrase = getattr(model._default_manager.all(), retention.after, None)
        assert callable(phrase) or isinstance(field, models.DateField), (
            f"{model.__name__}: `after={retention.after!r}` is not the path of a day or moment, "
            "nor a phrase of its QuerySet that takes a day."
        )


def points_at_someone(field) -> bool:
    return field.is_relation and issubclass(field.related_model, AbstractBaseUser)


def test_views_look_through_the_eyes_of_the_viewer():
    """What starts at `objects` goes on with `visible_to`, or stays within something found so."""
    assert [
        f"{short(path)}:{node.lineno}"
        for path in VIEWS
        for node, above in expressions(path)
        if isinstance(node, ast.Attribute)
        and node.attr in {"objects", "_default_manager"}
        and not is_seen_through_a_viewer(node, above)
    ] == []


def test_views_do_not_find_by_the_bare_model():
    """`get_object_or_404(Model, pk=…)` finds what somebody may not see."""
    assert [
        f"{short(path)}: {ast.unparse(node)}"
        for path in VIEWS
        for node, _ in expressions(path)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in FINDERS
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id[0].isupper()
    ] == []


def expressions(path):
    """Every node with the map of what each node stands in."""
    above = {child: node for node in ast.walk(tree(path)) for child in ast.iter_child_nodes(node)}
    return [(node, above) for node in ast.walk(tree(path))]


def is_seen_through_a_viewer(node, above) -> bool:
    while isinstance(node, ast.expr):
        if isinstance(node, ast.Attribute) and node.attr in SEEN:
            return True
        if isinstance(node, ast.Call) and getattr(node.func, "id", "").startswith("find_"):
            return getattr(node.args[0], "id", "") == "request"
        node = above[node]
    return False

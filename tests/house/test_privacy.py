"""A viewer finds only what they may see, and every field about people is known to be so."""

import ast

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from tests.house.building import OURS, VIEWS, each, short, tree

pytestmark = pytest.mark.slow  # it reads every source
WORDS = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
# `within` and `about` take something that was found before.
SEEN = {"visible_to", "within", "about"}
FINDERS = {"get_object_or_404", "get_list_or_404"}


@each("model", OURS)
def test_every_field_that_may_hold_personal_data_is_accounted_for(model):
    """Text, and whoever a row points at, is personal or plain; somebody thought about it."""
    stated = stated_by(model, "personal") | stated_by(model, "plain")
    for field in model._meta.local_fields:
        if isinstance(field, WORDS) or points_at_someone(field):
            assert field.name in stated, f"{model.__name__}.{field.name}"


@each("model", OURS)
def test_privacy_speaks_of_fields_that_exist_and_says_one_thing(model):
    names = {field.name for field in model._meta.local_fields}
    assert stated_by(model, "personal") | stated_by(model, "plain") <= names
    assert not stated_by(model, "personal") & stated_by(model, "plain")


@each("model", OURS)
def test_whoever_a_row_points_at_is_personal(model):
    for field in model._meta.local_fields:
        if points_at_someone(field):
            assert field.name in stated_by(model, "personal"), f"{model.__name__}.{field.name}"


def stated_by(model, kind) -> set:
    return getattr(model.Privacy, kind, set())


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

"""A room holds one thing, says so, and knows only the rooms below it."""

import ast
import contextlib
import io
import re

import pytest
from importlinter.cli import lint_imports

from tests.house.building import LEAGENDA, OURS, PROJECT, ROOMS, SOURCES, each, short, text, tree

pytestmark = pytest.mark.slow  # it reads every source
OPEN_TO_ALL = {"foundation", "ui"}
COMBINES = {"config", "cli", "__main__.py"}  # these put rooms together, from outside
# The tabs of a year agenda are on every page about it, also where another room makes the page.
SHARED_PAGES = {"leagenda.planning.views.subnav"}
FLOORS = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
HEIGHT = {room: height for height, room in enumerate(reversed(FLOORS))}


@each("room", ROOMS)
def test_a_room_says_what_it_holds(room):
    assert ast.get_docstring(tree(room / "__init__.py"))


@each("room", ROOMS)
def test_a_room_has_a_page_that_says_what_always_holds(room):
    page = text(room / "README.md")
    assert page.startswith("# ")
    assert "What always holds" in page


def test_rooms_meet_only_through_their_models():
    """Another room's rules, queries, forms and views are its own business."""
    assert [
        f"{short(path)}: {module}"
        for path in SOURCES
        if room_of(path) not in COMBINES
        for module in imported(path) - SHARED_PAGES
        if not may_import(room_of(path), *module.split(".")[1:])
    ] == []


def room_of(path):
    return path.relative_to(LEAGENDA).parts[0]


def may_import(here, room, *inside):
    return room in {here, *OPEN_TO_ALL} or inside == ("models",)


def imported(path):
    return set(modules(path))


def modules(path):
    """Every module of ours that a file imports, also inside a function."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            names = [node.module]
            if node.module == "leagenda":
                names = [f"leagenda.{one.name}" for one in node.names]
        elif isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        else:
            continue
        yield from (name for name in names if name.startswith("leagenda."))


@each("model", OURS)
def test_relations_point_down(model):
    """A foreign key by name is an import in disguise, so it follows the order of the rooms."""
    for field in [*model._meta.local_fields, *model._meta.local_many_to_many]:
        target = field.related_model
        if target in OURS and target._meta.app_label != model._meta.app_label:
            ours, theirs = model._meta.app_label, target._meta.app_label
            assert HEIGHT[theirs] < HEIGHT[ours], f"{model.__name__}.{field.name}"


def test_the_order_of_the_rooms_is_kept():
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        broken = lint_imports(
            config_filename=str(LEAGENDA.parent / "pyproject.toml"), no_cache=True
        )
    assert not broken, said.getvalue()


def test_the_architecture_page_names_every_room():
    page = text(LEAGENDA.parent / "docs" / "architecture.md")
    for room in ROOMS:
        assert re.search(rf"^{room.name}\b|`{room.name}`", page, re.MULTILINE), room.name

"""Code that one can read: short functions, short files, no way around."""

import ast
from itertools import chain

import pytest

from tests.house.building import LEAGENDA, PROJECT, ROOT, SOURCES, files, short, text, tree

pytestmark = pytest.mark.slow  # it reads every source
LONGEST_FUNCTION = 40
LONGEST_FILE = 300
DEFINED = (ast.FunctionDef, ast.AsyncFunctionDef)


def test_a_function_fits_on_a_page():
    """Take a step out and give it a name."""
    lengths = {
        f"{short(path)}: {node.name}": node.end_lineno - node.lineno + 1
        for path in SOURCES
        for node in nodes(path, DEFINED)
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_a_file_is_about_one_noun():
    """Split it by noun, not by kind."""
    paths = [*SOURCES, *files(ROOT / "frontend", ".css", ".js")]
    lengths = {short(path): len(text(path).splitlines()) for path in paths}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def nodes(path, kinds):
    return [node for node in ast.walk(tree(path)) if isinstance(node, kinds)]


def test_nothing_happens_out_of_sight():
    """No signals and no `save()` of our own: what happens is written where one reads."""
    signals = [
        short(path)
        for path in SOURCES
        for node in nodes(path, ast.ImportFrom)
        if "signals" in (node.module or "")
    ]
    overrides = [
        f"{short(path)}: {node.name}"
        for path in SOURCES
        for node in nodes(path, ast.ClassDef)
        if {"save", "delete"} & {one.name for one in node.body if isinstance(one, DEFINED)}
    ]
    assert signals + overrides == []


def test_there_is_one_clock_for_days():
    """A day that somebody pretends must hold everywhere, so only the clock knows the real one."""
    assert [
        f"{short(path)}: {ast.unparse(node)}"
        for path in SOURCES
        if not path.match("foundation/clock.py")
        for node in nodes(path, ast.Call)
        if ast.unparse(node).endswith(("date.today()", "localdate()"))
    ] == []


def test_every_dependency_says_why_it_is_there():
    lines = text(ROOT / "pyproject.toml").splitlines()
    named = [
        *PROJECT["project"]["dependencies"],
        *chain.from_iterable(PROJECT["project"]["optional-dependencies"].values()),
        *PROJECT["dependency-groups"]["dev"],
    ]
    evident = {"leagenda[postgres,s3]", "pytest>=9", "pytest-django>=4.14"}
    for dependency in set(named) - evident:
        line = next(line for line in lines if f'"{dependency}"' in line)
        assert line.partition("# ")[2], line


def test_the_rooms_are_type_checked_without_exceptions():
    settings = PROJECT["tool"]["mypy"]
    assert settings["files"] == ["leagenda"]
    assert not {"exclude", "overrides"} & set(settings)
    assert not [path for path in files(LEAGENDA, ".py") if "# mypy: ignore" in text(path)]

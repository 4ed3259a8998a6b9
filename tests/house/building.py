"""What the house rules look at: rooms, sources, templates, models, papers."""

import ast
import os
import tomllib
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
LEAGENDA = ROOT / "leagenda"
NOT_OURS = {".git", ".venv", ".leagenda", "node_modules", "dist", "build", "__pycache__"}


def files(folder: Path, *endings: str) -> list[Path]:
    """Every file of ours below `folder` whose name ends in one of `endings`; all without any."""
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_OURS and name[-6:] != "_cache"]
        found += [Path(place, name) for name in names if name.endswith(endings or ("",))]
    return sorted(found)


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path))


def each(name: str, values):
    """One test for each value, called after the file or the class that it is about."""
    return pytest.mark.parametrize(name, values, ids=[short(value) for value in values])


def short(value) -> str:
    if isinstance(value, Path):
        return value.relative_to(ROOT).as_posix()
    return str(getattr(value, "__name__", value))


PROJECT = tomllib.loads(text(ROOT / "pyproject.toml"))
ROOMS = sorted(path.parent for path in LEAGENDA.glob("*/__init__.py"))
SOURCES = [path for path in files(LEAGENDA, ".py") if "migrations" not in path.parts]
VIEWS = [path for path in SOURCES if "views" in path.parts or path.name == "views.py"]
TEMPLATES = [path for path in files(LEAGENDA, ".html") if "templates" in path.parts]
OURS = [model for model in apps.get_models() if model.__module__.startswith("leagenda.")]


def template_name(path: Path) -> str:
    """The name by which Django finds it: what comes after the last folder `templates`."""
    return path.as_posix().rsplit("/templates/", 1)[1]

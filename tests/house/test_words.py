"""One word for each thing: English in the code, Dutch on the screen and in the address."""

import ast
import re
from collections import Counter

import pytest
from django.urls import get_resolver

from tests.house.building import (
    OURS,
    ROOT,
    SOURCES,
    TEMPLATES,
    each,
    files,
    short,
    template_name,
    text,
    tree,
)

pytestmark = pytest.mark.slow  # it reads every source
GLOSSARY = text(ROOT / "GLOSSARY.md")
ROWS = re.findall(r"^\| (.+?) \| `(\w+)` \| (.+) \|$", GLOSSARY, re.MULTILINE)
CODE = [*SOURCES, *files(ROOT / "tests", ".py"), *files(ROOT / "scripts", ".py")]
DRAWERS = {
    "utils", "util", "helpers", "helper", "manager", "managers", "service", "services", "common",
    "base", "misc", "data", "info", "stuff", "things",
}  # fmt: skip
IN_BOTH_LANGUAGES = {"account", "agenda", "agendas", "partner", "partners", "status"}
ENGLISH = {
    "add", "and", "change", "check", "comparison", "create", "delete", "describe", "download",
    "edit", "finding", "for", "from", "give", "help", "history", "home", "list", "login", "logout",
    "money", "move", "new", "page", "people", "proposal", "read", "reading", "remove", "report",
    "restore", "save", "search", "settings", "show", "sign", "site", "source", "step", "story",
    "table", "the", "theme", "timeline", "undo", "update", "user", "users", "year", "years",
}  # fmt: skip


@each("model", OURS)
def test_every_model_is_in_the_glossary_under_the_word_on_the_screen(model):
    assert f"| {model._meta.verbose_name} | `{model.__name__}` |" in GLOSSARY


def test_no_word_in_the_glossary_means_two_things():
    for column in (0, 1):
        counted = Counter(row[column] for row in ROWS)
        assert [word for word, times in counted.items() if times > 1] == []


def test_every_word_in_the_glossary_is_used_in_the_code():
    names = {name for path in SOURCES for name in [*names_in(path), *path.parts, path.stem]}
    pieces = names | {piece for name in names for piece in name.split("_")}
    assert [word for _, word, _ in ROWS if not {word, f"{word}s"} & pieces] == []


def test_names_are_written_in_ascii():
    assert [
        f"{short(path)}: {name}" for path in CODE for name in names_in(path) if not name.isascii()
    ] == []


def names_in(path):
    for node in ast.walk(tree(path)):
        for part in ("id", "name", "attr", "arg"):
            if isinstance(name := getattr(node, part, None), str):
                yield name


def test_no_file_is_a_drawer():
    """A name such as "utils" says that something is put away, not what it is."""
    assert [
        short(path) for path in CODE if DRAWERS & {path.stem, *path.parent.relative_to(ROOT).parts}
    ] == []


def test_no_class_is_a_drawer():
    classes = [
        node.name
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    ]
    assert [name for name in classes if DRAWERS & set(words_in(name))] == []


def words_in(name):
    return [word.lower() for word in re.findall(r"[A-Z][a-z]+", name)]


def addresses(resolver=None, before=""):
    """Every address of ours as (name, path)."""
    for one in (resolver or get_resolver()).url_patterns:
        path = before + str(one.pattern)
        if hasattr(one, "url_patterns"):
            yield from addresses(one, path)
        elif one.name:
            yield one.name, path


def test_addresses_are_dutch():
    """No English word stands in a path, nor a word of the English name that leads to it."""
    assert [
        path
        for name, path in addresses()
        if words_of_path(path) & (ENGLISH | set(name.split("_"))) - IN_BOTH_LANGUAGES
    ] == []


def words_of_path(path):
    return set(re.findall(r"[a-z]+", re.sub(r"<[^>]*>", " ", path)))


def test_names_of_addresses_are_plain_words():
    assert [name for name, _ in addresses() if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)] == []


TITLE = re.compile(r"{% block title %}(.*?){% endblock", re.DOTALL)
LAYOUTS = {"ui/bare.html", "ui/confirm.html", "ui/page.html", "ui/refusal.html"}
PAGES = [
    path
    for path in TEMPLATES
    if '{% extends "ui/' in text(path) and template_name(path) not in LAYOUTS
]


def test_every_page_has_a_title():
    assert [short(path) for path in PAGES if not TITLE.search(text(path))] == []


def test_the_title_of_a_page_is_dutch():
    said = {short(path): title for path in PAGES for title in TITLE.findall(text(path))}
    assert {path: title for path, title in said.items() if spoken(title) & ENGLISH} == {}


def spoken(title):
    """The words of a title: what is translated, and what stands between the tags."""
    translated = " ".join(re.findall(r'"([^"]*)"', title))
    return set(f"{translated} {re.sub(r'{[{%].*?[%}]}', ' ', title)}".lower().split())

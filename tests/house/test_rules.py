"""Everything a rule can say is said in a test."""

import ast

import pytest

from tests.house.building import LEAGENDA, ROOT, SOURCES, files, text, tree

pytestmark = pytest.mark.slow  # it reads every source
SAYS = {"wrong", "attention", "note", "finding", "holds"}
RULES = [path for path in SOURCES if path.is_relative_to(LEAGENDA / "planning" / "rules")]
TESTS = files(ROOT / "tests", ".py")


def codes() -> list[str]:
    """The codes of findings and proofs: the first text given to `spot.wrong`, `spot.holds` …"""
    return sorted(
        {
            one.value
            for path in RULES
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in SAYS
            for one in node.args[node.func.attr == "finding" :][:1]
            if isinstance(one, ast.Constant) and is_code(one.value)
        }
    )


def is_code(word) -> bool:
    return isinstance(word, str) and word.replace("-", "").isalpha() and word == word.lower()


def test_rules_say_something():
    assert len(codes()) > 20


def test_every_finding_and_every_proof_is_tested():
    tested = "".join(text(path) for path in TESTS)
    assert [code for code in codes() if f'"{code}"' not in tested] == []

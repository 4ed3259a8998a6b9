"""Evaluations, from the rows of the table and from their absence."""

import pytest

from tests.planning.rules.small import action, found, says, work_plan, year_agenda

CODES = ("no-evaluation", "no-interim-evaluation", "no-final-evaluation")


def lacking(*descriptions, planning="mei 2022"):
    actions = [action(words, planning) for words in descriptions]
    agenda = year_agenda(work_plan(*actions))
    return [code for code in CODES if found(code, agenda)]


@pytest.mark.parametrize(
    ("descriptions", "codes"),
    [
        (["Bijeenkomst"], ["no-evaluation"]),
        (["Eindevaluatie"], ["no-interim-evaluation"]),
        (["Evaluatie"], ["no-interim-evaluation"]),
        (["Tussenevaluatie"], ["no-final-evaluation"]),
        (["Tussenevaluatie", "Eindevaluatie"], []),
        (["Tussen-evaluatie", "Eind evaluatie"], []),
        (["Tussentijds evalueren", "Evalueren met de scholen"], []),
        (["Tussen- en eindevaluatie"], ["no-interim-evaluation"]),
        (["Evaluatie", "Evaluatie"], []),
        (["Voortgangsrapportage", "Terugblik met partners"], []),
        (["Verbeterpunten uit de evaluatie uitvoeren"], ["no-evaluation"]),
        (["Evaluatiekader opstellen"], ["no-evaluation"]),
    ],
)
def test_what_looks_back_is_recognised(descriptions, codes):
    assert lacking(*descriptions) == codes


def test_an_evaluation_that_comes_back_serves_as_both():
    assert lacking("Evaluatie", planning="ieder kwartaal") == []


def test_a_plan_without_actions_is_not_asked_for_evaluations():
    agenda = year_agenda(work_plan())
    assert not found("no-evaluation", agenda)
    assert says("no-actions", agenda)

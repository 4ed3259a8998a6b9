"""What the rules say about the real year agenda of 2021-2022: this, and nothing else."""

import re
from pathlib import Path

import pytest

from leagenda.planning.rules import bridge, findings, proofs, theme_line, unit_figures
from tests.planning.real_agenda import real_agenda
from tests.planning.rules.small import TODAY

EXPECTED = [
    # Two chapters call their gross costs "t.l.v. LEA-budget". The totals of chapters 4 and 5 say
    # "Totale kosten" and are gross: right. Chapter 1 says "geen", and costs nothing: right.
    ("wrong", "gross-under-net-label", "total-2", 32_500_00),
    ("wrong", "gross-under-net-label", "total-3", 19_400_00),
    # A quarter is not placed, and that has to become "considerably lower": no figure to reach.
    ("attention", "vague-target", "non-reach", None),
    ("attention", "indicator-incomplete", "non-reach", None),
    # Three work plans have ambitions without any figure: one sentence each.
    ("attention", "no-figure", "plan-2", None),
    ("attention", "no-figure", "plan-3", None),
    # 300 students: by when, by whose count, how often? The baseline is asked for below.
    ("attention", "indicator-incomplete", "students", None),
    ("attention", "no-figure", "plan-5", None),
    # The budget is of 2021, most months with actions are in 2022.
    ("attention", "other-budget-year", "year", 56_204_16),
    # 6.500, 9.400 and 10.000 come from somewhere, but the paper does not say from whom.
    ("attention", "coverage-without-source", "year", 25_900_00),
    # September lies before the adoption of 14 October. "Q4 2021" and the whole school year hold
    # that day without claiming an earlier start; "November 2021" lies after it.
    ("attention", "before-adoption", "action-3-1", None),
    # 1 and 5 only look back at the end; 3 does not look back at all; 2 and 4 do both.
    ("attention", "no-interim-evaluation", "plan-1", None),
    ("attention", "no-evaluation", "plan-3", None),
    ("attention", "no-interim-evaluation", "plan-5", None),
    # The regiegroep prefers after-school; the working group has not been told.
    ("attention", "preference-not-told", "preference", None),
    # None of the 22 actions names who pulls it: one sentence, not 22.
    ("attention", "no-lead", "year", None),
    # The youth officer's row and both evaluations of plan 2 have an empty partner cell.
    ("attention", "no-partner", "plan-2", None),
    # Six themes, and nothing on the labour market.
    ("attention", "theme-without-plan", "theme-6", None),
    # 300 is "a doubling", so it was 150; nobody wrote that down.
    ("note", "implied-baseline", "students", None),
    # 10 hours per case for an unknown number of cases; 10 cases of 4 hours without a rate.
    ("note", "hours-without-number", "line-2-3", None),
    ("note", "hours-without-rate", "line-2-5", None),
    # "Medio 2022".
    ("note", "planning-vague", "action-4-1", None),
    # Both leads left their organisations.
    ("note", "open-question", "leads-left", None),
    # "VROEGSINALERING".
    ("note", "spelling", "plan-5", None),
    # Care instead of special needs and youth care; two themes in one chapter; a pilot beside them.
    ("note", "title-differs", "plan-2", None),
    ("note", "themes-merged", "plan-3", None),
    ("note", "plan-outside-themes", "plan-5", None),
]

NO_BREAK = "\u00a0"
PAPER = Path(__file__).parents[4] / "shared/data/agenda/jaaragenda-lea-2021-2022.txt"
CHAPTER = re.compile(r"^[1-5]\.\s+[A-Z][A-Z ]{9,}.*$|^Totale begroting", re.MULTILINE)


def test_the_list_is_exactly_this():
    found = findings(real_agenda(), today=TODAY)
    assert [(one.severity, one.code, one.part_id, one.amount) for one in found] == EXPECTED


def test_every_finding_can_be_set_aside_on_its_own():
    keys = [one.key for one in findings(real_agenda(), today=TODAY)]
    assert len(set(keys)) == len(keys)


def test_the_same_agenda_gives_the_same_keys():
    one, other = (findings(real_agenda(), today=TODAY) for _ in range(2))
    assert [finding.key for finding in one] == [finding.key for finding in other]


def test_every_finding_says_where_and_what_to_do():
    parts = {(kind, part.id) for kind, part in real_agenda().parts()}
    for one in findings(real_agenda(), today=TODAY):
        assert one.place
        assert (one.part_kind, one.part_id) in parts
        for words in (one.sentence, one.remedy):
            assert words.rstrip("”").endswith((".", "?")), words
            assert "%(" not in words


def test_the_money_closes_and_the_proof_shows_the_numbers():
    shown = [one.sentence.replace(NO_BREAK, " ") for one in proofs(real_agenda())]
    assert "Totaal: € 92.550 − € 25.900 = € 66.650." in shown
    assert "Kolom kosten: € 32.500 + € 19.400 + € 35.300 + € 5.350 = € 92.550." in shown
    assert "Kolom dekking: € 6.500 + € 9.400 + € 10.000 = € 25.900." in shown
    assert "De werkplannen vragen € 66.650 en het budget is € 66.650 (2021, 64521071)." in shown
    assert "€ 66.650 in de tekst klopt: het budget." in shown
    assert [one.code for one in proofs(real_agenda())] == [
        *["row"] * 4,
        *["column"] * 3,
        "row",
        *["chapter-total"] * 2,
        "budget",
        "prose-amount",
    ]


def test_the_bridge_tells_what_to_reserve():
    crossing = bridge(real_agenda())
    first, second = crossing.budget_years
    assert crossing.years == (2021, 2022)
    assert crossing.cost.by_year == {2021: 36_345_84, 2022: 56_204_16}
    assert (first.net, first.reserve, first.free, first.short) == (10_445_84, 56_204_16, 0, 0)
    assert (second.net, second.carried, second.short) == (56_204_16, 56_204_16, 0)
    assert first.sentence.replace(NO_BREAK, " ") == (
        "Van € 66.650 valt € 10.445,84 in 2021. Reserveer € 56.204,16 voor 2022."
    )
    assert crossing.unspread_sentence == ""


def test_a_home_visit_has_a_price():
    (figure,) = unit_figures(real_agenda())
    assert (figure.gross, figure.net) == (117_67, 84_33)
    assert figure.sentence.replace(NO_BREAK, " ") == (
        "Bij 300 studenten: € 117,67 bruto en € 84,33 netto per student."
    )


def test_the_theme_line_tells_what_became_of_the_six_themes():
    states = [(line.number, line.years[0].state) for line in theme_line([real_agenda()])]
    assert states == [
        ("1", "chapter"),
        ("2", "chapter"),
        ("3", "chapter"),
        ("4", "merged"),
        ("5", "merged"),
        ("6", "empty"),
        ("", "outside"),
    ]


@pytest.mark.parametrize("part", ["cost_line", "coverage", "budget_line", "stated_amount"])
def test_a_cent_more_anywhere_is_noticed(part):
    agenda = real_agenda()
    money = [one for kind, one in agenda.parts() if kind == part]
    for one in money:
        field = "lump" if part == "cost_line" else "amount"
        was = getattr(one, field)
        if not was:
            continue
        setattr(one, field, was + 1)
        found = {
            (finding.code, finding.part_id)
            for finding in findings(agenda, today=TODAY)
            if finding.severity == "wrong" or finding.code == "under-budget"
        }
        setattr(one, field, was)
        assert found - {(code, part) for _severity, code, part, _amount in EXPECTED}, one.id


@pytest.mark.skipif(not PAPER.exists(), reason="the paper itself is not part of the project")
def test_all_the_running_text_of_the_paper_adds_no_finding():
    agenda = real_agenda()
    body = PAPER.read_text()
    starts = [match.start() for match in CHAPTER.finditer(body)][-6:]
    agenda.introduction = body[: starts[0]]
    for plan, start, end in zip(agenda.work_plans, starts, starts[1:], strict=False):
        plan.situation, plan.focus, plan.intentions = "", "", body[start:end]
    found = findings(agenda, today=TODAY)
    assert [(one.severity, one.code, one.part_id, one.amount) for one in found] == EXPECTED

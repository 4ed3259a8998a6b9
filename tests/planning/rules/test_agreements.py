"""Whether an ambition is an agreement that can be kept."""

import datetime as dt

import pytest

from leagenda.planning.models.content import AmbitionContent, IndicatorContent
from leagenda.planning.rules import proofs
from tests.planning.rules.small import found, says, work_plan, year_agenda

WHOLE = {
    "baseline": "150",
    "target": "300",
    "target_on": dt.date(2022, 7, 1),
    "source": "registratie",
    "owner": "mbo",
    "rhythm": "per kwartaal",
    "unit": "studenten",
}


def measured(intentions="", text="Minder verzuim", **fields):
    indicator = IndicatorContent(**{"id": "figure", "name": "bereik"} | fields)
    ambition = AmbitionContent(text=text, indicators=[indicator])
    return year_agenda(work_plan(ambitions=[ambition], intentions=intentions))


def aimed(*texts, **more):
    return year_agenda(work_plan(ambitions=[AmbitionContent(text=text) for text in texts], **more))


def test_a_complete_indicator_is_silent():
    agenda = measured(**WHOLE)
    for code in ("no-figure", "indicator-incomplete", "vague-target", "implied-baseline"):
        assert not found(code, agenda)


def test_ambitions_without_figure_are_gathered_per_work_plan():
    assert "geen van de 2 ambities" in says("no-figure", aimed("Taal", "Rekenen")).sentence
    assert "“Taal”" in says("no-figure", aimed("Taal")).sentence


def test_only_the_ambition_that_lacks_a_figure_is_named():
    agenda = measured(**WHOLE)
    agenda.work_plans[0].ambitions.append(AmbitionContent(text="Meer lezen"))
    assert says("no-figure", agenda).sentence == "Bij de ambitie “Meer lezen” staat geen getal."


def test_figures_of_the_text_are_offered():
    agenda = aimed("Taal", intentions="Circa 25% is niet geplaatst; er zijn 40 peuters.")
    assert "25% en 40 peuters" in says("no-figure", agenda).remedy


@pytest.mark.parametrize("field", ["baseline", "target_on", "source", "owner", "rhythm"])
def test_what_an_indicator_lacks_is_named(field):
    fields = {name: value for name, value in WHOLE.items() if name != field}
    one = says("indicator-incomplete", measured(**fields))
    assert one.part_id == "figure"
    assert one.sentence.startswith("Bij “bereik” ontbreekt nog: ")


def test_considerably_lower_is_no_target():
    fields = WHOLE | {"target": "", "target_words": "aanzienlijk lager"}
    agenda = measured(**fields)
    assert "aanzienlijk lager" in says("vague-target", agenda).sentence
    assert "150 studenten" in says("vague-target", agenda).remedy
    assert not found("indicator-incomplete", agenda)


def test_words_instead_of_a_number_are_no_target_either():
    assert says("vague-target", measured(**WHOLE | {"target": "zo veel mogelijk"}))


DOUBLED = "We bereiken 300 studenten (een verdubbeling t.o.v. vorig jaar). Dat is veel."


@pytest.mark.parametrize(
    "agenda",
    [
        measured(DOUBLED, target="300"),
        measured(target="300", target_words="verdubbeling"),
        measured(target="300", text="300 studenten, een verdubbeling"),
    ],
)
def test_a_doubling_implies_the_baseline(agenda):
    one = says("implied-baseline", agenda)
    assert "150" in one.sentence
    assert "nulmeting" not in says("indicator-incomplete", agenda).sentence


def test_a_doubling_of_something_else_implies_nothing():
    agenda = measured("Doel: 300 studenten. Een verdubbeling van de inzet volgt.", target="300")
    assert not found("implied-baseline", agenda)
    assert not found("implied-baseline", measured("1300 is een verdubbeling.", target="300"))


def test_a_doubling_that_is_none_is_wrong():
    one = says("multiple-differs", measured(DOUBLED, **WHOLE | {"baseline": "140"}))
    assert one.severity == "wrong"
    assert "280" in one.sentence


def test_a_doubling_that_holds_is_a_proof():
    agenda = measured(DOUBLED, **WHOLE)
    assert not found("multiple-differs", agenda)
    held = [(one.code, one.sentence) for one in proofs(agenda)]
    assert held == [("multiple", "300 is het dubbele van 150.")]


def test_a_doubling_of_no_figure_is_only_vague():
    agenda = measured(target="veel", target_words="verdubbeling")
    assert not found("implied-baseline", agenda)
    assert says("vague-target", agenda)


def test_half_of_what_it_was_is_understood():
    agenda = measured(target="12.5", target_words="halvering")
    assert "25" in says("implied-baseline", agenda).sentence

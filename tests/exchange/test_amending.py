"""Choosing, correcting, placing and leaving out, worked out on what was read."""

from dataclasses import dataclass

import pytest

from leagenda.exchange.models import Amending, amended
from leagenda.exchange.models.amending import Miswritten
from tests.exchange.proposals import (
    ACTION,
    COST,
    OTHER_AMBITION,
    OTHER_PLAN,
    PLAN,
    SECOND_ACTION,
    YEAR,
    a_proposal,
)


@dataclass
class Made:
    kind: str
    subject: str
    value: object
    field: str = ""


def plans(proposal):
    return proposal.content.work_plans


def test_without_amendments_what_was_read_stands():
    assert amended(a_proposal(), []) == a_proposal()


def test_what_was_read_is_never_overwritten():
    proposal = a_proposal()
    amended(proposal, [Made("correction", ACTION, "Anders", "description")])
    assert proposal == a_proposal()


def test_the_first_choice_changes_nothing():
    now = amended(a_proposal(), [Made("choice", "joined-names-1", 0)])
    assert now.content == a_proposal().content


def test_a_choice_sets_a_field():
    now = amended(a_proposal(), [Made("choice", "joined-names-1", 1)])
    names = [partner.name for partner in plans(now)[0].ambitions[0].actions[1].partners]
    assert names == ["PO", "SKZ", "Sport"]


def test_a_choice_moves_an_ambition_to_another_work_plan():
    now = amended(a_proposal(), [Made("choice", "table-elsewhere-2", 1)])
    assert [ambition.id for ambition in plans(now)[0].ambitions][-1] == OTHER_AMBITION
    assert plans(now)[1].ambitions == []


def test_a_choice_leaves_a_part_out():
    now = amended(a_proposal(), [Made("choice", "table-elsewhere-2", 2)])
    assert plans(now)[1].ambitions == []


def test_a_choice_adds_an_open_matter():
    now = amended(a_proposal(), [Made("choice", "open-preference-3", 1)])
    assert [matter.text for matter in plans(now)[0].matters] == ["Wens nog bespreken"]


def test_only_the_last_choice_counts():
    chosen = [Made("choice", "table-elsewhere-2", n) for n in (2, 1, 0)]
    assert amended(a_proposal(), chosen).content == a_proposal().content


def test_what_is_made_of_a_choice_has_the_same_identity_every_time():
    chosen = [Made("choice", "open-preference-3", 1)]
    assert amended(a_proposal(), chosen) == amended(a_proposal(), chosen)


@pytest.mark.parametrize(
    ("part", "field", "words", "becomes"),
    [
        (ACTION, "description", " Voorleesdag ", "Voorleesdag"),
        (ACTION, "planning", "november 2022", "november 2022"),
        (PLAN, "situation", "een\r\ntwee", "een\ntwee"),
        (COST, "lump", "€ 1.250,50", 125_050),
        (YEAR, "school_year", "2023-2024", 2023),
    ],
)
def test_a_correction_is_read_from_words(part, field, words, becomes):
    now = amended(a_proposal(), [Made("correction", part, words, field)])
    assert getattr(Amending(now).found[part].part, field) == becomes


def test_partners_are_names_with_commas_and_remarks_in_brackets():
    made = [Made("correction", ACTION, "JGZ (als het kan), PO", "partners")]
    partners = Amending(amended(a_proposal(), made)).found[ACTION].part.partners
    assert [(one.name, one.note) for one in partners] == [("JGZ", "als het kan"), ("PO", "")]


def test_naming_who_leads_keeps_the_partners():
    made = [Made("correction", ACTION, "JGZ", "lead")]
    partners = Amending(amended(a_proposal(), made)).found[ACTION].part.partners
    assert [(one.name, one.role) for one in partners] == [
        ("JGZ", "lead"),
        ("PO", "partner"),
        ("bibliotheek", "partner"),
    ]


def test_an_amount_takes_the_place_of_a_reason_for_no_amount():
    proposal = a_proposal()
    line = plans(proposal)[0].costs[0]
    line.lump, line.absence = None, "dash"
    now = amended(proposal, [Made("correction", COST, "100", "lump")])
    assert (plans(now)[0].costs[0].lump, plans(now)[0].costs[0].absence) == (100_00, "")


def test_an_ambition_is_moved_by_naming_its_work_plan():
    now = amended(a_proposal(), [Made("correction", OTHER_AMBITION, PLAN, "place")])
    assert len(plans(now)[0].ambitions) == 2


@pytest.mark.parametrize(
    ("part", "field", "words", "sentence"),
    [
        (COST, "lump", "veel", "is geen bedrag"),
        (COST, "lump", "-5", "is geen bedrag"),
        (YEAR, "school_year", "2021-2024", "is geen schooljaar"),
        (YEAR, "adopted_on", "morgen", "is geen datum"),
        (ACTION, "description", " ", "Vul dit in."),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_field(part, field, words, sentence):
    with pytest.raises(Miswritten) as refused:
        Amending(a_proposal()).weigh({(part, field): words})
    assert sentence in refused.value.fields[part, field]


def test_a_leftover_line_goes_behind_the_words_of_a_field():
    made = [Made("placing", "0", {"part": PLAN, "field": "situation"})]
    now = amended(a_proposal(), made)
    assert plans(now)[0].situation.endswith("\nOpgesteld door het secretariaat")
    assert [line.text for line in now.leftovers] == ["Bijlage volgt"]
    assert now.sources[-1].part == PLAN


def test_a_leftover_line_becomes_an_action():
    made = [Made("placing", "1", {"part": OTHER_AMBITION, "field": "actions"})]
    now = amended(a_proposal(), made)
    assert plans(now)[1].ambitions[0].actions[-1].description == "Bijlage volgt"


def test_a_line_that_is_not_needed_is_no_longer_left_over():
    made = [Made("placing", "0", {"part": "", "field": "not_needed"})]
    now = amended(a_proposal(), made)
    assert (len(now.leftovers), now.content) == (1, a_proposal().content)


def test_a_placed_line_can_be_taken_back():
    made = [Made("placing", "0", {"part": PLAN, "field": "situation"}), Made("placing", "0", None)]
    assert amended(a_proposal(), made) == a_proposal()


def test_a_part_that_is_left_out_takes_what_hangs_on_it_along():
    now = amended(a_proposal(), [Made("omission", OTHER_PLAN, True)])
    assert [plan.id for plan in plans(now)] == [PLAN]


def test_a_part_that_was_left_out_comes_back_where_it_stood():
    made = [Made("omission", SECOND_ACTION, True), Made("omission", SECOND_ACTION, False)]
    assert amended(a_proposal(), made).content == a_proposal().content

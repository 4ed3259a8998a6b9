"""Whatever is done to a paper: a line is used or left over, and all that is said has a subject."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leagenda.exchange.reading import read
from leagenda.exchange.reading.opening import open_document
from leagenda.foundation.refusal import Refused
from tests.exchange.reading.papers import sheet, word

LINES = [
    "JAARAGENDA 2024-2025",
    "De volgende thema’s zijn benoemd:",
    "1. LEZEN EN TAAL",
    "2. BUITEN SPELEN",
    "",
    "1. LEZEN EN TAAL",
    "Huidige situatie: weinig boeken in huis.",
    "Ambitie: elk kind leest elke dag.",
    "Wat gaan we doen?",
    "- Het voornemen is om 40 gezinnen te bereiken (een verdubbeling).",
    "- De regiegroep heeft een sterke voorkeur uitgesproken voor de ochtend.",
    "nr Actie Partners Planning Budget",
    "1 Voorleesuurtje opzetten PO, bibliotheek",
    "Q4 2024",
    "",
    "2 Boekentas maken idem voorjaar 2025 idem",
    "3 Evaluatie PO juni 2025 € 1.200",
    "Totale kosten € 1.200",
    "",
    "2. BUITEN SPELEN",
    "Ambitie: elk kind speelt buiten.",
    "nr Actie Partners Planning Budget",
    "1 Plein groen maken Gemeente en PO hele schooljaar € 3.000",
    "Totale kosten € 3.000",
    "",
    "Totale begroting 2024-2025",
    "Kosten Dekking Totaal t.l.v. budget",
    "Lezen en taal € 1.200 € 200 € 1.000",
    "Buiten spelen € 3.000 € 500 € 2.500",
    "Totaal € 4.200 € 700 € 3.500",
    "LEA-budget 2024 (12345678) € 3.500",
]

SOME = settings(max_examples=40, deadline=None)


def check(name: str, raw: bytes) -> None:
    """Holds for every readable paper; one that is refused keeps nothing."""
    try:
        proposal = read(name, raw)
    except Refused:
        return
    used = {place for source in proposal.sources for place in source.places}
    left = {line.place for line in proposal.leftovers}
    for line in open_document(name, raw).lines:
        assert (line.place in used) != (line.place in left), line
    parts = {part.id for _kind, part in proposal.content.parts()}
    for said in (*proposal.sources, *proposal.doubts):
        assert said.part in parts | {""}, said
    for doubt in proposal.doubts:
        assert doubt.reason.endswith((".", "”")), doubt
        assert doubt.chosen == 0
        assert {choice.part for choice in doubt.choices} <= parts | {""}
    assert len({doubt.id for doubt in proposal.doubts}) == len(proposal.doubts)


def test_the_paper_itself_is_read_whole():
    proposal = read("a.txt", "\n".join(LINES).encode())
    content = proposal.content
    assert [len(list(plan.actions())) for plan in content.work_plans] == [3, 1]
    assert (content.cost, content.coverage, content.budget) == (420_000, 70_000, 350_000)
    assert proposal.leftovers == []


@pytest.mark.slow
@SOME
@given(st.randoms(use_true_random=False), st.integers(0, 12))
def test_no_line_of_a_shuffled_text_gets_lost(chance: random.Random, times):
    lines = list(LINES)
    for _time in range(times):
        at = chance.randrange(len(lines))
        line = lines.pop(at)
        if chance.random() < 0.5:
            lines.insert(chance.randrange(len(lines)), line)
    check("a.txt", "\n".join(lines).encode())


CELLS = st.sampled_from(
    [
        "Actie", "Partners", "Planning", "Budget", "Thema", "Doel", "nr", "idem", "Totaal", "geen",
        "€ 1.200", "PO, KO", "Q1 2025", "1. Lezen", "Overleg over 10 uur per casus", "1", "", "",
    ]
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=9)
HEAD = ["Thema", "Actie", "Partners", "Planning", "Budget"]


@pytest.mark.slow
@SOME
@given(ROWS)
def test_no_cell_of_a_random_sheet_gets_lost(rows):
    check("a.xlsx", sheet({"Blad1": [["Agenda 2024-2025"], [], HEAD, *rows]}))


@pytest.mark.slow
@SOME
@given(ROWS, st.sampled_from(["1. Taal", "TAAL", "Ambitie: lezen", "Inleiding"]))
def test_no_cell_of_a_random_word_file_gets_lost(rows, heading):
    check("a.docx", word(["Agenda 2024-2025", ("Heading 1", heading), [HEAD, *rows], "Slot."]))

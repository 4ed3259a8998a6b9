import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leagenda.exchange.writing.json import read_json, write_json
from leagenda.foundation.refusal import Refused
from tests.exchange.returning.example import example
from tests.planning.strategies import year_agendas


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(year_agendas())
def test_any_agenda_comes_back_as_it_was(content):
    assert read_json(write_json(content)) == content


def test_it_says_what_it_is():
    assert json.loads(write_json(example()))["leagenda"] == 1


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "beschadigd op regel 1"),
        (b'{"leagenda": 1,\n "content": }', "beschadigd op regel 2, teken 13"),
        (b"[1]", "geen jaaragenda van LEAgenda"),
        (b'{"iets": 1}', "geen jaaragenda van LEAgenda"),
        (b'{"leagenda": 7, "content": {}}', "versie 7"),
        (b"\xff\xfe{}\x80", "UTF-8|beschadigd"),
        (b"[" * 200_000, "geen jaaragenda van LEAgenda|beschadigd"),
    ],
)
def test_a_broken_file_is_refused_with_the_place(raw, sentence):
    with pytest.raises(Refused, match=sentence):
        read_json(raw)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda tree: tree.pop("school_year"), "school_year: dit veld ontbreekt"),
        (lambda tree: tree.update(titel="x"), "titel: dit veld kent LEAgenda niet"),
        (
            lambda tree: tree["work_plans"][0]["ambitions"][0]["actions"][1].update(status="weg"),
            "work_plans › 1 › ambitions › 1 › actions › 2 › status: dit is geen waarde",
        ),
        (
            lambda tree: tree["work_plans"][0]["costs"][0].update(lump="veel"),
            "work_plans › 1 › costs › 1 › lump: hier staat iets van de verkeerde soort",
        ),
        (lambda tree: tree["work_plans"][1].update(id="plan-1"), "plan-1 komt twee keer voor"),
    ],
)
def test_a_wrong_field_is_refused_with_its_path(spoil, sentence):
    envelope = json.loads(write_json(example()))
    spoil(envelope["content"])
    with pytest.raises(Refused, match=sentence):
        read_json(json.dumps(envelope).encode())


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200))
def test_rubbish_is_refused_and_nothing_else(raw):
    with pytest.raises(Refused):
        read_json(raw)

"""What is found in the three real files, from the bytes to the list."""

from pathlib import Path

import pytest

from leagenda.exchange.reading import read
from leagenda.planning.rules import bridge, findings, unit_figures
from tests.planning.rules.small import TODAY
from tests.planning.rules.test_real_agenda import EXPECTED

FOLDER = Path(__file__).parents[4] / "shared/data/agenda"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER.exists(), reason="the papers are not part of the project"),
]


@pytest.fixture(params=["docx", "pdf", "txt"], scope="module")
def agenda(request):
    name = f"jaaragenda-lea-2021-2022.{request.param}"
    return read(name, (FOLDER / name).read_bytes()).content


def test_each_file_gives_exactly_the_expected_list(agenda):
    found = [(one.severity, one.code, one.amount) for one in findings(agenda, today=TODAY)]
    assert found == [(severity, code, amount) for severity, code, _part, amount in EXPECTED]


def test_each_file_gives_the_same_bridge_and_price(agenda):
    assert [year.reserve for year in bridge(agenda).budget_years] == [56_204_16, 0]
    assert [(one.gross, one.net) for one in unit_figures(agenda)] == [(117_67, 84_33)]

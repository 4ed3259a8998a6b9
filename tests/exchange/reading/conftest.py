"""The real papers, when they are there."""

from functools import cache
from pathlib import Path

import pytest

from leagenda.exchange.reading import read

PAPERS = Path(__file__).parents[3] / ".." / "shared" / "data" / "agenda"
NAME = "jaaragenda-lea-2021-2022"


def paper(kind: str) -> tuple[str, bytes]:
    """The name and the bytes of the real agenda as docx, pdf or txt."""
    path = PAPERS / f"{NAME}.{kind}"
    if not path.exists():
        pytest.skip("de echte jaaragenda staat niet naast deze map")
    return path.name, path.read_bytes()


@cache
def proposal_of(kind: str):
    return read(*paper(kind))


@pytest.fixture(params=["docx", "pdf", "txt"])
def proposal(request):
    """What is read from each of the three files; not to be changed by a test."""
    return proposal_of(request.param)

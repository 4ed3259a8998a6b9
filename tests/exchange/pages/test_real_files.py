"""The agenda of 2021-2022, from each of its three files to a confirmed agenda."""

from pathlib import Path

import pytest
from django.conf import settings

from leagenda.exchange.models import Reading
from leagenda.planning.models import BudgetLine, YearAgenda

FILES = Path(settings.PACKAGE).parents[1] / "shared/data/agenda"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.skipif(not FILES.exists(), reason="the files are not here"),
]


def words(answer) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("kind", ["docx", "pdf", "txt"])
def test_a_file_becomes_an_agenda_that_closes(bring, signed_in, kind):
    raw = (FILES / f"jaaragenda-lea-2021-2022.{kind}").read_bytes()
    page = bring(raw, f"jaaragenda.{kind}").headers["Location"]
    assert "6 thema’s, 5 werkplannen, 22 acties, € 92.550" in words(signed_in.get(page))
    for number in range(1, 6):
        assert signed_in.get(f"{page}hoofdstuk/{number}/").status_code == 200
    signed_in.post(f"{page}bevestigen/")
    content = YearAgenda.objects.get(school_year=2021).content()
    assert (content.cost, content.coverage, content.net) == (92_550_00, 25_900_00, 66_650_00)
    assert BudgetLine.objects.get().number == "64521071"


def test_every_choice_of_every_doubt_can_be_made(bring, signed_in):
    raw = (FILES / "jaaragenda-lea-2021-2022.docx").read_bytes()
    page = bring(raw).headers["Location"]
    reading = Reading.objects.get()
    for doubt in reading.as_read.doubts:
        for index in range(1, len(doubt.choices)):
            before = reading.now()
            reading.choose(doubt.id, index, seen=reading.latest, by=reading.uploaded_by)
            assert reading.now().content != before.content, (doubt.code, index)
        reading.choose(doubt.id, 0, seen=reading.latest, by=reading.uploaded_by)
    assert reading.now().content == reading.as_read.content
    assert signed_in.post(f"{page}bevestigen/").status_code == 302

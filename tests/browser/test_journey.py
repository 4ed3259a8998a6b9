"""The main job in a real browser: next year's paper in, confirmed, mended and given back."""

import io
import re

import docx
import pytest

from leagenda.exchange.writing.word import write_word
from leagenda.planning.models import YearAgenda
from tests.addresses import next_year
from tests.browser.browsing import CHROMIUM, needs

pytestmark = [pytest.mark.browser, pytest.mark.slow, needs(CHROMIUM, "Chromium")]

YEAR = "/jaaragendas/2022-2023/"


@pytest.fixture
def paper(demo, tmp_path):
    """Next year's agenda as a Word file that somebody made elsewhere."""
    file = tmp_path / "jaaragenda volgend jaar.docx"
    file.write_bytes(write_word(next_year(YearAgenda.objects.get(school_year=2021))))
    return file


@pytest.fixture
def confirmed(paper, signed_in):
    """The policy officer brings the paper in and confirms what was read."""
    window = signed_in("beleid")
    window.goto("/inlezen/")
    window.set_input_files("input[type=file]", paper)
    window.get_by_role("button", name="Lees in").click()
    window.wait_for_url(re.compile(r"/inlezen/\d+/"))
    window.goto(f"{window.url.split('#')[0].rstrip('/')}/bevestigen/")
    window.get_by_role("button", name="Maak de jaaragenda").click()
    window.wait_for_url(lambda address: "bevestigen" not in address)
    window.goto(YEAR, wait_until="networkidle")
    return window


def test_a_word_file_becomes_a_checked_agenda(confirmed):
    window = confirmed
    assert window.get_by_role("heading", name="Jaaragenda LEA 2022-2023").is_visible()
    assert window.get_by_text("Huisbezoeken in Leidschendam-Voorburg").first.is_visible()
    window.goto(f"{YEAR}controle/")
    assert window.get_by_text("heeft geen werkplan").first.is_visible()
    assert window.errors == []


def test_an_action_is_added_with_one_line_and_one_enter(confirmed):
    window = confirmed
    line = window.locator("input[name=description]").first
    line.fill("Ouders uitnodigen")
    line.press("Enter")
    window.get_by_text("Ouders uitnodigen").wait_for()
    assert window.evaluate("document.activeElement.name") == "description"
    assert window.locator("input[name=description]").first.input_value() == ""
    year_agenda = YearAgenda.objects.get(school_year=2022)
    added = [one for one in year_agenda.content().actions() if "Ouders" in one.description]
    assert [one.number for one in added] == ["5"]


def test_an_edited_word_file_shows_just_the_edit(confirmed, tmp_path):
    window = confirmed
    window.goto(f"{YEAR}teruggeven/")
    with window.expect_download() as download:
        window.locator("a[href$='/word/']").first.click()
    edited = tmp_path / "bewerkt.docx"
    edited.write_bytes(change_a_cell(download.value.path().read_bytes()))
    window.goto(f"{YEAR}terug/")
    window.set_input_files("input[type=file]", edited)
    window.locator("main form button[type=submit]").first.click()
    window.wait_for_url(re.compile(r"/terug/\d+/"))
    window.get_by_text("1 verschil").first.wait_for()
    assert window.locator("ins").first.inner_text().strip().endswith("Bijeenkomst met ouders")


def change_a_cell(raw: bytes) -> bytes:
    paper = docx.Document(io.BytesIO(raw))
    cells = (cell for table in paper.tables for row in table.rows for cell in row.cells)
    cell = next(cell for cell in cells if cell.text == "Inspiratiebijeenkomst organiseren")
    run, *others = cell.paragraphs[0].runs
    run.text = "Bijeenkomst met ouders"
    for other in others:
        other.text = ""
    changed = io.BytesIO()
    paper.save(changed)
    return changed.getvalue()

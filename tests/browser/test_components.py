"""What only a browser can tell: reach, width, focus, and that nothing typed is lost."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.browsing import CHROMIUM, needs

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    needs(CHROMIUM, "Chromium"),
]

GALLERY = "/stijlgids/"
LINE = "#add_row input.add-row__input"
FOCUSED = "document.activeElement.id"


@pytest.fixture
def gallery(chromium, live_server):
    """The gallery in a tab of its own; what goes wrong in its console is gathered in `wrongs`."""
    context = chromium.new_context(base_url=live_server.url)
    page = context.new_page()
    page.set_default_timeout(5000)
    page.wrongs = []
    page.on("console", lambda said: said.type == "error" and page.wrongs.append(said.text))
    page.on("pageerror", lambda error: page.wrongs.append(str(error)))
    page.goto(GALLERY)
    yield page
    context.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_every_component_is_accessible(gallery, width):
    gallery.set_viewport_size({"width": width, "height": 800})
    result = Axe().run(gallery)
    assert result.violations_count == 0, result.generate_report()


@pytest.mark.parametrize("width", [360, 320])
def test_nothing_runs_off_a_narrow_screen(gallery, width):
    gallery.set_viewport_size({"width": width, "height": 800})
    assert gallery.evaluate("document.documentElement.scrollWidth") <= width


def test_the_browser_finds_nothing_wrong(gallery):
    gallery.click("#menu summary")
    gallery.click("#disclosure summary")
    gallery.fill(LINE, "Huisbezoeken")
    gallery.keyboard.press("Enter")
    expect(gallery.locator(LINE)).to_have_value("")
    assert gallery.wrongs == []


def test_lines_typed_faster_than_they_are_saved_all_arrive(gallery):
    sent = []
    gallery.on("request", lambda one: one.method == "POST" and sent.append(one.post_data))
    gallery.focus(LINE)
    for words in ("Eerste", "Tweede"):
        gallery.keyboard.type(words)
        gallery.keyboard.press("Enter")
    expect(gallery.locator(LINE)).to_have_value("")
    assert [one.rpartition("=")[2] for one in sent] == ["Eerste", "Tweede"]


def test_what_one_types_while_a_line_is_saved_stays(gallery):
    gallery.fill(LINE, "Eerste")
    with gallery.expect_response(lambda answer: answer.request.method == "POST"):
        gallery.focus(LINE)
        gallery.keyboard.press("Enter")
        gallery.keyboard.type("Tweede")
    expect(gallery.locator(LINE)).to_have_value("Tweede")


def test_a_second_click_sends_nothing_more(gallery):
    sent = []
    gallery.on("request", lambda one: one.method == "POST" and sent.append(one.url))
    gallery.fill(LINE, "Eerste")
    gallery.dblclick("#add_row button")
    expect(gallery.locator(LINE)).to_have_value("")
    assert len(sent) == 1


def test_the_first_tab_leads_past_the_menu(gallery):
    gallery.keyboard.press("Tab")
    gallery.keyboard.press("Enter")
    assert gallery.evaluate(FOCUSED) == "main"


def test_adding_a_line_keeps_the_cursor_for_the_next(gallery):
    gallery.fill(LINE, "Huisbezoeken")
    before = gallery.get_attribute(LINE, "id")
    gallery.keyboard.press("Enter")
    expect(gallery.locator(LINE)).to_have_value("")
    assert gallery.evaluate(FOCUSED) == before


def test_without_a_connection_what_was_typed_stays(gallery):
    gallery.fill(LINE, "Een heel verhaal")
    gallery.context.set_offline(True)
    gallery.keyboard.press("Enter")
    gallery.wait_for_selector("#trouble[open]")
    assert "geen verbinding" in gallery.inner_text("#trouble")
    assert gallery.input_value(LINE) == "Een heel verhaal"


def test_a_page_that_got_too_old_keeps_what_was_typed(gallery):
    gallery.fill(LINE, "Een heel verhaal")
    gallery.context.clear_cookies()
    gallery.keyboard.press("Enter")
    gallery.wait_for_selector("#trouble[open]")
    assert "te oud" in gallery.inner_text("#trouble")
    assert gallery.input_value(LINE) == "Een heel verhaal"


def test_leaving_with_unsaved_text_is_asked_about(gallery):
    gallery.evaluate("document.querySelector('#field form').dataset.keepChanges = ''")
    gallery.fill("#id_notes", "Een heel verhaal")
    asked = []
    gallery.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    gallery.click(".wordmark")
    gallery.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    assert gallery.input_value("#id_notes") == "Een heel verhaal"


def test_a_menu_closes_with_escape_and_gives_the_focus_back(gallery):
    gallery.click("#menu summary")
    gallery.focus("#menu a")
    gallery.keyboard.press("Escape")
    assert gallery.evaluate("document.querySelector('#menu details').open") is False
    assert gallery.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_dropped_file_is_the_chosen_file(gallery):
    gallery.evaluate(
        """() => {
          const carried = new DataTransfer();
          carried.items.add(new File(["x"], "jaaragenda.docx"));
          const zone = document.querySelector("[data-drop-zone]");
          zone.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: carried }));
        }"""
    )
    assert gallery.inner_text("[data-chosen-file]") == "jaaragenda.docx"
    assert gallery.evaluate("document.querySelector('[data-drop-zone] input').files.length") == 1


def test_on_paper_only_the_content_stands(gallery):
    gallery.emulate_media(media="print")
    gallery.set_viewport_size({"width": 660, "height": 930})
    assert not gallery.is_visible(".page-header")
    assert not gallery.is_visible("#button .utrecht-button >> nth=0")
    assert gallery.is_visible("#data_table thead")


def test_without_javascript_the_line_is_still_sent(chromium, live_server):
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(GALLERY)
    page.fill(LINE, "Huisbezoeken")
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.keyboard.press("Enter")
    assert "description=Huisbezoeken" in sent.value.post_data
    context.close()

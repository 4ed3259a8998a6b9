"""Every page, as its keeper sees it: valid, accessible, quiet in the console, in every width."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from leagenda.people.models import User
from tests.addresses import addresses
from tests.browser.browsing import CHECKER, CHROMIUM, complaints_about, needs

pytestmark = pytest.mark.slow

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
WIDTHS = {"desktop": 1280, "phone": 360}
ZOOMED = 320  # 1280 at 400 %


def pages(client) -> dict[str, str]:
    """Address and HTML of every page that the keeper can open."""
    client.force_login(User.objects.get(username="beleid"))
    found = {}
    for samples in addresses().values():
        for address in samples:
            answer = client.get(address)
            assert answer.status_code in {200, 302, 403, 404, 405}, (address, answer.status_code)
            if answer.status_code == 200 and "text/html" in answer.headers["Content-Type"]:
                found[address] = answer.text
    return found


@needs(CHECKER.exists(), "the HTML checker")
def test_every_page_is_valid_html(client, demo, tmp_path):
    found = pages(client)
    assert len(found) > 60
    assert complaints_about(found, tmp_path) == []


@pytest.mark.browser
@needs(CHROMIUM, "Chromium")
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_every_page_reaches_everyone(client, signed_in, width):
    found = list(pages(client))  # before the browser comes: server and test share one database
    window = signed_in("beleid")
    window.set_viewport_size({"width": width, "height": 900})
    trouble = []
    for address in found:
        window.goto(address, wait_until="networkidle")
        for violation in Axe().run(window, options=RULES).response["violations"]:
            places = [node["html"][:120] for node in violation["nodes"][:3]]
            trouble.append((address, violation["id"], places))
        if scrolls_sideways(window):
            trouble.append((address, "scrolls sideways", []))
    assert trouble == []
    assert window.errors == []


def scrolls_sideways(window) -> bool:
    return window.evaluate("document.scrollingElement.scrollWidth > window.innerWidth")


@pytest.mark.browser
@needs(CHROMIUM, "Chromium")
def test_nothing_is_lost_at_400_percent(client, signed_in):
    found = list(pages(client))
    window = signed_in("beleid")
    window.set_viewport_size({"width": ZOOMED, "height": 256})
    for address in found:
        window.goto(address)
        assert not scrolls_sideways(window), address


@pytest.mark.browser
@needs(CHROMIUM, "Chromium")
def test_the_sign_in_page_reaches_everyone(window):
    window.goto("/inloggen/")
    assert Axe().run(window, options=RULES).response["violations"] == []

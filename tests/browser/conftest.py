"""The demo on a live server, and somebody's browser."""

import os

import pytest

from leagenda.home.demo.telling import PASSWORD
from tests.browser.browsing import CHROMIUM, OPTIONS

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright runs a loop of its own


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def window(chromium, live_server, demo):
    """A window on the demo; what goes wrong in its console is gathered in `window.errors`."""
    context = chromium.new_context(base_url=live_server.url, locale="nl-NL")
    window = context.new_page()
    window.errors = []
    window.on("console", lambda said: said.type == "error" and window.errors.append(said.text))
    window.on("pageerror", lambda error: window.errors.append(str(error)))
    yield window
    context.close()


@pytest.fixture
def signed_in(window):
    """Signs somebody in through the front door: `signed_in("beleid")` gives the window."""

    def sign_in(username):
        window.goto("/inloggen/")
        window.fill("input[name=login]", username)
        window.fill("input[name=password]", PASSWORD)
        window.click("main button[type=submit]")
        window.wait_for_url(lambda address: "inloggen" not in address, wait_until="networkidle")
        return window

    return sign_in

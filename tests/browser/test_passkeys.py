"""Passkeys with the authenticator that Chromium itself plays."""

import pytest

from leagenda.people.models import User
from tests.browser.browsing import CHROMIUM, needs

pytestmark = [pytest.mark.browser, pytest.mark.slow, needs(CHROMIUM, "Chromium")]

PAGE = "/mijn-account/tweede-stap/"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def device(window):
    """The fingerprint reader of somebody's laptop, which always knows the finger."""
    session = window.context.new_cdp_session(window)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return session


@pytest.fixture
def with_passkey(device, signed_in):
    window = signed_in("beleid")
    window.goto(f"{PAGE}passkeys/nieuw/")
    window.fill("input[name=name]", "Laptop")
    window.get_by_role("button", name="Maak de passkey").click()
    window.wait_for_url("**/herstelcodes/")
    window.goto("/", wait_until="networkidle")
    window.click(".user-menu summary")
    window.get_by_role("button", name="Uitloggen").click()
    window.wait_for_url("**/inloggen/")
    return window


def test_a_passkey_opens_the_door_by_itself(with_passkey):
    window = with_passkey
    window.get_by_role("button", name="Log in met een passkey").click()
    window.wait_for_url(lambda address: "inloggen" not in address)
    window.goto(PAGE)
    assert window.get_by_role("rowheader", name="Laptop").is_visible()
    assert window.errors == []


def test_a_passkey_is_the_second_step_after_a_password(with_passkey):
    window = with_passkey
    window.fill("input[name=login]", "beleid")
    window.fill("input[name=password]", "leagenda")
    window.get_by_role("button", name="Inloggen", exact=True).click()
    window.wait_for_url("**/inloggen/tweede-stap/")
    window.get_by_role("button", name="Gebruik uw passkey").click()
    window.wait_for_url(lambda address: "inloggen" not in address)
    assert window.get_by_role("navigation").first.is_visible()


def test_a_passkey_is_renamed_and_removed(with_passkey):
    window = with_passkey
    window.get_by_role("button", name="Log in met een passkey").click()
    window.wait_for_url(lambda address: "inloggen" not in address)
    window.goto(PAGE)
    window.locator("a[href$='/naam/']").click()
    window.fill("input[name=name]", "Werklaptop")
    window.get_by_role("button", name="Opslaan").click()
    window.get_by_role("rowheader", name="Werklaptop").wait_for()
    window.locator("a[href$='/weg/']").click()
    window.get_by_role("button", name="Verwijder").click()
    window.get_by_text("De passkey is verwijderd.").wait_for()
    assert not User.objects.get(username="beleid").has_second_factor


def test_a_device_without_passkey_is_told_so(device, window):
    device.send("WebAuthn.disable")
    window.goto("/inloggen/")
    window.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error()); }")
    window.get_by_role("button", name="Log in met een passkey").click()
    window.get_by_text("er is geen passkey gekozen").wait_for()


def test_without_javascript_no_passkey_is_offered(chromium, live_server, demo):
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/inloggen/")
    assert not page.get_by_role("button", name="Log in met een passkey").is_visible()
    assert page.get_by_role("button", name="Inloggen", exact=True).is_visible()
    context.close()

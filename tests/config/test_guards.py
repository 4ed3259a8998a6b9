"""What holds for every address, whoever made the page."""

import datetime as dt
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.urls import URLPattern, get_resolver
from django.utils.csp import CSP

from tests.addresses import PUBLIC, addresses, named_patterns


def test_every_address_is_accounted_for(demo):
    """A page that no test walks over is a page nobody looks at."""
    assert {name for name, _pattern in named_patterns()} == set(addresses())


def test_nothing_has_an_address_without_a_name():
    def leaves(resolver):
        for one in resolver.url_patterns:
            yield from [one] if isinstance(one, URLPattern) else leaves(one)

    assert all(leaf.name for leaf in leaves(get_resolver()))


def test_every_address_asks_to_sign_in_unless_it_is_public(client, demo):
    for name, samples in addresses().items():
        for address in samples:
            answer = client.get(address)
            is_sent_away = answer.headers.get("Location", "").startswith("/inloggen/")
            assert is_sent_away != (name in PUBLIC), (name, answer.status_code)


def test_posting_without_signing_in_changes_nothing(client, demo):
    for name, samples in addresses().items():
        if name not in PUBLIC:
            for address in samples:
                location = client.post(address).headers.get("Location", "")
                assert location.startswith("/inloggen/"), name


def test_what_stands_in_the_address_may_be_nonsense(demo, page):
    for address in [
        "/jaaragendas/1999-2000/",
        "/jaaragendas/2021-2023/",
        "/acties/x/",
        "/inlezen/987654321/",
    ]:
        assert page(address).status_code == 404, address


def test_the_content_policy_lets_nothing_inline_run():
    allowed = {source for sources in settings.SECURE_CSP.values() for source in sources}
    assert not allowed & {CSP.UNSAFE_INLINE, CSP.UNSAFE_EVAL}
    assert settings.SECURE_CSP["default-src"] == [CSP.NONE]


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_browsers_are_told_to_be_careful(client, db, header, value):
    assert client.get("/inloggen/").headers[header] == value


def test_the_policy_is_sent_along(client, db):
    sent = client.get("/inloggen/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in sent
    assert "unsafe" not in sent


def test_a_character_that_nobody_types_is_refused(demo, page, client):
    assert page("/zoeken/?q=a%00b").status_code == 400
    aside = "/jaaragendas/2021-2022/controle/terzijde/"
    answer = client.post(aside, {"key": "no-lead", "reason": "weg\x00"})
    assert answer.status_code == 400


def test_pages_have_no_powers_over_the_device(client, db):
    sent = client.get("/inloggen/").headers["Permissions-Policy"]
    assert "camera=()" in sent
    assert "geolocation=()" in sent


def test_pages_of_who_is_in_are_not_kept_by_the_browser(client, page):
    assert page("/partners/").headers["Cache-Control"] == "private, no-store"
    assert page("/acties/0/").headers["Cache-Control"] == "private, no-store"
    assert "no-store" in client.post("/uitloggen/").headers["Cache-Control"]


def test_whoever_finds_a_weak_spot_is_told_whom_to_tell(client, settings):
    settings.LEAGENDA_SECURITY_CONTACT = "mailto:ciso@voorbeeld.example"
    answer = client.get("/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    said = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert said["Contact"] == "mailto:ciso@voorbeeld.example"
    expires = dt.datetime.fromisoformat(said["Expires"])
    ahead = expires - dt.datetime.now(dt.UTC)
    assert dt.timedelta(days=140) < ahead < dt.timedelta(days=365)


def test_without_a_contact_there_is_no_such_file(client, settings):
    settings.LEAGENDA_SECURITY_CONTACT = ""
    assert client.get("/.well-known/security.txt").status_code == 404


def test_search_engines_stay_out(client, db):
    assert "Disallow: /" in client.get("/robots.txt").text


@pytest.mark.slow
def test_django_finds_nothing_to_say_of_a_real_installation(tmp_path):
    """In a process of its own: most of these settings are read once."""
    real = {
        "LEAGENDA_DATA": str(tmp_path),
        "LEAGENDA_HTTPS": "true",
        "LEAGENDA_EMAIL_URL": "smtp+starttls://mail.voorbeeld.example",
        "LEAGENDA_HOSTS": "lea.voorbeeld.example",
    }
    words = [sys.executable, "-m", "leagenda", "manage", "check", "--deploy", "--fail-level=INFO"]
    said = subprocess.run(words, env=os.environ | real, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr

"""What holds for every address, whoever made the page."""

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

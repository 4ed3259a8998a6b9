"""The page around every page, and the pages that say no."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client

from leagenda.ui.templatetags.ui import is_within


@pytest.mark.django_db
def test_a_page_begins_with_the_way_to_its_content(client):
    html = client.get("/stijlgids/").text
    body = html[html.index("<body") :]
    assert re.search(r"<a[^>]*>", body)[0] == '<a class="skip-link" href="#main">'
    assert re.search(r'<main[^>]*id="main"', body)


@pytest.mark.django_db
def test_a_page_speaks_dutch(client):
    assert '<html lang="nl">' in client.get("/stijlgids/").text


def test_who_signed_in_sees_the_way_and_their_name(page, officer):
    html = page("/stijlgids/").text
    assert officer.get_full_name() in html
    assert 'aria-label="Hoofdmenu"' in html
    assert re.search(r'<form[^>]*method="get"[^>]*action="/zoeken/"', html)


def test_signing_out_is_a_form_because_it_changes_something(page):
    assert re.search(r'<form[^>]*method="post" action="/uitloggen/">', page("/stijlgids/").text)


@pytest.mark.django_db
def test_a_stranger_sees_no_menu(client):
    html = client.get("/stijlgids/").text
    assert 'aria-label="Hoofdmenu"' not in html
    assert "/uitloggen/" not in html


def test_the_demo_says_so(page, settings):
    settings.LEAGENDA_DEMO = True
    assert "verzonnen mensen" in page("/stijlgids/").text
    settings.LEAGENDA_DEMO = False
    assert "verzonnen mensen" not in page("/stijlgids/").text


def test_an_installation_brings_its_own_theme_and_logo(page, settings):
    settings.LEAGENDA_THEME = "/eigen/thema.css"
    settings.LEAGENDA_LOGO = "/eigen/logo.svg"
    html = page("/stijlgids/").text
    assert '<link rel="stylesheet" href="/eigen/thema.css">' in html
    assert 'src="/eigen/logo.svg"' in html
    assert html.index("dist/app.css") < html.index("/eigen/thema.css")


def test_the_menu_knows_below_which_page_one_is():
    assert is_within("/jaaragendas/3/geld/", "/jaaragendas/")
    assert is_within("/", "/")
    assert not is_within("/partners/", "/")
    assert not is_within("/partners/", "/jaaragendas/")


def test_a_page_that_is_not_there_says_what_to_do(page):
    answer = page("/stijlgids/bestaat-niet/")
    assert answer.status_code == 404
    assert "Naar de startpagina" in answer.text


@pytest.mark.parametrize("name", ["400.html", "403.html", "404.html", "500.html"])
def test_a_refusal_says_what_to_do_without_knowing_anything(name):
    html = render_to_string(name)
    assert "Naar de startpagina" in html
    assert "<h1>" in html


@pytest.mark.django_db
def test_a_form_without_proof_is_refused_in_words():
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/stijlgids/")
    assert answer.status_code == 403
    assert "Dit formulier is verlopen" in answer.text

"""The gallery shows every component, live, to anybody."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.template.loader import get_template

from leagenda import ui
from leagenda.ui.badges import draw_badge
from leagenda.ui.gallery import GALLERY
from leagenda.ui.templatetags.ui import register

TEMPLATES = Path(ui.__file__).parent / "templates" / "ui"
TAGS = set(register.tags) - {"icon"}
SHOWN_WITHIN_ANOTHER = {"crumb"}  # breadcrumbs
SPECIMENS = [specimen for specimens in GALLERY.values() for specimen in specimens]


@pytest.fixture
def gallery(client):
    draw_badge.cache_clear()
    return client.get("/stijlgids/")


@pytest.mark.django_db
def test_anybody_may_look(gallery):
    assert gallery.status_code == 200


@pytest.mark.django_db
def test_every_specimen_shows_its_use_and_its_call(gallery):
    page = unescape(gallery.text)
    for specimen in SPECIMENS:
        assert f'id="{specimen.name}"' in page
        assert str(specimen.use) in page
        assert get_template(specimen.template_name).template.source.strip() in page


def test_every_tag_has_a_template_of_its_name():
    assert {tag for tag in TAGS if not (TEMPLATES / f"{tag}.html").exists()} == set()


def test_every_tag_has_a_specimen_that_calls_it():
    for tag in TAGS - SHOWN_WITHIN_ANOTHER:
        source = get_template(f"ui/gallery/{tag}.html").template.source
        assert re.search(rf"{{%\s+{tag}\b", source), tag


def test_every_specimen_stands_in_the_gallery():
    files = {path.stem for path in (TEMPLATES / "gallery").glob("*.html")}
    assert files == {specimen.name for specimen in SPECIMENS}


@pytest.mark.django_db
def test_every_component_is_drawn(gallery):
    drawn = {template.name for template in gallery.templates}
    for tag in TAGS:
        assert f"ui/{tag}.html" in drawn


@pytest.mark.django_db
def test_ids_are_unique(gallery):
    ids = re.findall(r'\bid="([^"]+)"', gallery.text)
    assert len(ids) == len(set(ids))


@pytest.mark.django_db
def test_nothing_needs_an_exception_to_the_content_security_policy(gallery):
    assert not re.search(r'<[^>]+\s(style|on[a-z]+)="', gallery.text)
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style", gallery.text)

"""What holds for every page: nothing inline, nothing unsafe, nothing forgotten."""

import re

import pytest
from django.conf import settings
from django.db import transaction

from leagenda.foundation.middleware import ReadersOnlyRead, WroteWhileReading
from leagenda.people.models import User
from tests.house.building import LEAGENDA, SOURCES, TEMPLATES, short, template_name, text

INLINE = re.compile(r"<style|\sstyle\s*=|\son[a-z]+\s*=|javascript:|hx-on", re.IGNORECASE)
SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE)
UNSAFE = re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off")
ELSEWHERE = re.compile(r"(?:src|href)\s*=\s*[\"'](?:https?:)?//", re.IGNORECASE)
# A mail is no page: it has no stylesheet to fetch, and no browser of ours runs it.
FRAME = LEAGENDA / "notifications" / "templates" / "notifications" / "mail" / "frame.html"
TAGS = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
# Django asks for these by name; a block component draws `ui/<the name of its tag>.html`.
ASKED_FOR = {"400.html", "403.html", "404.html", "500.html"}
COMPONENTS = text(LEAGENDA / "ui" / "templatetags" / "ui.py")


def test_a_template_has_nothing_inline():
    markup = {short(path): TAGS.sub("", text(path)) for path in TEMPLATES if path != FRAME}
    assert [
        path for path, page in markup.items() if INLINE.search(page) or SCRIPT.search(page)
    ] == []


def test_a_template_lets_no_markup_through():
    assert [short(path) for path in TEMPLATES if UNSAFE.search(text(path))] == []


def test_a_template_fetches_nothing_from_elsewhere():
    assert [short(path) for path in TEMPLATES if ELSEWHERE.search(text(path))] == []


def test_every_template_is_used():
    named = {
        name
        for path in [*SOURCES, *TEMPLATES]
        for name in re.findall(r"[\w/]+\.html", text(path))
        if not (path in TEMPLATES and name == template_name(path))
    }
    pages = [path for path in TEMPLATES if not is_mail(path)]
    forgotten = [template_name(path) for path in pages if template_name(path) not in named]
    assert [name for name in forgotten if name not in ASKED_FOR and not is_component(name)] == []


def is_mail(path):
    """A mail is sent by the name that its subject, its text and its page share."""
    return path.parent.name == "mail" and path.with_suffix(".txt").exists()


def is_component(name):
    """Drawn by the tag, or shown in the gallery, under its own name."""
    tag = name.rpartition("/")[2].removesuffix(".html")
    gallery = text(LEAGENDA / "ui" / "gallery.py")
    if name.startswith("ui/gallery/"):
        return f'"{tag}"' in gallery
    return name == f"ui/{tag}.html" and re.search(rf"^def {tag}\(", COMPONENTS, re.MULTILINE)


def test_marking_text_as_safe_is_rare():
    """`mark_safe` is for markup that we made ourselves; templates and `format_html` do the rest."""
    calls = {short(path): text(path).count("mark_safe(") for path in SOURCES}
    assert [path for path, times in calls.items() if times] == ["leagenda/home/models/manual.py"]


def test_the_content_security_policy_has_no_exceptions():
    allowed = {source for sources in settings.SECURE_CSP.values() for source in sources}
    assert settings.SECURE_CSP["default-src"] == ["'none'"]
    assert allowed <= {"'none'", "'self'", "data:"}
    assert settings.SECURE_CSP["script-src"] == settings.SECURE_CSP["style-src"] == ["'self'"]


def test_everything_asks_for_sign_in_unless_it_says_not():
    assert "django.contrib.auth.middleware.LoginRequiredMiddleware" in settings.MIDDLEWARE


@pytest.mark.django_db
def test_a_get_cannot_write(rf):
    def naughty(request):
        guard.process_view(request, naughty, (), {})
        User.objects.create(username="stiekem")

    guard = ReadersOnlyRead(get_response=naughty)
    with pytest.raises(WroteWhileReading), transaction.atomic():
        guard(rf.get("/"))
    assert not User.objects.exists()
    guard(rf.post("/"))
    assert User.objects.exists()


def test_the_guard_against_writing_stands_in_front_of_every_page():
    assert "leagenda.foundation.middleware.ReadersOnlyRead" in settings.MIDDLEWARE

"""Every icon that is named anywhere exists: a misspelt one would break its page."""

import re
from pathlib import Path

import pytest
from lucide import IconDoesNotExist

import leagenda
from leagenda.ui.icons import draw_icon
from leagenda.ui.tones import TONES

PACKAGE = Path(leagenda.__file__).parent
NAMED = re.compile(r"""(?:icon=|{%\s*icon\s+|draw_icon\()["']([a-z0-9-]+)["']""")


def named_icons():
    for pattern in ("*.html", "*.py"):
        for path in PACKAGE.rglob(pattern):
            for name in NAMED.findall(path.read_text()):
                yield pytest.param(name, id=f"{path.relative_to(PACKAGE)}:{name}")


@pytest.mark.parametrize("name", list(named_icons()))
def test_a_named_icon_exists(name):
    assert draw_icon(name).startswith("<svg")


@pytest.mark.parametrize("tone", list(TONES.values()), ids=lambda tone: tone.name)
def test_every_tone_has_an_icon(tone):
    assert draw_icon(tone.icon).startswith("<svg")


def test_an_icon_that_does_not_exist_is_refused():
    with pytest.raises(IconDoesNotExist):
        draw_icon("bestaat-niet")

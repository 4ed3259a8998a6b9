"""Badges, which stand on every row of a long list: drawn once per word and then remembered."""

from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from leagenda.ui.tones import TONES


@lru_cache(maxsize=512)
def draw_badge(word: str, tone: str = "neutral", icon: str = "") -> SafeString:
    """A state as a word and an icon; without an icon of its own it gets that of its tone."""
    words = {"word": word, "tone": tone, "icon": icon or TONES[tone].icon}
    return render_to_string("ui/badge.html", words)

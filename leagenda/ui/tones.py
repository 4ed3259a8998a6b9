"""The tones in which a page speaks; each has an icon, so colour never says it alone."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Tone:
    name: str
    icon: str
    word: Promise | str


TONES = {
    "neutral": Tone("neutral", "circle", ""),
    "debug": Tone("neutral", "bug", ""),
    "info": Tone("info", "info", _("Ter informatie")),
    "success": Tone("success", "circle-check", _("Gelukt")),
    "warning": Tone("warning", "triangle-alert", _("Let op")),
    "error": Tone("error", "octagon-alert", _("Fout")),
    "doubt": Tone("doubt", "circle-question-mark", _("Twijfel")),
}

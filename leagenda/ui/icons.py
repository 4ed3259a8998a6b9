"""Icons as inline SVG, drawn once per name and then remembered."""

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString
from lucide.templatetags.lucide import lucide

LOOK = {"class": "icon", "aria-hidden": "true", "focusable": "false"}


@lru_cache(maxsize=512)
def draw_icon(name: str, label: str = "") -> SafeString:
    """The Lucide icon `name`, as large as the text beside it; unlabelled it is decoration."""
    drawing = SafeString(" ".join(lucide(name, size=24, **LOOK).split()))
    if not label:
        return drawing
    return format_html('{}<span class="visually-hidden">{}</span>', drawing, label)

"""What every page knows of the installation it belongs to."""

from django.conf import settings
from django.http import HttpRequest


def installation(request: HttpRequest) -> dict[str, object]:
    """The demo banner, an installation's own theme (address of a stylesheet) and its own logo."""
    return {
        "demo_banner": settings.LEAGENDA_DEMO,
        "demo_day": settings.LEAGENDA_TODAY,
        "theme_stylesheet": settings.LEAGENDA_THEME,
        "logo": settings.LEAGENDA_LOGO,
    }

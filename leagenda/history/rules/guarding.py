"""Who guards personal data: the privacy officer, and the administrator for help."""

from collections.abc import Iterator

from django.utils.translation import gettext as _


def obstacles_to_guarding(by) -> Iterator[str]:
    if not by.guards_privacy:
        yield _("Dit doet de functionaris gegevensbescherming of de functioneel beheerder.")

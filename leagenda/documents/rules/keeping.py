"""When something may be kept, and how long."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024


def obstacles_to_size(size: int, most: int) -> Iterator[str]:
    """`most` in bytes."""
    if size > most:
        yield _(
            "Dit bestand is %(size)s MB groot; %(most)s MB is het meeste. Maak het kleiner, "
            "bijvoorbeeld door de afbeeldingen te verkleinen, en probeer het nog eens."
        ) % {"size": -(-size // MEGABYTE), "most": most // MEGABYTE}

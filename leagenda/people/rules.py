"""What the codes of public registers look like."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

# DUO: two figures, two letters, and two figures for the site ("12AB00").
BRIN = re.compile(r"[0-9]{2}[A-Z]{2}[0-9]{2}")
# Landelijk Register Kinderopvang: a number of nine figures, some older ones of ten or more.
LRK = re.compile(r"[0-9]{9,12}")


def obstacles_to_codes(brin: str, lrk: str) -> Iterator[tuple[str, str]]:
    """(field, sentence) for each code that no register would print; empty codes are fine."""
    if brin and not BRIN.fullmatch(brin):
        yield "brin", _("Schrijf de vestigingscode als 12AB00: BRIN en twee cijfers.")
    if lrk and not LRK.fullmatch(lrk):
        yield "lrk", _("Een LRK-nummer heeft alleen cijfers, minstens negen.")

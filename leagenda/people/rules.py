"""What the codes of public registers look like."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

# DUO: two figures, two letters, and two figures for the site ("12AB00").
BRIN = re.compile(r"[0-9]{2}[A-Z]{2}[0-9]{2}")
# Landelijk Register Kinderopvang: a number of nine figures, some older ones of ten or more.
LRK = re.compile(r"[0-9]{9,12}")
# DUO's number of a bevoegd gezag: five figures.
BOARD = re.compile(r"[0-9]{5}")
LONGEST_CLOSURE = 366  # days


def obstacles_to_codes(brin: str, lrk: str) -> Iterator[tuple[str, str]]:
    """(field, sentence) for each code that no register would print; empty codes are fine."""
    if brin and not BRIN.fullmatch(brin):
        yield "brin", _("Schrijf de vestigingscode als 12AB00: BRIN en twee cijfers.")
    if lrk and not LRK.fullmatch(lrk):
        yield "lrk", _("Een LRK-nummer heeft alleen cijfers, minstens negen.")


def obstacles_to_board(number: str, *, is_board: bool) -> Iterator[str]:
    """`number` is that of a bevoegd gezag; empty is fine."""
    if number and not BOARD.fullmatch(number):
        yield _("Het nummer van een bevoegd gezag heeft vijf cijfers.")
    if number and not is_board:
        yield _(
            "Alleen een schoolbestuur heeft een nummer bevoegd gezag. Kies de soort of wis dit."
        )


def obstacles_to_period(begins_on, ends_on) -> Iterator[str]:
    """Days of an earlier name, either may be unknown."""
    if begins_on and ends_on and ends_on < begins_on:
        yield _("De laatste dag ligt vóór de eerste dag.")


def obstacles_to_closing(first_day, last_day) -> Iterator[str]:
    """A closure is a stretch of days, and no longer than a year."""
    if last_day < first_day:
        yield _("De laatste dag ligt vóór de eerste dag.")
    elif (last_day - first_day).days > LONGEST_CLOSURE:
        yield _("Een sluiting duurt ten hoogste een jaar. Controleer de jaartallen.")

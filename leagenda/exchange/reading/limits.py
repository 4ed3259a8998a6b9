"""How long a document may be; no year agenda comes near."""

from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024
MOST_BYTES = 25 * MEGABYTE
MOST_PAGES = 300
MOST_LINES = 25_000  # of text, or rows of a table


def too_long(*, pages: int = 0, lines: int = 0) -> str:
    size = (
        _("%(n)s pagina’s, en meer dan %(most)s") % {"n": pages, "most": MOST_PAGES}
        if pages
        else _("%(n)s regels, en meer dan %(most)s") % {"n": lines, "most": MOST_LINES}
    )
    return _(
        "Dit document telt %(size)s worden niet gelezen. Bewaar alleen de jaaragenda als "
        "apart bestand en gebruik dat."
    ) % {"size": size}

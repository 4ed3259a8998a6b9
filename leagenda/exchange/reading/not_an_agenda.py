"""Saying honestly that a document is no year agenda, and what was seen in it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.exchange.reading.block import Document, Table
from leagenda.exchange.reading.plans import PlanReading
from leagenda.foundation.refusal import Refused


class NotAnAgenda(Refused):
    """A readable document in which nothing is planned."""


def refuse_other_papers(document: Document, readings: list[PlanReading]) -> None:
    """An agenda has actions: without one action there is nothing to propose."""
    if any(True for reading in readings for _action in reading.plan.actions()):
        return
    raise NotAnAgenda(
        [
            _("Hier herken ik geen jaaragenda in: ik zie %(seen)s.") % {"seen": seen(document)},
            _(
                "Kies een document met een tabel waarin een kolom voor acties (of activiteiten, "
                "maatregelen) staat en een kolom voor partners, planning of budget."
            ),
        ]
    )


def seen(document: Document) -> str:
    """ "een tekst van 3 pagina's met 1 tabel zonder kolom met acties"."""
    tables = sum(isinstance(block, Table) for block in document.blocks)
    pages = max((line.place.page for line in document.lines), default=0)
    lines = len(document.lines)
    size = (
        ngettext("een tekst van %(n)s pagina", "een tekst van %(n)s pagina’s", pages) % {"n": pages}
        if pages
        else ngettext("een tekst van %(n)s regel", "een tekst van %(n)s regels", lines)
        % {"n": lines}
    )
    if not tables:
        return _("%(size)s zonder tabel met acties") % {"size": size}
    with_tables = ngettext(
        "%(size)s met %(n)s tabel zonder kolom met acties",
        "%(size)s met %(n)s tabellen zonder kolom met acties",
        tables,
    )
    return with_tables % {"size": size, "n": tables}

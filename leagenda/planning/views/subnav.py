"""The pages of one year agenda, and finding the year agenda they are about."""

from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from leagenda.planning.models import YearAgenda

PAGES = [
    ("planning:show_year_agenda", _("Document")),
    ("planning:show_table", _("Tabel")),
    ("planning:show_timeline", _("Tijdlijn")),
    ("planning:show_money", _("Geld")),
    ("planning:show_checks", _("Controle")),
    ("planning:list_questions", _("Vragen")),
    ("planning:show_comparison", _("Vergelijken")),
    ("planning:list_documents", _("Stukken")),
    ("planning:show_story", _("Verhaal")),
    ("exchange:give_back", _("Teruggeven")),
]


def find_year_agenda(request, year, agendas=None):
    """The year agenda of this school year; 404 when there is none that the viewer may see.

    `agendas` is for who needs sums along: what is visible already, with more columns.
    """
    if agendas is None:
        agendas = YearAgenda.objects.visible_to(request.user)
    return get_object_or_404(agendas.select_related("agenda"), school_year=year.start)


def subnav(year_agenda: YearAgenda, current: str, findings: int | None = None) -> list[tuple]:
    """What {% subnav %} takes. `current` is the name of a url ("planning:show_money")."""
    return [
        (label, url, name == current, badge_of(name, findings))
        for name, label in PAGES
        if (url := url_of(name, year_agenda))
    ]


def badge_of(name: str, findings: int | None) -> int | str:
    return findings if findings and name == "planning:show_checks" else ""


def url_of(name: str, year_agenda: YearAgenda) -> str:
    """Empty when the room that makes the page is not there."""
    try:
        return reverse(name, args=[year_agenda.year])
    except NoReverseMatch:
        return ""

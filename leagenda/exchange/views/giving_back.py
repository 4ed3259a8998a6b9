"""Giving a year agenda back as a file."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from leagenda.exchange.views.finding import say_why
from leagenda.foundation.refusal import Refused
from leagenda.planning.models import proofs
from leagenda.planning.views.subnav import find_year_agenda, subnav

OFFICE = "application/vnd.openxmlformats-officedocument"
WORD = f"{OFFICE}.wordprocessingml.document"


@dataclass(frozen=True)
class Paper:
    """A kind of file that an agenda can become; `name` follows "jaaragenda-lea-2021-2022"."""

    form: str
    title: object
    use: object
    icon: str
    name: str
    content_type: str
    write: Callable[..., bytes]
    can_come_back: bool = False


def write_word(year_agenda) -> bytes:
    from leagenda.exchange.writing.word import write_word

    return write_word(year_agenda.content())


def write_own_word(year_agenda) -> bytes:
    from leagenda.exchange.writing.word import write_word

    return write_word(year_agenda.content(), template=settings.LEAGENDA_WORD_TEMPLATE)


def write_sheet(year_agenda) -> bytes:
    from leagenda.exchange.writing.sheet import write_sheet

    return write_sheet(year_agenda.content())


def write_pdf(year_agenda) -> bytes:
    from leagenda.exchange.writing.pdf import write_pdf

    return write_pdf(year_agenda.content())


def write_checked_pdf(year_agenda) -> bytes:
    from leagenda.exchange.writing.pdf import write_pdf

    content = year_agenda.content()
    return write_pdf(content, findings=year_agenda.findings(), proofs=proofs(content))


def write_json(year_agenda) -> bytes:
    from leagenda.exchange.writing.json import write_json

    return write_json(year_agenda.content())


PAPERS = [
    Paper(
        "word",
        _("Word"),
        _("Om te bewerken of te versturen. Bewerkt terugbrengen kan: u ziet elk verschil."),
        "file-text",
        ".docx",
        WORD,
        write_word,
        can_come_back=True,
    ),
    Paper(
        "excel",
        _("Excel"),
        _("Alle acties, kosten en dekking in tabellen. Ook bewerkt terug te brengen."),
        "sheet",
        ".xlsx",
        f"{OFFICE}.spreadsheetml.sheet",
        write_sheet,
        can_come_back=True,
    ),
    Paper(
        "pdf",
        _("PDF"),
        _("Toegankelijk (PDF/UA), om te publiceren of te drukken."),
        "book-open",
        ".pdf",
        "application/pdf",
        write_pdf,
    ),
    Paper(
        "pdf-met-controle",
        _("PDF met controle"),
        _("Dezelfde PDF, met de bevindingen en kloppende sommen als bijlage."),
        "list-checks",
        "-met-controle.pdf",
        "application/pdf",
        write_checked_pdf,
    ),
    Paper(
        "huisstijl",
        _("Word in uw huisstijl"),
        _("Gevuld in het Wordsjabloon van uw gemeente."),
        "stamp",
        "-huisstijl.docx",
        WORD,
        write_own_word,
        can_come_back=True,
    ),
    Paper(
        "json",
        _("JSON"),
        _("De hele jaaragenda voor een andere installatie of als reservekopie."),
        "braces",
        ".json",
        "application/json",
        write_json,
    ),
]


def papers() -> list[Paper]:
    """What can be made here: the municipality's own template only when there is one."""
    return [one for one in PAPERS if one.form != "huisstijl" or settings.LEAGENDA_WORD_TEMPLATE]


@require_safe
def give_back(request, year):
    year_agenda = find_year_agenda(request, year)
    tabs = subnav(year_agenda, "exchange:give_back")
    context = {"year_agenda": year_agenda, "papers": papers(), "tabs": tabs}
    return render(request, "exchange/give_back.html", context)


@require_safe
def download(request, year, form):
    year_agenda = find_year_agenda(request, year)
    paper = next((one for one in papers() if one.form == form), None)
    if paper is None:
        raise Http404
    try:
        written = paper.write(year_agenda)
    except Refused as refused:
        say_why(request, refused)
        return redirect("exchange:give_back", year_agenda.year)
    return HttpResponse(
        written,
        content_type=paper.content_type,
        headers={
            "Content-Disposition": f'attachment; filename="jaaragenda-lea-{year}{paper.name}"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )

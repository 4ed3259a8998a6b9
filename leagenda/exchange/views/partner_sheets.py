"""Partner sheets: one page for each organisation, to answer on."""

import datetime as dt
import io
import re
import zipfile

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from leagenda.exchange.models.partner_sheet import make_sheets, sheet_of
from leagenda.exchange.views.giving_back import WORD
from leagenda.foundation.clock import today
from leagenda.planning.models import Enquiry
from leagenda.planning.views.subnav import find_year_agenda

TIME_TO_ANSWER = dt.timedelta(days=21)  # a sheet also has to travel


def write_pdf(sheet) -> bytes:
    from leagenda.exchange.writing.partner_sheet import write_sheet_pdf

    return write_sheet_pdf(sheet)


def write_word(sheet) -> bytes:
    from leagenda.exchange.writing.partner_sheet import write_sheet_word

    return write_sheet_word(sheet)


FORMS = {
    "pdf": (".pdf", "application/pdf", write_pdf),
    "word": (".docx", WORD, write_word),
}


@require_POST
def make_all(request, year):
    """A sheet for every partner that has none."""
    year_agenda = find_year_agenda(request, year)
    if reasons := year_agenda.obstacles_to_writing(request.user):
        raise PermissionDenied(" ".join(reasons))
    made = len(make_sheets(year_agenda, due_on=today() + TIME_TO_ANSWER, by=request.user))
    sentence = ngettext("%d partnerblad gemaakt.", "%d partnerbladen gemaakt.", made)
    said = sentence % made if made else _("Elke partner heeft al een uitvraag.")
    messages.success(request, said)
    return redirect("planning:list_enquiries", year_agenda.year)


@require_safe
def download_sheet(request, pk, form):
    enquiries = Enquiry.objects.visible_to(request.user)
    enquiry = get_object_or_404(
        enquiries.select_related("year_agenda", "organisation", "asked_by"), pk=pk
    )
    if form not in FORMS:
        raise Http404
    ending, content_type, write = FORMS[form]
    return file(write(sheet_of(enquiry)), f"{name_of(enquiry)}{ending}", content_type)


@require_safe
def download_all(request, year):
    """Every open one as PDF, in one file."""
    year_agenda = find_year_agenda(request, year)
    found = Enquiry.objects.visible_to(request.user).within(year_agenda).open()
    enquiries = list(found.select_related("year_agenda", "organisation", "asked_by"))
    if not enquiries:
        raise Http404
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
        for enquiry in enquiries:
            pack.writestr(f"{name_of(enquiry)}.pdf", write_pdf(sheet_of(enquiry)))
    return file(packed.getvalue(), f"partnerbladen-{year}.zip", "application/zip")


def name_of(enquiry) -> str:
    """ "partnerblad-12-bibliotheek-aan-de-vliet" """
    words = re.sub(r"[^a-z0-9]+", "-", str(enquiry).lower()).strip("-")
    return f"partnerblad-{enquiry.pk}-{words}"[:80]


def file(written: bytes, name: str, content_type: str) -> HttpResponse:
    return HttpResponse(
        written,
        content_type=content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )

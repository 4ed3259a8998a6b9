"""Papers about personal data, as a file."""

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.exchange.views.giving_back import WORD
from leagenda.foundation.clock import today
from leagenda.history.models import AccessRequest, Certificate, Consultation, Register


def as_word(paper) -> bytes:
    from leagenda.exchange.writing.word import write_paper

    return write_paper(paper)


def as_pdf(paper) -> bytes:
    from leagenda.exchange.writing.pdf import draw

    return draw(paper)


FORMS = {"word": (as_word, ".docx", WORD), "pdf": (as_pdf, ".pdf", "application/pdf")}


@require_safe
def give_register(request, form):
    from leagenda.exchange.writing.paper.privacy import lay_out_register

    if not (request.user.guards_privacy or request.user.keeps_the_agenda):
        raise Http404
    return give(lay_out_register(Register.now(), today()), form, "register-van-verwerkingen")


@require_safe
def give_certificate(request, pk, form):
    from leagenda.exchange.writing.paper.privacy import lay_out_certificate

    certificate = get_object_or_404(Certificate.objects.visible_to(request.user), pk=pk)
    return give(lay_out_certificate(certificate), form, f"verklaring-van-vernietiging-{pk}")


def give(paper, form: str, name: str) -> HttpResponse:
    if form not in FORMS:
        raise Http404
    write, ending, content_type = FORMS[form]
    return attachment(write(paper), f"{name}{ending}", content_type)


@require_POST
def make_access_file(request, pk):
    """Made while one waits and not stored; who made it, and what for, is."""
    from leagenda.exchange.writing.answer import write_answer

    asked = get_object_or_404(AccessRequest.objects.visible_to(request.user), pk=pk)
    written, fingerprint = write_answer(asked, today())
    with transaction.atomic():
        asked.file_made(fingerprint, by=request.user)
        Consultation.record(asked, by=request.user, purpose=_("Een inzageverzoek beantwoorden"))
    return attachment(written, f"inzage-{pk}.zip", "application/zip")


def attachment(written: bytes, name: str, content_type: str) -> HttpResponse:
    return HttpResponse(
        written,
        content_type=content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )

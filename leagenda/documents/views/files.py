"""The files themselves: a new version in, and any version out."""

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leagenda.documents.forms import ConsultForm, ReplaceForm
from leagenda.documents.models import Version
from leagenda.documents.views.about import GET_OR_POST
from leagenda.documents.views.finding import find_to_write, find_version
from leagenda.foundation.refusal import Overtaken, Refused

HARMLESS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "private, no-store",
}


@GET_OR_POST
def replace_document(request, pk):
    document = find_to_write(request, pk)
    form = ReplaceForm(
        request.POST or None, request.FILES or None, initial={"seen": document.version}
    )
    if request.method == "POST" and form.is_valid():
        file, note, seen = (form.cleaned_data[name] for name in ("file", "note", "seen"))
        try:
            version = document.replace(file, note=note, seen=seen, by=request.user)
        except Overtaken as overtaken:
            messages.warning(request, " ".join(overtaken.reasons))
            return redirect(document)
        except Refused as refused:
            form.add_error("file", refused.reasons)
        else:
            messages.success(request, _("Versie %s staat er.") % version.number)
            return redirect(document)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "document": document}
    return render(request, "documents/replace.html", context, status=status)


@GET_OR_POST
def download_version(request, pk, number):
    """The file. Who wants to read a confidential one says what for, and that is written down."""
    version = find_version(request, pk, number)
    if not version.document.is_confidential:
        return handed_out(version)
    form = ConsultForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        version.document.consult(form.cleaned_data["purpose"], by=request.user)
        return handed_out(version)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "version": version, "document": version.document}
    return render(request, "documents/consult.html", context, status=status)


@require_safe
def show_picture(request, pk, number):
    """A picture within a page; nothing else is ever shown by the browser itself."""
    version = find_version(request, pk, number)
    if version.document.is_confidential or not version.kind.is_picture:
        raise Http404
    return handed_out(version, as_attachment=False)


def handed_out(version: Version, *, as_attachment=True):
    if not version.is_there:
        raise Http404(_("Dit bestand ontbreekt in de opslag. Meld dat bij de beheerder."))
    return FileResponse(
        version.file.open("rb"),
        as_attachment=as_attachment,
        filename=version.name,
        content_type=version.media_type,
        headers=HARMLESS,
    )

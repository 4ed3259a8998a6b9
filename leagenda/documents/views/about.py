"""One document: adding it, looking at it, and saying what it is."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leagenda.documents.forms import AboutForm, AddForm
from leagenda.documents.models import Document
from leagenda.documents.models.subject import named
from leagenda.documents.views.finding import find_document, find_subject, find_to_write, forbid_if
from leagenda.foundation.refusal import Overtaken, Refused

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
def add_document(request, word, pk):
    subject = find_subject(request, word, pk)
    forbid_if(subject.obstacles_to_keeping_documents(request.user))
    form = AddForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            document = form.add(to=subject, by=request.user)
        except Refused as refused:
            form.add_error("file", refused.reasons)
        else:
            return redirect(told_as_added(request, document))
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "subject": subject, "place": named(subject)}
    return render(request, "documents/add.html", context, status=status)


def told_as_added(request, document) -> Document:
    messages.success(request, _("“%s” is toegevoegd.") % document)
    same = Document.objects.visible_to(request.user).exclude(pk=document.pk)
    if twin := same.with_same_content(document.newest.sha256).first():
        words = {"twin": twin, "where": twin.place}
        messages.warning(
            request, _("Hetzelfde bestand stond er al als “%(twin)s”, bij %(where)s.") % words
        )
    return document


@require_safe
def show_document(request, pk):
    document = find_document(request, pk)
    context = {
        "document": document,
        "may_write": not document.obstacles_to_writing(request.user),
    }
    return render(request, "documents/document.html", context)


@GET_OR_POST
def change_document(request, pk):
    document = find_to_write(request, pk)
    form = AboutForm(request.POST or None, instance=document)
    if request.method == "POST" and form.is_valid():
        try:
            document.change(
                form.values, seen=form.cleaned_data["seen"], by=request.user, **form.readers
            )
        except Overtaken as overtaken:
            return show_overtaken(request, form, document, overtaken)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            messages.success(request, _("Opgeslagen."))
            return redirect(document)
    status = 422 if request.method == "POST" else 200
    return show_change(request, form, document, status)


def show_overtaken(request, form, document, overtaken):
    """What was typed stays; a second time it counts, now that one has seen what changed."""
    typed = request.POST.copy()
    typed["seen"] = document.version
    again = AboutForm(typed, instance=document)
    again.add_error(None, overtaken.reasons)
    return show_change(request, again, document, status=409)


def show_change(request, form, document, status):
    context = {"form": form, "document": document}
    return render(request, "documents/change.html", context, status=status)

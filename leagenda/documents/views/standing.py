"""Where a document belongs, and whether it still counts."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leagenda.documents.forms import MoveForm, WithdrawForm
from leagenda.documents.forms.steps import PlaceFilter
from leagenda.documents.models.subject import named, scopes_for, word_of
from leagenda.documents.views.about import GET_OR_POST
from leagenda.documents.views.finding import find_subject, find_to_write
from leagenda.foundation.refusal import Refused

SHOWN = 50


@GET_OR_POST
def move_document(request, pk):
    document = find_to_write(request, pk)
    words = PlaceFilter(request.GET)
    places = places_for(document, request.user, words.data.get("q", "")[:200])
    form = MoveForm(request.POST or None, places=places, initial={"seen": document.version})
    if request.method == "POST" and form.is_valid():
        try:
            word, _colon, key = form.cleaned_data["place"].partition(":")
            place = find_subject(request, word, key)
            document.move(place, seen=form.cleaned_data["seen"], by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            messages.success(request, _("Het stuk hoort nu bij %s.") % named(place))
            return redirect(document)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "filter": words, "document": document, "shown": SHOWN}
    return render(request, "documents/move.html", context, status=status)


def places_for(document, user, words: str) -> list[tuple[str, str]]:
    """(value, words) for the first places where it might hang."""
    found = [
        place for one in scopes_for(document, user) for place in one.places_for_documents(words)
    ]
    return [
        (f"{word_of(place)}:{place.pk}", f"{capfirst(word_of(place))}: {place}")
        for place in found[:SHOWN]
    ]


@GET_OR_POST
def withdraw_document(request, pk):
    document = find_to_write(request, pk)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            document.withdraw(form.cleaned_data["reason"], by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            back = reverse("documents:put_back_document", args=[document.pk])
            said = _("“%s” is ingetrokken.") % document
            messages.success(request, said, extra_tags=f"undo:{back}")
            return redirect(document)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "document": document}
    return render(request, "documents/withdraw.html", context, status=status)


@require_POST
def put_back_document(request, pk):
    document = find_to_write(request, pk)
    try:
        document.put_back(by=request.user)
    except Refused as refused:
        messages.warning(request, " ".join(refused.reasons))
    else:
        messages.success(request, _("“%s” telt weer mee.") % document)
    return redirect(document)

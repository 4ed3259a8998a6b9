"""What is over its term: looking at it, excluding from it, destroying it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.history.forms import DestructionForm, ExemptionForm
from leagenda.history.models import Certificate, Exemption, due_on
from leagenda.history.views.guarding import (
    GET_OR_POST,
    find_certificate,
    find_due,
    find_exemption,
    find_row,
    only_for_guards,
)

MANY = 50


@require_safe
@only_for_guards
def show_destruction(request):
    context = {
        "kinds": [(due, due.count()) for due in due_on(today())],
        "exemptions": Exemption.objects.visible_to(request.user).select_related("made_by"),
        "certificates": Certificate.objects.visible_to(request.user).select_related("destroyed_by"),
    }
    context["total"] = sum(count for _due, count in context["kinds"])
    return render(request, "history/destruction.html", context)


@require_safe
@only_for_guards
def show_due(request, due):
    due = find_due(due)
    page = Paginator(due.rows, MANY).get_page(request.GET.get("page"))
    return render(request, "history/due.html", {"due": due, "page_obj": page})


@GET_OR_POST
@only_for_guards
def exempt(request, due, row):
    due = find_due(due)
    row = find_row(due, row)
    form = ExemptionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        Exemption.make(row, form.cleaned_data["reason"], by=request.user)
        messages.success(request, _("Dit blijft bewaard."))
        return redirect("privacy:show_destruction")
    context = {"form": form, "due": due, "row": row}
    status = 422 if request.method == "POST" else 200
    return render(request, "history/exempt.html", context, status=status)


@require_POST
@only_for_guards
def lift_exemption(request, pk):
    find_exemption(request, pk).lift(by=request.user)
    messages.success(request, _("De uitzondering is opgeheven."))
    return redirect("privacy:show_destruction")


@GET_OR_POST
@only_for_guards
def destroy(request):
    due = [one for one in due_on(today()) if one.count()]
    form = DestructionForm(request.POST or None, due=due)
    if request.method == "POST" and form.is_valid():
        try:
            certificate = Certificate.destroy(**form.cleaned_data, by=request.user)
        except Refused as refused:
            form.add_error("expected", refused.reasons)
        else:
            messages.success(request, _("Vernietigd. Dit is de verklaring."))
            return redirect(certificate)
    status = 422 if request.method == "POST" else 200
    return render(request, "history/destroy.html", {"form": form, "due": due}, status=status)


@require_safe
@only_for_guards
def show_certificate(request, pk):
    return render(
        request, "history/certificate.html", {"certificate": find_certificate(request, pk)}
    )

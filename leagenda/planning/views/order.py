"""The order of parts, their numbers, and moving an action to another ambition."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leagenda.foundation.refusal import Refused
from leagenda.planning.forms import RehomeForm
from leagenda.planning.models import Part
from leagenda.planning.views.kinds import BY_NAME, Kind, kind_of
from leagenda.planning.views.places import back_from, find_to_write, place_in_document

STEPS = {"omhoog": -1, "omlaag": 1}


@require_safe
def order_parts(request, owner_kind, owner, kind):
    hung_on = find_to_write(request, owner_kind, owner)
    parts = list(siblings_under(kind, hung_on))
    numbered = numbered_by(kind, hung_on)
    context = {
        "kind": kind,
        "owner_kind": owner_kind,
        "owner": hung_on,
        "parts": parts,
        "year_agenda": hung_on.year_agenda,
        "place": place_in_document(hung_on),
        "numbered": numbered,
        "numbered_kind": kind_of(numbered) if numbered else None,
    }
    return render(request, "planning/order_parts.html", context)


def siblings_under(kind: Kind, owner: Part):
    try:
        return kind.hung_under(owner).siblings()
    except LookupError as error:
        raise Http404 from error


def numbered_by(kind: Kind, owner: Part) -> Part | None:
    """Who gives these parts their printed numbers: actions are numbered through a work plan."""
    return {"action": owner.work_plan, "work_plan": owner}.get(kind.name)


@require_POST
def move_part(request, kind, pk):
    part = find_to_write(request, kind, pk)
    if part.owner is None:  # a year agenda has its place by its year
        raise Http404
    part.move_by(STEPS.get(request.POST.get("richting"), 0), by=request.user)
    owner = part.owner
    return redirect("planning:order_parts", kind_of(owner), owner.pk, kind)


@require_POST
def renumber(request, kind, pk):
    """Numbers what hangs below a work plan or a year agenda in the order in which it stands."""
    numbered = find_to_write(request, kind, pk)
    if not hasattr(numbered, "renumber"):
        raise Http404
    numbered.renumber(by=request.user)
    messages.success(request, _("Opnieuw genummerd."))
    return redirect(back_from(request, place_in_document(numbered)))


@require_http_methods(["GET", "POST"])
def rehome_action(request, pk):
    action = find_to_write(request, BY_NAME["action"], pk)
    data = request.POST if request.method == "POST" else None
    form = RehomeForm(data, action=action)
    if form.is_valid():
        try:
            action.hang_under(form.cleaned_data["ambition"], by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            messages.success(request, _("De actie is verplaatst."))
            return redirect(back_from(request, place_in_document(action)))
    context = {
        "action": action,
        "form": form,
        "year_agenda": action.year_agenda,
        "place": back_from(request, place_in_document(action)),
    }
    return render(
        request, "planning/rehome_action.html", context, status=422 if form.errors else 200
    )

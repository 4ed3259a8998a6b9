"""My account: what one signs in with, and what happened to it."""

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leagenda.foundation.refusal import Refused
from leagenda.people.forms.account import AddressForm
from leagenda.people.views.happenings import happenings_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show_account(request):
    return render(request, "people/account.html", {"happenings": happenings_of(request.user)})


@GET_OR_POST
@reauthentication_required
def change_address(request):
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        address = form.cleaned_data["email"]
        if obstacles := request.user.obstacles_to_address(address):
            form.add_error("email", obstacles)
        else:
            send_proof(request, address)
            messages.success(request, _("Er is een bericht onderweg naar %s.") % address)
            return redirect("people:show_account")
    status = 422 if request.method == "POST" else 200
    return render(request, "people/change_address.html", {"form": form}, status=status)


def send_proof(request, address) -> None:
    link = reverse("people:confirm_address", args=[request.user.proof_of(address)])
    context = {"user": request.user, "link": request.build_absolute_uri(link)}
    get_adapter(request).send_mail("people/mail/confirm_address", address, context)


@GET_OR_POST
def confirm_address(request, proof):
    try:
        address = request.user.address_proven_by(proof)
        if request.method == "POST":
            return move(request, address)
    except Refused as refused:
        context = {"reasons": refused.reasons}
        return render(request, "people/address_refused.html", context, status=422)
    return render(request, "people/confirm_address.html", {"address": address})


def move(request, address):
    old = request.user.email
    request.user.move_to(address, by=request.user)
    if old:
        sentence = _("Uw e-mailadres is gewijzigd in %s.") % address
        get_adapter(request).send_mail("account_changed", old, {"sentence": sentence})
    messages.success(request, _("Uw e-mailadres is nu %s.") % address)
    return redirect("people:show_account")

"""Inviting: asking somebody to take part, and where the link in the mail leads."""

from smtplib import SMTPException

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leagenda.foundation.refusal import Refused
from leagenda.people.forms.taking_part import InvitationForm, SeveralForm, WelcomeForm
from leagenda.people.models import Invitation
from leagenda.people.views.organisations import GET_OR_POST
from leagenda.people.views.persons import forbid_others, show_form

BACKEND = "leagenda.people.admission.ByPassword"


@GET_OR_POST
def invite(request):
    forbid_others(request.user)
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            invitation = form.save(commit=False).invite(by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            send(request, invitation)
            return redirect("people:list_people")
    return show_form(request, "people/invite.html", form, {})


@GET_OR_POST
def invite_several(request):
    """All of them, or none."""
    forbid_others(request.user)
    form = SeveralForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                made = [one.invite(by=request.user) for one in form.invitations()]
        except Refused as refused:
            form.add_error("lines", refused.reasons)
        else:
            for invitation in made:
                send(request, invitation)
            return redirect("people:list_people")
    return show_form(request, "people/invite_several.html", form, {})


@require_POST
def send_again(request, pk):
    invitation = find_invitation(request, pk)
    try:
        invitation.send_again(by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        send(request, invitation)
    return redirect("people:list_people")


@require_POST
def withdraw(request, pk):
    invitation = find_invitation(request, pk)
    try:
        invitation.withdraw(by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        undo = reverse("people:send_again", args=[invitation.pk])
        sentence = _("De uitnodiging van %s is ingetrokken; de link werkt niet meer.")
        messages.success(request, sentence % invitation, extra_tags=f"undo:{undo}")
    return redirect("people:list_people")


@GET_OR_POST
@login_not_required
def welcome(request, secret):
    """Whoever holds the link chooses a password, and is in."""
    invitation = Invitation.found_by(secret)
    if invitation is None:
        return show_closed(request, [_("Deze link kennen wij niet. Is hij helemaal meegekomen?")])
    if obstacles := list(invitation.obstacles_to_accepting()):
        return show_closed(request, obstacles)
    form = WelcomeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user = invitation.accept(form.cleaned_data["password"])
        except Refused as refused:
            return show_closed(request, refused.reasons)
        login(request, user, backend=BACKEND)
        record_authentication(request, user, method="password")
        messages.success(request, _("Welkom, %s. U bent ingelogd.") % user.first_name)
        return redirect("home:show_home")
    return show_form(request, "people/welcome.html", form, {"invitation": invitation})


def show_closed(request, reasons):
    return render(request, "people/welcome_closed.html", {"reasons": reasons}, status=422)


def find_invitation(request, pk) -> Invitation:
    forbid_others(request.user)
    return get_object_or_404(Invitation.objects.visible_to(request.user), pk=pk)


def send(request, invitation) -> None:
    """The invitation stands, also when its mail does not get away."""
    link = reverse("people:welcome", args=[invitation.secret])
    context = {"invitation": invitation, "link": request.build_absolute_uri(link)}
    try:
        get_adapter(request).send_mail("people/mail/invitation", invitation.email, context)
    except (OSError, SMTPException):
        sentence = _("De mail aan %s kwam niet weg. Verstuur de uitnodiging later opnieuw.")
        messages.error(request, sentence % invitation.email)
    else:
        messages.success(request, _("De uitnodiging aan %s is verstuurd.") % invitation.email)

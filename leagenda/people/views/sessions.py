"""Where one is signed in."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.people.models import Session


def find_sessions(request):
    return Session.objects.visible_to(request.user).going_on()


@require_safe
def list_sessions(request):
    found = list(find_sessions(request))
    here = request.session.session_key
    context = {
        "here": next((one for one in found if one.key == here), None),
        "others": [one for one in found if one.key != here],
    }
    return render(request, "people/sessions.html", context)


@require_POST
def end_session(request, pk):
    session = get_object_or_404(find_sessions(request), pk=pk)
    session.end(by=request.user)
    messages.success(request, _("%s is uitgelogd.") % session)
    return redirect("people:list_sessions")


@require_POST
def end_other_sessions(request):
    request.user.end_sessions(but=request.session.session_key, by=request.user)
    messages.success(request, _("U bent alleen hier nog ingelogd."))
    return redirect("people:list_sessions")

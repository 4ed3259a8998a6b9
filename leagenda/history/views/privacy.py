"""Privacy at a glance, and the register of processing."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leagenda.foundation.clock import today
from leagenda.history.forms import ControllerForm
from leagenda.history.models import AccessRequest, Controller, Register, due_on
from leagenda.history.views.guarding import GET_OR_POST, only_for_guards


@require_safe
@only_for_guards
def show_start(request):
    open_requests = AccessRequest.objects.visible_to(request.user).filter(delivered_on=None)
    first = open_requests.first()
    context = {
        "controller": Controller.current(),
        "first": first,
        "open_count": open_requests.count(),
        "due_count": sum(due.count() for due in due_on(today())),
        "register": Register.now(),
    }
    return render(request, "history/privacy.html", context)


@require_safe
def show_register(request):
    if not (request.user.guards_privacy or request.user.keeps_the_agenda):
        raise Http404
    return render(request, "history/register.html", {"register": Register.now(), "day": today()})


@GET_OR_POST
@only_for_guards
def change_controller(request):
    form = ControllerForm(request.POST or None, instance=Controller.current())
    if request.method == "POST" and form.is_valid():
        Controller.current().change(form.cleaned_data, by=request.user)
        messages.success(request, _("Opgeslagen."))
        return redirect("privacy:show_register")
    status = 422 if request.method == "POST" else 200
    return render(request, "history/change_controller.html", {"form": form}, status=status)

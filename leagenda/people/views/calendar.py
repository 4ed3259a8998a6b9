"""The calendar: holidays, school holidays, and the days on which nobody works here."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.people.forms import CalendarForm, CalendarYear, ClosureForm
from leagenda.people.models import Calendar, Closure
from leagenda.people.views.finding import GET_OR_POST
from leagenda.people.views.removals import tell_removed
from leagenda.people.views.year import YearView


@require_safe
def show_calendar(request):
    return show(request, ClosureForm())


def show(request, closure_form, status=200):
    chosen = CalendarYear(request.GET)
    year = (chosen.is_valid() and chosen.cleaned_data["jaar"]) or today().year
    context = {
        "calendar": Calendar.usual(),
        "year": YearView(Calendar.usual(), year, today()),
        "closure_form": closure_form,
    }
    return render(request, "people/calendar.html", context, status=status)


@GET_OR_POST
def change_calendar(request):
    forbid_others(request.user)
    calendar = Calendar.usual()
    form = CalendarForm(request.POST or None, instance=Calendar.usual())
    if request.method == "POST" and form.is_valid():
        calendar.change(**form.cleaned_data, by=request.user)
        messages.success(request, _("Opgeslagen."))
        return redirect(calendar)
    status = 422 if request.method == "POST" else 200
    return render(request, "people/calendar_form.html", {"form": form}, status=status)


@require_POST
def add_closure(request):
    forbid_others(request.user)
    form = ClosureForm(request.POST)
    if form.is_valid():
        try:
            closure = Calendar.usual().close(**form.cleaned_data, by=request.user)
        except Refused as refused:
            form.add_error("last_day", refused.reasons)
        else:
            messages.success(request, _("“%s” staat in de kalender.") % closure)
            address = f"{closure.get_absolute_url()}?jaar={closure.first_day.year}"
            return redirect(address)
    return show(request, form, status=422)


@require_POST
def remove_closure(request, pk):
    forbid_others(request.user)
    closure = get_object_or_404(Closure.objects.visible_to(request.user), pk=pk)
    tell_removed(request, closure.remove(by=request.user))
    return redirect(closure)


def forbid_others(user) -> None:
    if obstacles := Calendar.obstacles_to_keeping(user):
        raise PermissionDenied(" ".join(obstacles))

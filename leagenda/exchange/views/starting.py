"""Bringing a document in, following how it is read, and throwing it away."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leagenda.exchange.forms import FileForm
from leagenda.exchange.models import Reading
from leagenda.exchange.rules import obstacles_to_bringing
from leagenda.exchange.views.finding import STEPS, find_reading
from leagenda.exchange.views.proposal import show_overview
from leagenda.foundation.refusal import Refused

ON_A_PAGE = 20


@require_http_methods(["GET", "HEAD", "POST"])
def start_reading(request):
    if request.method != "POST":
        return show_start(request, FileForm())
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            return redirect(Reading.start(form.cleaned_data["file"], by=request.user))
        except Refused as refused:
            form.add_error("file", refused.reasons)
    return show_start(request, form, status=422)


def show_start(request, form, *, refused=None, status=200):
    readings = Reading.objects.visible_to(request.user).unfinished().for_list()
    context = {
        "form": form,
        "steps": STEPS,
        "refused": refused,
        "obstacles": list(obstacles_to_bringing(request.user)),
        "readings": Paginator(readings, ON_A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "exchange/start.html", context, status=status)


@require_safe
@never_cache
def show_reading(request, pk):
    """The page of a document, whatever has come of it so far."""
    reading = find_reading(request, pk)
    if reading.is_underway:
        return render(request, "exchange/progress.html", {"reading": reading, "steps": STEPS})
    if reading.refusal:
        return show_start(request, FileForm(), refused=reading)
    if reading.is_edited_export:
        return redirect("exchange:show_differences", reading.edits.year, reading.pk)
    if reading.confirmed_at:
        return render(request, "exchange/confirmed.html", {"reading": reading, "steps": STEPS})
    return show_overview(request, reading)


@require_safe
@never_cache
def show_progress(request, pk):
    """How far the reading is; once it is done, on to what came of it."""
    reading = find_reading(request, pk)
    if reading.is_underway:
        return render(request, "exchange/progress.html", {"reading": reading, "steps": STEPS})
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": reading.get_absolute_url()})
    return redirect(reading)


@require_POST
def try_again(request, pk):
    reading = find_reading(request, pk)
    reading.try_again(by=request.user)
    return redirect(reading)


@require_http_methods(["GET", "HEAD", "POST"])
def throw_away(request, pk):
    reading = find_reading(request, pk)
    if request.method != "POST":
        return render(request, "exchange/throw_away.html", {"reading": reading})
    reading.throw_away(by=request.user)
    messages.success(request, _("“%s” is weggegooid.") % reading.name)
    return redirect("exchange:start_reading")

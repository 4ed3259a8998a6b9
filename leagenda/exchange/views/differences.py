"""An edited export that comes back: its differences, to be taken over one by one."""

from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from leagenda.exchange.forms import EditedFileForm
from leagenda.exchange.models import Reading
from leagenda.exchange.models.edited import Difference, differences
from leagenda.exchange.rules import obstacles_to_bringing
from leagenda.exchange.views.change_words import becomes_words, field_label, place_words, was_words
from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.planning.views.subnav import find_year_agenda, subnav


@require_http_methods(["GET", "HEAD", "POST"])
def return_edited(request, year):
    year_agenda = find_year_agenda(request, year)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = EditedFileForm(*sent)
    if form.is_valid():
        try:
            file = form.cleaned_data["file"]
            return redirect(Reading.start(file, by=request.user, edits=year_agenda))
        except Refused as refused:
            form.add_error("file", refused.reasons)
    context = {
        "year_agenda": year_agenda,
        "form": form,
        "obstacles": list(obstacles_to_bringing(request.user)),
        "tabs": subnav(year_agenda, "exchange:give_back"),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "exchange/return_edited.html", context, status=status)


@dataclass
class Item:
    """A difference as it is shown: what it is about, was and becomes, and whether it is ticked."""

    difference: Difference
    label: str
    place: str
    was: str
    becomes: str
    is_ticked: bool
    is_stale: bool

    @property
    def change(self):
        return self.difference.change

    @property
    def value(self) -> str:
        return f"{self.difference.fingerprint}:{self.difference.key}"


@require_http_methods(["GET", "HEAD", "POST"])
def show_differences(request, year, pk):
    year_agenda = find_year_agenda(request, year)
    readings = Reading.objects.visible_to(request.user).filter(edits=year_agenda)
    reading = get_object_or_404(readings.exclude(returned__isnull=True), pk=pk)
    if reading.confirmed_at:
        return redirect(reading)
    if request.method != "POST":
        return show_items(request, reading)
    chosen = dict(reversed(one.split(":", 1)) for one in request.POST.getlist("take") if ":" in one)
    try:
        count = reading.take_over(chosen, by=request.user)
    except Overtaken as overtaken:
        return show_items(request, reading, chosen, set(overtaken.theirs), overtaken, 409)
    except Refused as refused:
        return show_items(request, reading, chosen, refused=refused, status=422)
    done = ngettext("%d verschil", "%d verschillen", count) % count
    messages.success(request, _("%s overgenomen in de jaaragenda.") % done)
    return redirect(year_agenda)


def show_items(request, reading, chosen=None, stale=frozenset(), refused=None, status=200):
    found = differences(reading)
    contents = reading.edits.content(), reading.returned_content
    items = [
        Item(
            one,
            field_label(one.change),
            place_words(one.change, *contents),
            was_words(one.change, *contents),
            becomes_words(one.change, *contents),
            is_ticked=not one.since if chosen is None else one.key in chosen and not stale,
            is_stale=one.key in stale,
        )
        for one in found
    ]
    for item in items if stale else []:
        item.is_ticked = item.difference.key in chosen and not item.is_stale
    context = {
        "year_agenda": reading.edits,
        "reading": reading,
        "items": items,
        "reasons": refused.reasons if refused else [],
        "tabs": subnav(reading.edits, "exchange:give_back"),
    }
    return render(request, "exchange/differences.html", context, status=status)

"""The history of everything, for the privacy officer: to look at and to take along."""

from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from leagenda.foundation.telling import tell
from leagenda.history.filters import ConsultationFilter, EventFilter, kinds
from leagenda.history.models import Consultation, Event
from leagenda.history.views.exporting import as_file
from leagenda.history.views.finding import (
    find_everything,
    further,
    obstacles_to_everything,
    page_before,
    subnav,
)
from leagenda.ui.purpose import asks_purpose


@require_http_methods(["GET", "HEAD", "POST"])
@asks_purpose(find_everything, obstacles_to_everything)
def list_events(request, everything):
    chosen = EventFilter(request.GET)
    events = chosen.picked(Event.objects.visible_to(request.user)).for_page()
    found, key = page_before(request, events)
    context = {
        "tabs": subnav(request.user, "history:list_events"),
        "filter": chosen,
        "story": tell(found),
        "further": further(request, key),
    }
    return render(request, "history/events.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@asks_purpose(find_everything, obstacles_to_everything)
def list_consultations(request, everything):
    chosen = ConsultationFilter(request.GET)
    rows = chosen.picked(Consultation.objects.visible_to(request.user)).for_page()
    found, key = page_before(request, rows)
    context = {
        "tabs": subnav(request.user, "history:list_consultations"),
        "filter": chosen,
        "consultations": tell_kinds(found),
        "further": further(request, key),
    }
    return render(request, "history/consultations.html", context)


def tell_kinds(consultations) -> list[tuple[Consultation, str]]:
    """Each with the word for the kind of thing that was looked at."""
    words = dict(kinds())
    return [(one, words.get(one.subject_kind, one.subject_kind)) for one in consultations]


@require_POST
@asks_purpose(find_everything, obstacles_to_everything)
def export_events(request, everything):
    """What was picked, as CSV or JSON; that it was taken along is an event itself."""
    events = EventFilter(request.GET).picked(Event.objects.visible_to(request.user))
    form = "json" if request.POST.get("vorm") == "json" else "csv"
    Event.record("exported", everything, by=request.user, new={"form": form})
    return as_file(events.order_by("pk").select_related("by"), form)

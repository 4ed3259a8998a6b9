"""Finding the reading a page is about, and finding the way back."""

from functools import wraps

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from leagenda.exchange.models import Reading

DOUBTS_ANCHOR = "#twijfels"
STEPS = [
    _("Bestand kiezen"),
    _("Lezen"),
    _("Bekijken en verbeteren"),
    _("Bevestigen"),
]


def find_reading(request, pk) -> Reading:
    """The reading; 404 when there is none that the viewer may see."""
    readings = Reading.objects.visible_to(request.user)
    return get_object_or_404(
        readings.select_related("uploaded_by", "edits", "year_agenda", "confirmed_by"), pk=pk
    )


def about_a_proposal(view):
    """A page that judges what was read; any other reading has only its own page to show."""

    @wraps(view)
    def find_first(request, pk, **rest):
        reading = find_reading(request, pk)
        if reading.confirmed_at or reading.is_edited_export or not reading.proposal:
            return redirect(reading)
        return view(request, reading, **rest)

    return find_first


def way_back(request, reading) -> str:
    """The address of the page that a form came from: it carries a chapter, or none."""
    chapter = request.POST.get("chapter", "")
    if chapter.isascii() and chapter.isdigit():
        return reverse("exchange:show_chapter", args=[reading.pk, int(chapter)])
    page = "exchange:show_general" if chapter == "general" else "exchange:show_doubts"
    return reverse(page, args=[reading.pk])


def say_why(request, refused) -> None:
    """A warning for every reason, on the page that follows."""
    for reason in refused.reasons:
        messages.warning(request, reason)

"""The page about one's own calendar: a secret link, made and withdrawn."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from leagenda.notifications.models import CalendarLink


@require_safe
def show_calendar_link(request):
    context = {"link": CalendarLink.of(request.user), "address": ""}
    return render(request, "notifications/calendar_link.html", context)


@never_cache
@require_POST
def make_calendar_link(request):
    """Answers with the page itself: the secret stands nowhere, so a redirect would lose it."""
    token = CalendarLink.make(by=request.user)
    address = request.build_absolute_uri(reverse("home:give_calendar", args=[token]))
    context = {"link": CalendarLink.of(request.user), "address": address}
    return render(request, "notifications/calendar_link.html", context)


@require_POST
def withdraw_calendar_link(request):
    if link := CalendarLink.of(request.user):
        link.withdraw(by=request.user)
        messages.success(request, _("De link is ingetrokken. Uw agenda krijgt niets nieuws meer."))
    return redirect("notifications:show_calendar_link")

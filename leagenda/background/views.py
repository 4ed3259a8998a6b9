"""The page for who looks after the installation: what waits, runs, failed and comes back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.background.models import Job, Routine, Worker
from leagenda.background.queries import looks_after
from leagenda.foundation.refusal import Refused

SHOWN = 50


@require_safe
def show_background(request):
    if not looks_after(request.user):
        raise Http404
    return render(request, "background/background.html", standing(request.user))


def standing(user) -> dict:
    jobs = Job.objects.visible_to(user)
    states = {"running": jobs.running(), "waiting": jobs.waiting(), "failed": jobs.failed()}
    return {
        "is_worker_alive": Worker.objects.visible_to(user).alive().exists(),
        "counts": {name: found.count() for name, found in states.items()},
        "underway": [*states["running"][:SHOWN], *states["waiting"][:SHOWN]],
        "failed": states["failed"].order_by("-finished_at")[:SHOWN],
        "routines": [one for one in Routine.objects.visible_to(user) if one.is_declared],
    }


@require_POST
def try_again(request, pk):
    job = get_object_or_404(Job.objects.visible_to(request.user), pk=pk)
    return attempt(request, job.try_again, _("“%s” wordt opnieuw geprobeerd.") % job)


@require_POST
def start_routine(request, pk):
    routine = get_object_or_404(Routine.objects.visible_to(request.user), pk=pk)
    return attempt(request, routine.start_now, _("“%s” begint zo.") % routine)


def attempt(request, verb, done: str):
    try:
        verb(by=request.user)
    except Refused as refused:
        messages.warning(request, " ".join(refused.reasons))
    else:
        messages.success(request, done)
    return redirect("background:show_background")

"""Answering without an account: whoever holds the personal link sees these questions, and nothing
else."""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_not_required
from django.core.cache import caches
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leagenda.foundation.refusal import Refused
from leagenda.planning.forms.enquiries import AnswerForm
from leagenda.planning.models import Enquiry
from leagenda.planning.views.enquiries import questions_of

MISSES, SAVES, A_WHILE = 30, 60, 600  # so many in so many seconds, for each address or link


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request, key):
    address = get_adapter().get_client_ip(request)  # knows the proxies before us
    if is_too_often("missed", address, MISSES, counts=False):
        return refuse(request, 429, _("Te vaak geprobeerd"), [_("Wacht tien minuten.")])
    try:
        enquiry = Enquiry.behind(key)
    except Enquiry.DoesNotExist as error:
        is_too_often("missed", address, MISSES)
        raise Http404 from error
    return quietly(answer_to(request, enquiry, key))


def answer_to(request, enquiry, key):
    if enquiry.is_expired:
        sentence = _("De laatste dag is lang voorbij. Vraag %s om een nieuwe link.")
        return refuse(request, 410, _("Deze link is verlopen"), [sentence % enquiry.asked_by])
    if reasons := list(enquiry.obstacles_to_answering()):
        return refuse(request, 410, _("Hier valt niets meer in te vullen"), reasons)
    data = request.POST if request.method == "POST" else None
    form = AnswerForm(
        data,
        questions=questions_of(enquiry),
        name=enquiry.answered_by_name or enquiry.name,
        knows=True,
    )
    if not form.is_valid():
        return show(request, enquiry, form, status=422 if form.errors else 200)
    if is_too_often("saved", enquiry.pk, SAVES):
        return refuse(request, 429, _("Te vaak bewaard"), [_("Wacht tien minuten.")])
    return keep(request, enquiry, form, key)


def keep(request, enquiry, form, key):
    hands_in = "inleveren" in request.POST
    try:
        answers = form.answers(everything=hands_in)
        enquiry.answer(answers, name=form.cleaned_data["name"], hands_in=hands_in)
    except Refused as refused:  # closed while somebody was writing
        return refuse(request, 410, _("Hier valt niets meer in te vullen"), refused.reasons)
    done = "ingeleverd" if hands_in else "bewaard"
    return redirect(f"{reverse('planning:answer', args=[key])}?{done}")


def show(request, enquiry, form, status):
    context = {
        "enquiry": enquiry,
        "form": form,
        "is_kept": "bewaard" in request.GET,
        "is_handed_in": enquiry.handed_in_at is not None,
        "is_new": "ingeleverd" in request.GET,
    }
    return render(request, "planning/answer.html", context, status=status)


def refuse(request, status, title, reasons):
    return render(
        request, "planning/answer_closed.html", {"title": title, "reasons": reasons}, status=status
    )


def quietly(response):
    """Not kept by anybody between, and found by no search engine."""
    patch_cache_control(response, no_store=True, private=True)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def is_too_often(what: str, who, most: int, counts=True) -> bool:
    """Reckoned by each process for itself, in memory: looking at a page must not write."""
    memory = caches["memory"]
    name = f"answering-{what}-{who}"
    times = memory.get(name, 0) + counts
    if counts:
        memory.set(name, times, A_WHILE)
    return times > most

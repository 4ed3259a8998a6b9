"""Finding what a page is about, for who guards privacy."""

from functools import wraps

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from leagenda.foundation.clock import today
from leagenda.history.models import AccessRequest, Certificate, Due, Exemption, due_of

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def only_for_guards(view):
    """For others these pages are not there."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.guards_privacy:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def find_access_request(request, pk) -> AccessRequest:
    found = AccessRequest.objects.visible_to(request.user).select_related("person", "opened_by")
    return get_object_or_404(found, pk=pk)


def find_certificate(request, pk) -> Certificate:
    found = Certificate.objects.visible_to(request.user).select_related("destroyed_by")
    return get_object_or_404(found, pk=pk)


def find_exemption(request, pk) -> Exemption:
    return get_object_or_404(Exemption.objects.visible_to(request.user), pk=pk)


def find_row(due: Due, number: str):
    """A row of this kind that is due; `number` is what stood in the address."""
    try:
        return get_object_or_404(due.rows, pk=number)
    except (ValueError, ValidationError) as error:
        raise Http404 from error


def find_due(kind: str) -> Due:
    due = due_of(kind, today())
    if due is None:
        raise Http404
    return due

"""Finding what a page is about, for who may see it or write it."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from leagenda.people.models import Organisation, Site, obstacles_to_writing

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def find_organisation(request, pk) -> Organisation:
    organisations = Organisation.objects.visible_to(request.user).for_page()
    return get_object_or_404(organisations, pk=pk)


def find_site(request, pk) -> Site:
    return get_object_or_404(Site.objects.visible_to(request.user).for_page(), pk=pk)


def only_for_keepers(view):
    """Others are told why, before anything is looked up."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if obstacles := obstacles_to_writing(request.user):
            raise PermissionDenied(" ".join(obstacles))
        return view(request, *args, **kwargs)

    return guarded

"""Finding what a page is about, for who may see it or write it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from leagenda.governance.models import Group

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def find_group(request, pk) -> Group:
    return get_object_or_404(Group.objects.visible_to(request.user).for_page(), pk=pk)


def forbid_if(obstacles) -> None:
    """403 with the reasons, for who may look but not do."""
    if obstacles := list(obstacles):
        raise PermissionDenied(" ".join(obstacles))

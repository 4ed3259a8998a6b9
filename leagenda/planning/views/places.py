"""Finding a part, whether one may write there, and where to go back to."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from leagenda.planning.models import Part, YearAgenda
from leagenda.planning.views.kinds import Kind, kind_of


def find_part(request, kind: Kind, pk) -> Part:
    """The part; 404 when there is none that the viewer may see."""
    parts = kind.model.objects.visible_to(request.user)  # type: ignore[attr-defined]
    return get_object_or_404(parts, pk=pk)


def find_to_write(request, kind: Kind, pk) -> Part:
    """Like `find_part`; 403 with the reason for who may read but not write there."""
    part = find_part(request, kind, pk)
    forbid_if(part.obstacles_to_writing(request.user))
    return part


def forbid_if(reasons) -> None:
    if reasons := list(reasons):
        raise PermissionDenied(" ".join(reasons))


def place_in_document(part: Part) -> str:
    """Where one reads this part. `bij` brings up the right page of a very long document."""
    address = reverse("planning:show_year_agenda", args=[part.year_agenda.year])
    if isinstance(part, YearAgenda):
        return address
    plan = part.work_plan
    query = f"?bij={plan.pk}" if plan else ""
    return f"{address}{query}#{kind_of(part).anchor(part)}"


def back_from(request, otherwise: str) -> str:
    """The page that somebody came from (`terug`), when it is one of ours."""
    address = request.GET.get("terug", "")
    ours = url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
    return address if address and ours else otherwise

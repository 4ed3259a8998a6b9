"""Putting back what was removed."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leagenda.foundation.refusal import Refused
from leagenda.foundation.remembering import removals
from leagenda.people.models import Alias, Calendar, Closure, Organisation, Site, SiteName
from leagenda.people.views.finding import only_for_keepers

OF_A_PARTNER = [Organisation, Alias, Site, SiteName]


def tell_removed(request, removal) -> None:
    undo = reverse("people:restore", args=[removal.pk])
    sentence = _("“%s” is verwijderd.") % removal
    messages.success(request, sentence, extra_tags=f"undo:{undo}")


@require_POST
@only_for_keepers
def restore(request, pk):
    """Put it back, and on to the partner or the calendar that it belongs to."""
    found = removals(request.user).filter(kind__in=words_for([*OF_A_PARTNER, Closure]))
    removal = found.filter(pk=pk).first()
    if removal is None:
        raise Http404
    try:
        removal.restore(by=request.user)
    except Refused as refused:
        for reason in refused.reasons:
            messages.error(request, reason)
        return redirect("people:list_organisations")
    messages.success(request, _("“%s” is teruggezet.") % removal)
    if removal.kind in words_for([Closure]):
        return redirect(Calendar.usual())
    return redirect("people:show_organisation", removal.scope_id)


def words_for(nouns) -> list[str]:
    return [str(noun._meta.verbose_name) for noun in nouns]

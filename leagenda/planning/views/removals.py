"""Removing parts, and putting back what was removed."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leagenda.foundation.refusal import Refused
from leagenda.history.models import Removal
from leagenda.planning.models import Agenda, Part, YearAgenda
from leagenda.planning.views.in_place import is_in_place, room_for_new, room_of
from leagenda.planning.views.places import back_from, find_to_write, place_in_document
from leagenda.planning.views.subnav import find_year_agenda, subnav

LONGEST_KEY = 19  # figures; a longer one fits in no column


@require_http_methods(["GET", "POST"])
def remove_part(request, kind, pk):
    part = find_to_write(request, kind, pk)
    if isinstance(part, YearAgenda):
        return redirect("planning:remove_year_agenda", part.year)  # that page asks for more
    place = back_from(request, place_in_document(part))
    if request.method == "GET":
        context = {"kind": kind, "part": part, "place": place, "year_agenda": part.year_agenda}
        context |= {"in_place": is_in_place(request), "action": request.get_full_path()}
        context |= {"below": below(part), **room_left_by(part)}
        return render(request, "planning/remove_part.html", context)
    owner = part.owner
    removal = part.remove(by=request.user)
    tell_removed(request, removal)
    return redirect(back_from(request, place_in_document(owner)))


def tell_removed(request, removal: Removal) -> None:
    undo = reverse("planning:restore", args=[removal.pk])
    sentence = _("“%(what)s” is verwijderd.") % {"what": shortened(removal.name)}
    messages.success(request, sentence, extra_tags=f"undo:{undo}")


def shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"


def below(part: Part) -> dict[str, int]:
    """How many actions and so on go with it."""
    if hasattr(part, "ambitions"):
        ambitions = part.ambitions.count()
        actions = sum(one.actions.count() for one in part.ambitions.all())
        return {"ambitions": ambitions, "actions": actions}
    return {"actions": part.actions.count()} if hasattr(part, "actions") else {}


def room_left_by(part: Part) -> dict:
    """What follows on the page: what had parts below it takes more than its own place."""
    if hasattr(part, "ambitions"):
        return {"region": "", "around": "", "refresh": ""}
    return room_for_new(part.owner) if hasattr(part, "actions") else room_of(part)


@require_safe
def list_removals(request, year):
    year_agenda = find_year_agenda(request, year)
    removals = Removal.objects.visible_to(request.user).within(year_agenda).open().for_page()
    context = {
        "year_agenda": year_agenda,
        "tabs": subnav(year_agenda, ""),
        "removals": removals,
    }
    return render(request, "planning/removals.html", context)


@require_POST
def restore(request, pk):
    return put_back(request, [pk])


@require_POST
def restore_together(request):
    """What was removed at once comes back at once."""
    numbers = [nr for nr in request.GET.getlist("nr") if nr.isdecimal() and len(nr) < LONGEST_KEY]
    return put_back(request, [int(nr) for nr in numbers])


def put_back(request, numbers: list[int]):
    """All or none, and back to the year agenda; refused with the reason on that page."""
    removals = list(Removal.objects.visible_to(request.user).filter(pk__in=numbers))
    if not removals:
        raise Http404
    try:
        with transaction.atomic():
            for removal in removals:
                removal.restore(by=request.user)
    except Refused as refused:
        for reason in refused.reasons:
            messages.error(request, reason)
    else:
        tell_put_back(request, removals)
    return redirect(whole_of(removals[0], request.user) or "planning:list_year_agendas")


def whole_of(removal: Removal, user):
    """The year agenda, or the agenda of several years, that it was removed from."""
    nouns = (YearAgenda, Agenda)
    found = (noun.objects.visible_to(user).filter(pk=removal.scope_id).first() for noun in nouns)
    return next(filter(None, found), None)


def tell_put_back(request, removals: list[Removal]) -> None:
    if len(removals) == 1:
        what = {"what": shortened(removals[0].name)}
        messages.success(request, _("“%(what)s” staat weer in de agenda.") % what)
    else:
        count = {"n": len(removals)}
        messages.success(request, _("%(n)s onderdelen staan weer in de agenda.") % count)

"""Changing and adding parts, in place or on a page of their own."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leagenda.foundation.euro import euro
from leagenda.foundation.refusal import Overtaken, Refused
from leagenda.planning.forms.fields import EuroField
from leagenda.planning.models import Part
from leagenda.planning.views.in_place import is_in_place, refused_in_place, room_for_new, room_of
from leagenda.planning.views.kinds import BY_MODEL, BY_NAME, Kind
from leagenda.planning.views.places import (
    back_from,
    find_part,
    find_to_write,
    place_in_document,
)


@require_http_methods(["GET", "POST"])
def edit_part(request, kind, pk):
    part = find_to_write(request, kind, pk)
    form = kind.form(posted(request), instance=part, section=request.GET.get("deel", ""))
    place = back_from(request, place_in_document(part))
    if not (request.method == "POST" and form.is_valid()):
        return show_form(request, kind, part, form, place)
    try:
        form.change(by=request.user)
    except Overtaken as overtaken:
        return show_overtaken(request, kind, form, overtaken, place)
    except Refused as refused:
        form.add_error(None, refused.reasons)
        return show_form(request, kind, part, form, place)
    messages.success(request, _("Opgeslagen."))
    return redirect(place)


@require_http_methods(["GET", "POST"])
def add_part(request, owner_kind, owner, kind):
    hung_on = find_to_write(request, owner_kind, owner)
    form = kind.form(posted(request), instance=new_part(kind, hung_on))
    place = back_from(request, place_in_document(hung_on))
    if not (request.method == "POST" and form.is_valid()):
        return show_adding(request, kind, hung_on, form, place)
    try:
        part = form.add(by=request.user)
    except Refused as refused:
        form.add_error(None, refused.reasons)
        return show_adding(request, kind, hung_on, form, place)
    messages.success(request, _("%(what)s toegevoegd.") % {"what": kind.word.capitalize()})
    return redirect(back_from(request, place_in_document(part)))


@require_http_methods(["GET", "POST"])
def add_actions(request, pk):
    """One line is one action; several lines, pasted from Word or Excel, are several."""
    ambition = find_to_write(request, BY_NAME["ambition"], pk)
    place = back_from(request, f"{place_in_document(ambition)}")
    lines, reasons = request.POST.get("description", ""), []
    if request.method == "POST":
        try:
            added = ambition.add_actions(lines, by=request.user)
        except Refused as refused:
            reasons = refused.reasons
        else:
            if added:
                return redirect(place)
            reasons = [_("Typ eerst wat er gaat gebeuren.")]
    context = {
        "year_agenda": ambition.year_agenda,
        "ambition": ambition,
        "place": place,
        "lines": lines,
        "reasons": reasons,
        "action": request.get_full_path(),
    }
    page = render(request, "planning/add_actions.html", context, status=422 if reasons else 200)
    return refused_in_place(request, page, "closest form") if reasons else page


def new_part(kind: Kind, owner: Part) -> Part:
    try:
        return kind.hung_under(owner)
    except LookupError as error:
        raise Http404 from error


def posted(request):
    return request.POST if request.method == "POST" else None


# ── Answers ──────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Clash:
    """One field that two people changed: what it was, and what the other made of it."""

    field: object
    was: str
    theirs: str


def show_form(request, kind, part, form, place, clashes=(), by="", status=422):
    kept = find_part(request, kind, part.pk)  # a refused form has written in `part`
    context = {
        "kind": kind,
        "part": kept,
        "form": form,
        "place": place,
        "clashes": clashes,
        "by": by,
        **room_of(kept, request.GET.get("deel", "")),
    }
    is_refused = bool(form.errors or clashes)
    return answer(request, "planning/edit_part.html", kept, context, is_refused, status)


def show_overtaken(request, kind, form, overtaken, place):
    again, clashes = clashes_of(request, form, overtaken)
    part = again.instance
    return show_form(request, kind, part, again, place, clashes, overtaken.by, status=409)


def clashes_of(request, form, overtaken):
    """The form again, with what both changed to choose from."""
    now = find_part(request, BY_MODEL[type(form.instance)], form.instance.pk)
    again = form.beside(now, overtaken.theirs)
    clashes = [
        Clash(again[name], in_words(again, name, was), in_words(again, name, becomes))
        for name, (was, becomes) in overtaken.theirs.items()
    ]
    return again, clashes


def show_adding(request, kind, owner, form, place):
    context = {"kind": kind, "owner": owner, "form": form, "place": place, "clashes": ()}
    context |= room_for_new(owner)
    return answer(request, "planning/add_part.html", owner, context, bool(form.errors))


def answer(request, template, part, context, is_refused, status=422):
    context |= {
        "year_agenda": part.year_agenda,
        "in_place": is_in_place(request),
        "action": request.get_full_path(),
    }
    response = render(request, template, context, status=status if is_refused else 200)
    return refused_in_place(request, response) if is_refused else response


def in_words(form, name: str, value) -> str:
    """A kept value as the form shows it."""
    field = form.fields[name]
    if isinstance(field, EuroField):
        return "" if value is None else euro(value)
    choices = dict(getattr(field, "choices", []))
    if name == "themes":
        return ", ".join(choices.get(one, one) for one in (value or "").split(",") if one)
    return str(choices.get(value, "" if value is None else value))

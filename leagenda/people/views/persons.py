"""People: who takes part, what they are, and until when."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.foundation.refusal import Refused
from leagenda.people.forms.taking_part import LastDayForm, PeopleFilter, PositionForm
from leagenda.people.models import Invitation, Position, User
from leagenda.people.models.position import obstacles_to_bringing_in
from leagenda.people.views.organisations import GET_OR_POST
from leagenda.ui.dates import day_in_words

MANY = 100


@require_safe
def list_people(request):
    chosen = PeopleFilter(request.GET)
    found = chosen.picks_from(User.objects.visible_to(request.user)).with_positions()
    page = Paginator(found.order_by("last_name", "pk"), MANY).get_page(request.GET.get("page"))
    invited = Invitation.objects.visible_to(request.user).unanswered().for_page()
    context = {"page_obj": page, "filter": chosen, "invited": invited}
    return render(request, "people/people.html", context)


@require_safe
def show_person(request, pk):
    person = find_person(request, pk)
    context = {
        "person": person,
        "positions": person.positions.all(),
        "knows_address": request.user.knows_address_of(person),
    }
    return render(request, "people/person.html", context)


@GET_OR_POST
def appoint(request, pk):
    person = find_person(request, pk)
    forbid_others(request.user)
    form = PositionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            person.appoint(**form.cleaned_data, by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            messages.success(request, _("%s heeft er een functie bij.") % person)
            return redirect(person)
    return show_form(request, "people/appoint.html", form, {"person": person})


@GET_OR_POST
def end_position(request, pk):
    position = find_position(request, pk)
    form = LastDayForm(request.POST or None)
    return take_leave(request, form, position.user, position, position.end)


@GET_OR_POST
def leave(request, pk):
    person = find_person(request, pk)
    forbid_others(request.user)
    return take_leave(request, LastDayForm(request.POST or None), person, None, person.leave)


def take_leave(request, form, person, position, verb):
    """Ask for the last day, of one position or of everything."""
    if request.method == "POST" and form.is_valid():
        day = form.cleaned_data["ends_on"]
        try:
            verb(day, by=request.user)
        except Refused as refused:
            form.add_error("ends_on", refused.reasons)
        else:
            words = {"who": person, "day": day_in_words(day)}
            messages.success(request, _("De laatste dag van %(who)s is %(day)s.") % words)
            return redirect(person)
    context = {"person": person, "position": position}
    return show_form(request, "people/last_day.html", form, context)


@require_POST
def go_on(request, pk):
    position = find_position(request, pk)
    try:
        position.go_on(by=request.user)
    except Refused as refused:
        raise PermissionDenied(str(refused)) from refused
    messages.success(request, _("Deze functie gaat door."))
    return redirect(position.user)


def show_form(request, template, form, context):
    status = 422 if request.method == "POST" else 200
    return render(request, template, {"form": form, **context}, status=status)


def find_person(request, pk) -> User:
    return get_object_or_404(User.objects.visible_to(request.user).with_positions(), pk=pk)


def find_position(request, pk) -> Position:
    positions = Position.objects.visible_to(request.user)
    position = get_object_or_404(positions.select_related("user", "organisation"), pk=pk)
    forbid_others(request.user)
    return position


def forbid_others(user) -> None:
    if obstacles := obstacles_to_bringing_in(user):
        raise PermissionDenied(" ".join(obstacles))

"""All year agendas: the list, beginning one, removing a draft."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.foundation.school_year import SchoolYear
from leagenda.history.models import Removal
from leagenda.planning.forms import NewYearAgendaForm, RemoveYearAgendaForm
from leagenda.planning.forms.year_agenda import YEARS_OF_AN_AGENDA
from leagenda.planning.models import Agenda, YearAgenda
from leagenda.planning.views.places import forbid_if
from leagenda.planning.views.subnav import find_year_agenda


@require_safe
def list_year_agendas(request):
    found = YearAgenda.objects.visible_to(request.user).with_totals().with_counts()
    return render(
        request,
        "planning/year_agendas.html",
        {
            "year_agendas": found.select_related("agenda"),
            "may_begin": request.user.keeps_the_agenda,
            "removed": removed_agendas(request.user),
        },
    )


def removed_agendas(user):
    kind = str(YearAgenda._meta.verbose_name)
    return Removal.objects.visible_to(user).open().filter(kind=kind).for_page()


@require_http_methods(["GET", "POST"])
def begin_year_agenda(request):
    forbid_if(YearAgenda.obstacles_to_beginning(request.user))
    data = request.POST if request.method == "POST" else None
    form = NewYearAgendaForm(data, initial=suggestion(request.user))
    if form.is_valid():
        try:
            year_agenda = YearAgenda.confirm(form.content, by=request.user)
        except Refused as refused:
            form.add_error(None, refused.reasons)
        else:
            messages.success(request, _("Jaaragenda %(year)s is begonnen.") % {"year": year_agenda})
            return redirect(year_agenda)
    return render(
        request,
        "planning/begin_year_agenda.html",
        {"form": form},
        status=422 if form.errors else 200,
    )


def suggestion(user) -> dict:
    """The school year after the last one that is here, and the agenda that goes on longest."""
    last = YearAgenda.objects.visible_to(user).order_by("school_year").last()
    year = last.year.next() if last else SchoolYear.of(today())
    agendas = Agenda.objects.visible_to(user).filter(last_year__gt=year.start)
    agenda = agendas.order_by("last_year").last()
    return {
        "school_year": str(year),
        "agenda": agenda,
        "first_year": year.start,
        "last_year": year.start + YEARS_OF_AN_AGENDA,
    }


@require_http_methods(["GET", "POST"])
def remove_year_agenda(request, year):
    visible = YearAgenda.objects.visible_to(request.user)
    year_agenda = find_year_agenda(request, year, visible.with_counts())
    forbid_if(year_agenda.obstacles_to_removing(request.user))
    form = RemoveYearAgendaForm(request.POST if request.method == "POST" else None, year=year)
    if form.is_valid():
        removal = year_agenda.remove(by=request.user)
        undo = reverse("planning:restore", args=[removal.pk])
        sentence = _("Jaaragenda %(year)s is verwijderd.") % {"year": year}
        messages.success(request, sentence, extra_tags=f"undo:{undo}")
        return redirect("planning:list_year_agendas")
    return render(
        request,
        "planning/remove_year_agenda.html",
        {"year_agenda": year_agenda, "form": form},
        status=422 if form.errors else 200,
    )

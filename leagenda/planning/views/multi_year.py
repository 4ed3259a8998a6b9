"""The agenda for several years: its name and years, themes, principles, partners."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leagenda.foundation.refusal import Refused
from leagenda.planning.forms import AgendaForm, PrincipleForm, ThemeForm
from leagenda.planning.models import Agenda, Principle, Theme
from leagenda.planning.views.order import STEPS
from leagenda.planning.views.places import forbid_if


@require_safe
def show_agenda(request, pk=None):
    agendas = Agenda.objects.visible_to(request.user)
    agenda = agendas.first() if pk is None else get_object_or_404(agendas, pk=pk)
    may_write = request.user.keeps_the_agenda
    context = {"agenda": agenda, "agendas": agendas, "may_write": may_write}
    if agenda:
        context["year_agendas"] = agenda.year_agendas.visible_to(request.user)
    return render(request, "planning/agenda.html", context)


@require_http_methods(["GET", "POST"])
def edit_agenda(request, pk):
    agenda = get_object_or_404(Agenda.objects.visible_to(request.user), pk=pk)
    form = AgendaForm(posted(request), instance=agenda)
    return attempt(
        request,
        agenda,
        form,
        _("Meerjarige agenda wijzigen"),
        lambda **said: agenda.rewrite(**said),
    )


@require_http_methods(["GET", "POST"])
def add_theme(request, pk):
    agenda = get_object_or_404(Agenda.objects.visible_to(request.user), pk=pk)
    form = ThemeForm(posted(request), instance=Theme(agenda=agenda))
    return attempt(
        request,
        agenda,
        form,
        _("Thema toevoegen"),
        lambda number, name, was, by: agenda.add_theme(number, name, by=by),
    )


@require_http_methods(["GET", "POST"])
def edit_theme(request, pk):
    theme = find(request, Theme, pk)
    form = ThemeForm(posted(request), instance=theme)
    return attempt(
        request,
        theme.agenda,
        form,
        _("Thema wijzigen"),
        lambda number, name, was, by: theme.rename(number, name, was=was, by=by),
    )


@require_http_methods(["GET", "POST"])
def add_principle(request, pk):
    agenda = get_object_or_404(Agenda.objects.visible_to(request.user), pk=pk)
    form = PrincipleForm(posted(request), instance=Principle(agenda=agenda))
    return attempt(
        request,
        agenda,
        form,
        _("Uitgangspunt toevoegen"),
        lambda text, was, by: agenda.add_principle(text, by=by),
    )


@require_http_methods(["GET", "POST"])
def edit_principle(request, pk):
    principle = find(request, Principle, pk)
    form = PrincipleForm(posted(request), instance=principle)
    return attempt(
        request,
        principle.agenda,
        form,
        _("Uitgangspunt wijzigen"),
        lambda text, was, by: principle.rewrite(text, was=was, by=by),
    )


@require_POST
def move_theme(request, pk):
    theme = find(request, Theme, pk)
    forbid_if(Agenda.obstacles_to_writing(request.user))
    theme.move_by(STEPS.get(request.POST.get("richting"), 0), by=request.user)
    return redirect(theme.agenda)


@require_http_methods(["GET", "POST"])
def remove_theme(request, pk):
    return remove(request, find(request, Theme, pk))


@require_http_methods(["GET", "POST"])
def remove_principle(request, pk):
    return remove(request, find(request, Principle, pk))


# ── Answers ──────────────────────────────────────────────────────────────────


def find(request, model, pk):
    return get_object_or_404(model.objects.visible_to(request.user), pk=pk)


def posted(request):
    return request.POST if request.method == "POST" else None


def attempt(request, agenda, form, title, verb):
    """Fill in, do it, go back to the agenda; or say why not."""
    forbid_if(Agenda.obstacles_to_writing(request.user))
    if form.is_valid():
        try:
            verb(**form.cleaned_data, by=request.user)
        except Refused as refused:
            form.refuse(refused)
        else:
            messages.success(request, _("Opgeslagen."))
            return redirect(agenda)
    # A refused form has written in the one that was found.
    kept = Agenda.objects.visible_to(request.user).get(pk=agenda.pk)
    context = {"agenda": kept, "form": form, "title": title}
    status = 422 if form.errors else 200
    return render(request, "planning/edit_agenda.html", context, status=status)


def remove(request, one):
    """Asks first; what is in use says so instead."""
    forbid_if(Agenda.obstacles_to_writing(request.user))
    reasons = list(one.obstacles_to_removing(request.user))
    if request.method == "POST" and not reasons:
        removal = one.remove(by=request.user)
        undo = reverse("planning:restore", args=[removal.pk])
        sentence = _("“%(what)s” is verwijderd.") % {"what": one}
        messages.success(request, sentence, extra_tags=f"undo:{undo}")
        return redirect(one.agenda)
    context = {"agenda": one.agenda, "one": one, "reasons": reasons}
    status = 422 if request.method == "POST" else 200
    return render(request, "planning/remove_from_agenda.html", context, status=status)

"""Organisations: who takes part, under which names."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.people.forms import AliasForm, MergeForm, OrganisationForm, PartnerFilter
from leagenda.people.models import Alias, Organisation, links_in_words, story_of
from leagenda.people.views.finding import GET_OR_POST, find_organisation, only_for_keepers
from leagenda.people.views.removals import tell_removed

MANY = 100


@require_safe
def list_organisations(request):
    chosen = PartnerFilter(request.GET)
    found = chosen.picks_from(Organisation.objects.visible_to(request.user)).for_page()
    page = Paginator(found, MANY).get_page(request.GET.get("page"))
    return render(request, "people/organisations.html", {"page_obj": page, "filter": chosen})


@require_safe
def show_organisation(request, pk):
    return show(request, find_organisation(request, pk), AliasForm())


def show(request, organisation, alias_form, status=200):
    context = {
        "organisation": organisation,
        "alias_form": alias_form,
        "governed": organisation.governed_sites.select_related("organisation"),
        "story": story_of(organisation),
        "today": today(),
    }
    return render(request, "people/organisation.html", context, status=status)


@GET_OR_POST
@only_for_keepers
def add_organisation(request):
    form = OrganisationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            organisation = form.save(commit=False).add(by=request.user)
        except Refused as refused:
            form.add_error("name", refused.reasons)
        else:
            messages.success(request, _("%s staat bij de partners.") % organisation)
            return redirect(organisation)
    return show_form(request, form, None)


@GET_OR_POST
@only_for_keepers
def change_organisation(request, pk):
    organisation = find_organisation(request, pk)
    form = OrganisationForm(request.POST or None, instance=find_organisation(request, pk))
    if request.method == "POST" and form.is_valid():
        try:
            organisation.change(**form.cleaned_data, by=request.user)
        except Refused as refused:
            form.add_error("name", refused.reasons)
        else:
            messages.success(request, _("Opgeslagen."))
            return redirect(organisation)
    return show_form(request, form, organisation)


def show_form(request, form, organisation):
    context = {"form": form, "organisation": organisation}
    status = 422 if request.method == "POST" else 200
    return render(request, "people/organisation_form.html", context, status=status)


@GET_OR_POST
@only_for_keepers
def remove_organisation(request, pk):
    organisation = find_organisation(request, pk)
    obstacles = organisation.obstacles_to_removing(request.user)
    if request.method == "POST" and not obstacles:
        tell_removed(request, organisation.remove(by=request.user))
        return redirect("people:list_organisations")
    context = {"organisation": organisation, "obstacles": obstacles}
    status = 422 if request.method == "POST" else 200
    return render(request, "people/remove_organisation.html", context, status=status)


@require_POST
@only_for_keepers
def add_alias(request, pk):
    organisation = find_organisation(request, pk)
    form = AliasForm(request.POST)
    if form.is_valid():
        try:
            alias = organisation.call(form.cleaned_data["name"], by=request.user)
        except Refused as refused:
            form.add_error("name", refused.reasons)
        else:
            words = {"organisation": organisation, "name": alias}
            messages.success(request, _("%(organisation)s heet nu ook “%(name)s”.") % words)
            return redirect(organisation)
    return show(request, organisation, form, status=422)


@GET_OR_POST
@only_for_keepers
def remove_alias(request, pk):
    alias = get_object_or_404(Alias.objects.visible_to(request.user), pk=pk)
    if request.method == "POST":
        tell_removed(request, alias.remove(by=request.user))
        return redirect(alias.organisation)
    return render(request, "people/remove_alias.html", {"alias": alias})


@GET_OR_POST
@only_for_keepers
def merge_organisation(request, pk):
    """Choose the other one, see what moves, and confirm."""
    organisation = find_organisation(request, pk)
    among = Organisation.objects.visible_to(request.user)
    said = request.POST if request.method == "POST" else request.GET
    form = MergeForm(said if "other" in said else None, into=organisation, among=among)
    other = form.chosen
    if request.method == "POST" and other:
        try:
            organisation.absorb(other, by=request.user)
        except Refused as refused:
            form.add_error("other", refused.reasons)
        else:
            words = {"other": other, "organisation": organisation}
            messages.success(request, _("%(other)s is opgegaan in %(organisation)s.") % words)
            return redirect(organisation)
    context = {"form": form, "organisation": organisation, "other": other}
    if other:
        context["moving"] = links_in_words(other)
    status = 422 if form.errors else 200
    return render(request, "people/merge_organisation.html", context, status=status)

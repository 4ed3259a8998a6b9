"""Sites: the places of an organisation, with their codes in public registers and their names."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leagenda.foundation.clock import today
from leagenda.foundation.refusal import Refused
from leagenda.people.forms import SiteForm, SiteNameForm
from leagenda.people.models import Site, SiteName, story_of
from leagenda.people.views.finding import (
    GET_OR_POST,
    find_organisation,
    find_site,
    only_for_keepers,
)
from leagenda.people.views.removals import tell_removed


@require_safe
def show_site(request, pk):
    return show(request, find_site(request, pk), SiteNameForm())


def show(request, site, name_form, status=200):
    context = {
        "site": site,
        "is_closed": site.is_closed(today()),
        "name_form": name_form,
        "story": story_of(site.organisation, site),
    }
    return render(request, "people/site.html", context, status=status)


@GET_OR_POST
@only_for_keepers
def add_site(request, pk):
    return keep(request, Site(organisation=find_organisation(request, pk)))


@GET_OR_POST
@only_for_keepers
def change_site(request, pk):
    return keep(request, find_site(request, pk))


def keep(request, site):
    called = site.name
    form = SiteForm(request.POST or None, instance=site)
    if request.method == "POST" and form.is_valid():
        form.instance.keep(by=request.user)
        messages.success(request, _("De locatie is opgeslagen."))
        return redirect(site)
    context = {"form": form, "organisation": site.organisation, "site": site, "called": called}
    status = 422 if request.method == "POST" else 200
    return render(request, "people/site_form.html", context, status=status)


@GET_OR_POST
@only_for_keepers
def remove_site(request, pk):
    site = find_site(request, pk)
    if request.method == "POST":
        tell_removed(request, site.remove(by=request.user))
        return redirect(site.organisation)
    return render(request, "people/remove_site.html", {"site": site})


@require_POST
@only_for_keepers
def add_site_name(request, pk):
    site = find_site(request, pk)
    form = SiteNameForm(request.POST)
    if form.is_valid():
        try:
            earlier = site.was_called(**form.cleaned_data, by=request.user)
        except Refused as refused:
            form.add_error("ends_on", refused.reasons)
        else:
            messages.success(request, _("“%s” staat bij de eerdere namen.") % earlier)
            return redirect(site)
    return show(request, site, form, status=422)


@require_POST
@only_for_keepers
def remove_site_name(request, pk):
    earlier = get_object_or_404(SiteName.objects.visible_to(request.user), pk=pk)
    tell_removed(request, earlier.remove(by=request.user))
    return redirect(earlier.site)

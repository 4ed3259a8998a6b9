"""Sites: the places of an organisation, with their codes in public registers."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leagenda.people.forms import SiteForm
from leagenda.people.models import Site
from leagenda.people.views.finding import find_organisation, only_for_keepers
from leagenda.people.views.organisations import GET_OR_POST


@GET_OR_POST
@only_for_keepers
def add_site(request, pk):
    return keep(request, Site(organisation=find_organisation(request, pk)))


@GET_OR_POST
@only_for_keepers
def change_site(request, pk):
    return keep(request, get_object_or_404(Site.objects.visible_to(request.user), pk=pk))


def keep(request, site):
    form = SiteForm(request.POST or None, instance=site)
    if request.method == "POST" and form.is_valid():
        form.instance.keep(by=request.user)
        messages.success(request, _("De locatie is opgeslagen."))
        return redirect(site.organisation)
    context = {"form": form, "organisation": site.organisation, "is_new": site._state.adding}
    status = 422 if request.method == "POST" else 200
    return render(request, "people/site_form.html", context, status=status)


@GET_OR_POST
@only_for_keepers
def remove_site(request, pk):
    site = get_object_or_404(Site.objects.visible_to(request.user), pk=pk)
    if request.method == "POST":
        site.remove(by=request.user)
        messages.success(request, _("%s is verwijderd.") % site)
        return redirect(site.organisation)
    return render(request, "people/remove_site.html", {"site": site})

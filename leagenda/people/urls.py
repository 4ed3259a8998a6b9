from django.urls import path

from leagenda.people.views import organisations, signing_in, sites

app_name = "people"
ONE = "partners/<int:pk>/"
urlpatterns = [
    path("inloggen/", signing_in.SignIn.as_view(), name="sign_in"),
    path("uitloggen/", signing_in.SignOut.as_view(), name="sign_out"),
    path("partners/", organisations.list_organisations, name="list_organisations"),
    path("partners/nieuw/", organisations.add_organisation, name="add_organisation"),
    path(ONE, organisations.show_organisation, name="show_organisation"),
    path(f"{ONE}wijzig/", organisations.change_organisation, name="change_organisation"),
    path(f"{ONE}verwijder/", organisations.remove_organisation, name="remove_organisation"),
    path(f"{ONE}namen/", organisations.add_alias, name="add_alias"),
    path(f"{ONE}locaties/", sites.add_site, name="add_site"),
    path("namen/<int:pk>/verwijder/", organisations.remove_alias, name="remove_alias"),
    path("locaties/<int:pk>/wijzig/", sites.change_site, name="change_site"),
    path("locaties/<int:pk>/verwijder/", sites.remove_site, name="remove_site"),
]

from django.urls import path

from leagenda.people.views import (
    account,
    calendar,
    organisations,
    removals,
    sessions,
    signing_in,
    sites,
)

app_name = "people"
ONE = "partners/<int:pk>/"
urlpatterns = [
    path("inloggen/", signing_in.SignIn.as_view(), name="sign_in"),
    path("uitloggen/", signing_in.sign_out, name="sign_out"),
    path("mijn-account/", account.show_account, name="show_account"),
    path("mijn-account/ingelogd/", sessions.list_sessions, name="list_sessions"),
    path("mijn-account/ingelogd/<int:pk>/uit/", sessions.end_session, name="end_session"),
    path(
        "mijn-account/ingelogd/elders-uit/",
        sessions.end_other_sessions,
        name="end_other_sessions",
    ),
    path("mijn-account/e-mail/", account.change_address, name="change_address"),
    path("mijn-account/e-mail/<str:proof>/", account.confirm_address, name="confirm_address"),
    path("partners/", organisations.list_organisations, name="list_organisations"),
    path("partners/nieuw/", organisations.add_organisation, name="add_organisation"),
    path(ONE, organisations.show_organisation, name="show_organisation"),
    path(f"{ONE}wijzig/", organisations.change_organisation, name="change_organisation"),
    path(f"{ONE}verwijder/", organisations.remove_organisation, name="remove_organisation"),
    path(f"{ONE}samenvoegen/", organisations.merge_organisation, name="merge_organisation"),
    path(f"{ONE}namen/", organisations.add_alias, name="add_alias"),
    path(f"{ONE}locaties/", sites.add_site, name="add_site"),
    path("namen/<int:pk>/verwijder/", organisations.remove_alias, name="remove_alias"),
    path("locaties/<int:pk>/", sites.show_site, name="show_site"),
    path("locaties/<int:pk>/namen/", sites.add_site_name, name="add_site_name"),
    path("eerdere-namen/<int:pk>/verwijder/", sites.remove_site_name, name="remove_site_name"),
    path("locaties/<int:pk>/wijzig/", sites.change_site, name="change_site"),
    path("locaties/<int:pk>/verwijder/", sites.remove_site, name="remove_site"),
    path("verwijderd/<int:pk>/terug/", removals.restore, name="restore"),
    path("kalender/", calendar.show_calendar, name="show_calendar"),
    path("kalender/wijzig/", calendar.change_calendar, name="change_calendar"),
    path("kalender/sluitingen/", calendar.add_closure, name="add_closure"),
    path("sluitingen/<int:pk>/verwijder/", calendar.remove_closure, name="remove_closure"),
]

from django.urls import include, path

from leagenda.ui import views as ui

urlpatterns = [
    path("", include("leagenda.home.urls")),
    path("", include("leagenda.people.urls")),
    path("", include("leagenda.people.sign_in_urls")),
    path("", include("leagenda.documents.urls")),
    path("", include("leagenda.planning.urls")),
    path("", include("leagenda.history.privacy_urls")),
    path("", include("leagenda.exchange.urls")),
    path("", include("leagenda.history.urls")),
    path("", include("leagenda.notifications.urls")),
    path("beheer/", include("leagenda.background.urls")),
    path(".well-known/security.txt", ui.show_contact, name="show_contact"),
    path("robots.txt", ui.show_crawler_rules, name="show_crawler_rules"),
    path("stijlgids/", include("leagenda.ui.urls")),
]

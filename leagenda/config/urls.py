from django.urls import include, path

urlpatterns = [
    path("", include("leagenda.home.urls")),
    path("", include("leagenda.people.urls")),
    path("", include("leagenda.people.sign_in_urls")),
    path("", include("leagenda.documents.urls")),
    path("", include("leagenda.governance.urls")),
    path("", include("leagenda.planning.urls")),
    path("", include("leagenda.exchange.urls")),
    path("beheer/", include("leagenda.background.urls")),
    path("stijlgids/", include("leagenda.ui.urls")),
]

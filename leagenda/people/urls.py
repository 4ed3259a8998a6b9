from django.urls import path

from leagenda.people import views

app_name = "people"
urlpatterns = [
    path("inloggen/", views.SignIn.as_view(), name="sign_in"),
    path("uitloggen/", views.SignOut.as_view(), name="sign_out"),
    path("partners/", views.list_organisations, name="list_organisations"),
    path("partners/<int:pk>/", views.show_organisation, name="show_organisation"),
]

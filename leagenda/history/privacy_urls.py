from django.urls import path

from leagenda.history.views import access_requests, destruction, privacy

app_name = "privacy"
REQUESTS = "privacy/inzageverzoeken/"
DESTRUCTION = "privacy/vernietiging/"
urlpatterns = [
    path("privacy/", privacy.show_start, name="show_start"),
    path("privacy/verwerkingen/", privacy.show_register, name="show_register"),
    path("privacy/verwerkingen/gemeente/", privacy.change_controller, name="change_controller"),
    path(REQUESTS, access_requests.list_access_requests, name="list_access_requests"),
    path(f"{REQUESTS}nieuw/", access_requests.open_access_request, name="open_access_request"),
    path(f"{REQUESTS}<int:pk>/", access_requests.show_access_request, name="show_access_request"),
    path(
        f"{REQUESTS}<int:pk>/overhandigen/",
        access_requests.deliver_access_request,
        name="deliver_access_request",
    ),
    path(DESTRUCTION, destruction.show_destruction, name="show_destruction"),
    path(f"{DESTRUCTION}uitvoeren/", destruction.destroy, name="destroy"),
    path(
        f"{DESTRUCTION}verklaringen/<int:pk>/",
        destruction.show_certificate,
        name="show_certificate",
    ),
    path(
        f"{DESTRUCTION}uitzonderingen/<int:pk>/",
        destruction.lift_exemption,
        name="lift_exemption",
    ),
    path(f"{DESTRUCTION}<str:due>/", destruction.show_due, name="show_due"),
    path(f"{DESTRUCTION}<str:due>/<str:row>/", destruction.exempt, name="exempt"),
]

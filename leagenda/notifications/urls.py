from django.urls import path

from leagenda.notifications.views import calendar_link, mails, wishes

app_name = "notifications"
urlpatterns = [
    path("meldingen/", wishes.change_wishes, name="change_wishes"),
    path("meldingen/afmelden/<str:token>/", wishes.turn_off, name="turn_off"),
    path("mijn-agenda/", calendar_link.show_calendar_link, name="show_calendar_link"),
    path("mijn-agenda/nieuw/", calendar_link.make_calendar_link, name="make_calendar_link"),
    path(
        "mijn-agenda/intrekken/",
        calendar_link.withdraw_calendar_link,
        name="withdraw_calendar_link",
    ),
    path("verstuurd/", mails.list_mails, name="list_mails"),
    path("verstuurd/<int:pk>/", mails.show_mail, name="show_mail"),
]

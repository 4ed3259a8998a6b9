from django.urls import path

from leagenda.home import views

app_name = "home"
urlpatterns = [
    path("", views.show_home, name="show_home"),
    path("zoeken/", views.search, name="search"),
    path("meldingen/voorbeeld/", views.preview_mail, name="preview_mail"),
    path("mijn-agenda/<str:token>.ics", views.give_calendar, name="give_calendar"),
    path("handleiding/", views.show_manual, name="show_manual"),
    path("handleiding/<slug:chapter>/", views.show_chapter, name="show_chapter"),
    path("handleiding/<slug:chapter>/beelden/<str:name>", views.show_picture, name="show_picture"),
    path(
        "handleiding/<slug:chapter>/<int:number>-<slug:other>.md",
        views.follow_link,
        name="follow_link",
    ),
]

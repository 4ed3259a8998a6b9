from django.urls import path

from leagenda.history.views import chain, events, news

app_name = "history"
urlpatterns = [
    path("nieuw-voor-u/", news.show_news, name="show_news"),
    path("geschiedenis/", events.list_events, name="list_events"),
    path("geschiedenis/meenemen/", events.export_events, name="export_events"),
    path("geschiedenis/raadplegingen/", events.list_consultations, name="list_consultations"),
    path("geschiedenis/heel/", chain.show_chain, name="show_chain"),
    path("geschiedenis/heel/nalopen/", chain.verify, name="verify"),
]

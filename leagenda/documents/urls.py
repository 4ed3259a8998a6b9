"""Addresses of documents: Dutch paths, English names."""

from django.urls import path

from leagenda.documents.views import about, files, lists, standing

app_name = "documents"
ONE = "stukken/<uuid:pk>/"
urlpatterns = [
    path("stukken/", lists.list_documents, name="list_documents"),
    path("stukken/bij/<str:word>/<uuid:pk>/", about.add_document, name="add_document"),
    path(ONE, about.show_document, name="show_document"),
    path(f"{ONE}wijzigen/", about.change_document, name="change_document"),
    path(f"{ONE}versie/", files.replace_document, name="replace_document"),
    path(f"{ONE}verplaatsen/", standing.move_document, name="move_document"),
    path(f"{ONE}intrekken/", standing.withdraw_document, name="withdraw_document"),
    path(f"{ONE}terugzetten/", standing.put_back_document, name="put_back_document"),
    path(f"{ONE}versies/<int:number>/", files.download_version, name="download_version"),
    path(f"{ONE}versies/<int:number>/beeld/", files.show_picture, name="show_picture"),
]

from django.urls import path

from leagenda.governance.views import groups, members

app_name = "governance"
ONE = "groepen/<int:pk>/"
urlpatterns = [
    path("groepen/", groups.list_groups, name="list_groups"),
    path("groepen/nieuw/", groups.add_group, name="add_group"),
    path(ONE, groups.show_group, name="show_group"),
    path(f"{ONE}wijzig/", groups.change_group, name="change_group"),
    path(f"{ONE}sluit/", groups.end_group, name="end_group"),
    path(f"{ONE}voeg-samen/", groups.merge_group, name="merge_group"),
    path(f"{ONE}leden/", members.add_member, name="add_member"),
    path(f"{ONE}zetels/", members.add_seat, name="add_seat"),
    path("lidmaatschappen/<int:pk>/eindig/", members.end_membership, name="end_membership"),
    path("zetels/<int:pk>/verwijder/", members.remove_seat, name="remove_seat"),
]

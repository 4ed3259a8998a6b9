from django.urls import path

from leagenda.background import views

app_name = "background"
urlpatterns = [
    path("achtergrondwerk/", views.show_background, name="show_background"),
    path("achtergrondwerk/<uuid:pk>/opnieuw/", views.try_again, name="try_again"),
    path("achtergrondwerk/vast/<int:pk>/nu/", views.start_routine, name="start_routine"),
]

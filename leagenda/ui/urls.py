from django.urls import path

from leagenda.ui import views

app_name = "ui"
urlpatterns = [path("", views.show_gallery, name="gallery")]

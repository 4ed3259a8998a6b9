"""Addresses of exchange: Dutch paths, English names."""

from django.urls import path

from leagenda.exchange.views import (
    differences,
    giving_back,
    partner_sheets,
    parts,
    privacy,
    proposal,
    registers,
    starting,
)

app_name = "exchange"

bringing_in = [
    path("inlezen/", starting.start_reading, name="start_reading"),
    path("inlezen/<int:pk>/", starting.show_reading, name="show_reading"),
    path("inlezen/<int:pk>/voortgang/", starting.show_progress, name="show_progress"),
    path("inlezen/<int:pk>/opnieuw/", starting.try_again, name="try_again"),
    path("inlezen/<int:pk>/weggooien/", starting.throw_away, name="throw_away"),
]
judging = [
    path("inlezen/<int:pk>/twijfels/", proposal.show_doubts, name="show_doubts"),
    path("inlezen/<int:pk>/twijfels/eens/", proposal.agree, name="agree"),
    path("inlezen/<int:pk>/twijfels/<str:doubt>/", proposal.choose, name="choose"),
    path("inlezen/<int:pk>/algemeen/", parts.show_general, name="show_general"),
    path("inlezen/<int:pk>/hoofdstuk/<int:number>/", parts.show_chapter, name="show_chapter"),
    path("inlezen/<int:pk>/deel/<uuid:part>/weglaten/", parts.omit, name="omit"),
    path("inlezen/<int:pk>/deel/<uuid:part>/terug/", parts.take_in_again, name="take_in_again"),
    path("inlezen/<int:pk>/niet-gebruikt/", proposal.show_leftovers, name="show_leftovers"),
    path("inlezen/<int:pk>/niet-gebruikt/<int:line>/terug/", proposal.take_back, name="take_back"),
    path("inlezen/<int:pk>/bestand/", proposal.show_source, name="show_source"),
    path("inlezen/<int:pk>/vergelijken/", proposal.compare, name="compare"),
    path("inlezen/<int:pk>/bevestigen/", proposal.confirm, name="confirm"),
]
YEAR = "jaaragendas/<school_year:year>"
giving = [
    path(f"{YEAR}/teruggeven/", giving_back.give_back, name="give_back"),
    path(f"{YEAR}/teruggeven/<slug:form>/", giving_back.download, name="download"),
    path(f"{YEAR}/terug/", differences.return_edited, name="return_edited"),
    path(f"{YEAR}/terug/<int:pk>/", differences.show_differences, name="show_differences"),
]
ONE = "registers/<int:pk>"
published = [
    path("registers/", registers.start_register, name="start_register"),
    path(f"{ONE}/", registers.show_register, name="show_register"),
    path(f"{ONE}/voortgang/", registers.show_register_progress, name="show_register_progress"),
    path(f"{ONE}/opnieuw/", registers.read_register_again, name="read_register_again"),
    path(f"{ONE}/overnemen/", registers.accept_register, name="accept_register"),
    path(f"{ONE}/weggooien/", registers.throw_register_away, name="throw_register_away"),
]

SHEET = "partnerbladen/<int:pk>/"
sheets = [
    path(f"{YEAR}/partnerbladen/", partner_sheets.make_all, name="make_all"),
    path(f"{YEAR}/partnerbladen/pak/", partner_sheets.download_all, name="download_all"),
    path(f"{SHEET}<slug:form>/", partner_sheets.download_sheet, name="download_sheet"),
]

guarding = [
    path("privacy/verwerkingen/<slug:form>/", privacy.give_register, name="give_register"),
    path(
        "privacy/inzageverzoeken/<int:pk>/bestand/",
        privacy.make_access_file,
        name="make_access_file",
    ),
    path(
        "privacy/vernietiging/verklaringen/<int:pk>/<slug:form>/",
        privacy.give_certificate,
        name="give_certificate",
    ),
]
urlpatterns = [*bringing_in, *judging, *giving, *published, *sheets, *guarding]

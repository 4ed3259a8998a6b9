"""The pages that allauth itself asks for, by the names it knows them under."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from leagenda.people.views import passwords, signing_in


class LettersConverter(StringConverter):
    """Letters and figures only: ends at the first dash."""

    regex = "[0-9A-Za-z]+"


register_converter(LettersConverter, "letters")
urlpatterns = [
    path("inloggen/", signing_in.SignIn.as_view(), name="account_login"),
    path("inloggen/afgesloten/", signing_in.Closed.as_view(), name="account_inactive"),
    path("wachtwoord-vergeten/", passwords.ForgotPassword.as_view(), name="account_reset_password"),
    path(
        "wachtwoord-vergeten/onderweg/",
        passwords.MailIsSent.as_view(),
        name="account_reset_password_done",
    ),
    path(
        "wachtwoord-vergeten/<letters:uidb36>-<str:key>/",
        passwords.ChooseNewPassword.as_view(),
        name="account_reset_password_from_key",
    ),
    path(
        "mijn-account/bevestigen/",
        signing_in.AskPasswordAgain.as_view(),
        name="account_reauthenticate",
    ),
    path(
        "mijn-account/wachtwoord/",
        passwords.ChangePassword.as_view(),
        name="account_change_password",
    ),
    path(
        "mijn-account/wachtwoord/kiezen/",
        passwords.FirstPassword.as_view(),
        name="account_set_password",
    ),
]

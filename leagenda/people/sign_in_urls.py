"""The pages that allauth itself asks for, by the names it knows them under."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from leagenda.people.views import passwords, signing_in
from leagenda.people.views.later import later


class LettersConverter(StringConverter):
    """Letters and figures only: ends at the first dash."""

    regex = "[0-9A-Za-z]+"


register_converter(LettersConverter, "letters")
SECOND = "mijn-account/tweede-stap/"
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
    path(
        "inloggen/tweede-stap/",
        later("second_factor.AskCode", is_public=True),
        name="mfa_authenticate",
    ),
    path(
        "inloggen/sleutel/",
        later("passkeys.SignInWithPasskey", is_public=True),
        name="mfa_login_webauthn",
    ),
    path(SECOND, later("second_factor.show_second_factor"), name="mfa_index"),
    path(f"{SECOND}app/", later("second_factor.CoupleApp"), name="mfa_activate_totp"),
    path(f"{SECOND}app/los/", later("second_factor.UncoupleApp"), name="mfa_deactivate_totp"),
    path(
        f"{SECOND}herstelcodes/",
        later("second_factor.make_recovery_codes"),
        name="mfa_view_recovery_codes",
    ),
    path(f"{SECOND}passkeys/nieuw/", later("passkeys.AddPasskey"), name="mfa_add_webauthn"),
    path(
        f"{SECOND}passkeys/<int:pk>/naam/",
        later("passkeys.RenamePasskey"),
        name="mfa_edit_webauthn",
    ),
    path(
        f"{SECOND}passkeys/<int:pk>/weg/",
        later("passkeys.RemovePasskey"),
        name="mfa_remove_webauthn",
    ),
    path(
        "mijn-account/bevestigen/met-code/",
        later("second_factor.AskCodeAgain"),
        name="mfa_reauthenticate",
    ),
    path(
        "mijn-account/bevestigen/met-passkey/",
        later("passkeys.AskPasskeyAgain"),
        name="mfa_reauthenticate_webauthn",
    ),
]

"""What one fills in to come in, and about one's own password."""

from allauth.account import forms as theirs
from django.utils.translation import gettext_lazy as _

NEW_PASSWORD = _("Nieuw wachtwoord")
GOOD_PASSWORD = _("Minstens twaalf tekens. Een paar woorden achter elkaar onthoudt u het best.")


class InOwnWords:
    """A form of allauth with our labels above the fields, and no words inside them."""

    labels: dict = {}
    helps: dict = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.helps.get(name, "")


class SignInForm(InOwnWords, theirs.LoginForm):
    labels = {
        "login": _("Gebruikersnaam of e-mailadres"),
        "password": _("Wachtwoord"),
        "remember": _("Houd mij op dit apparaat ingelogd"),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs |= {"autocomplete": "username", "autocapitalize": "none"}


class ResetPasswordForm(InOwnWords, theirs.ResetPasswordForm):
    labels = {"email": _("E-mailadres")}


class NewPasswordForm(InOwnWords, theirs.ResetPasswordKeyForm):
    """A new password once: who mistypes asks again, and may look at what was typed."""

    password2 = None
    labels = {"password1": NEW_PASSWORD}
    helps = {"password1": GOOD_PASSWORD}


class ChangePasswordForm(InOwnWords, theirs.ChangePasswordForm):
    password2 = None
    labels = {"oldpassword": _("Huidig wachtwoord"), "password1": NEW_PASSWORD}
    helps = {"password1": GOOD_PASSWORD}


class FirstPasswordForm(InOwnWords, theirs.SetPasswordForm):
    password2 = None
    labels = {"password1": _("Wachtwoord")}
    helps = {"password1": GOOD_PASSWORD}


class ReauthenticateForm(InOwnWords, theirs.ReauthenticateForm):
    labels = {"password": _("Wachtwoord")}

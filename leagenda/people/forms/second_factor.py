"""What one fills in for the second step."""

import struct
from contextlib import contextmanager

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as base
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as webauthn
from cryptography.exceptions import InvalidSignature
from django.utils.translation import gettext_lazy as _

from leagenda.people.forms.signing_in import InOwnWords

UNREADABLE = (
    AttributeError,
    IndexError,
    InvalidSignature,
    KeyError,
    TypeError,
    ValueError,
    struct.error,
)
SIX = {"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": True}


class CodeForm(InOwnWords, base.AuthenticateForm):
    labels = {"code": _("Code")}
    helps = {"code": _("De zes cijfers uit uw app, of één van uw herstelcodes.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= SIX


class CodeAgainForm(InOwnWords, base.ReauthenticateForm):
    labels, helps = CodeForm.labels, CodeForm.helps


class AppForm(InOwnWords, ActivateTOTPForm):
    labels = {"code": _("Code uit de app")}
    helps = {"code": _("Zes cijfers, die elke halve minuut veranderen.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= SIX


class FromTheBrowser:
    """What a script sent may be anything; whatever cannot be read is no passkey."""

    def clean_credential(self):
        with only_passkeys():
            shown = super() if hasattr(super(), "clean_credential") else None
            return shown.clean_credential() if shown else self.cleaned_data["credential"]

    def clean(self):
        with only_passkeys():
            return super().clean()


@contextmanager
def only_passkeys():
    try:
        yield
    except UNREADABLE as error:
        raise get_adapter().validation_error("incorrect_code") from error


class PasskeySignInForm(FromTheBrowser, webauthn.LoginWebAuthnForm):
    pass


class PasskeyStepForm(FromTheBrowser, webauthn.AuthenticateWebAuthnForm):
    pass


class PasskeyAgainForm(FromTheBrowser, webauthn.ReauthenticateWebAuthnForm):
    pass


class PasskeyForm(FromTheBrowser, InOwnWords, webauthn.AddWebAuthnForm):
    labels = {"name": _("Naam")}
    helps = {"name": _("Zodat u later weet welke dit is, bijvoorbeeld “Telefoon”.")}

    def clean(self):
        """Every passkey opens the door by itself, so each must ask for a finger, face or PIN."""
        self.cleaned_data["passwordless"] = True
        return super().clean()


class PasskeyNameForm(InOwnWords, webauthn.EditWebAuthnForm):
    labels = {"name": _("Naam")}

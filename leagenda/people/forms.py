"""What a user fills in."""

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    error_messages = {
        "invalid_login": _(
            "Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het nog eens."
        ),
        "inactive": _("Dit account is afgesloten. Vraag de beheerder om hulp."),
    }

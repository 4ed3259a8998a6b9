"""What allauth asks of us: who may come in, in which words, and what is remembered of it."""

import time

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation import encryption
from leagenda.foundation.remembering import record
from leagenda.people.models import Session, User

NO_MATCH = _("Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het nog eens.")
LATER = _(
    "Dit is te vaak achter elkaar geprobeerd. Wacht vijf minuten en probeer het dan opnieuw,"
    " of vraag een nieuw wachtwoord aan."
)

CHANGES = {
    # what allauth calls it: what is remembered, and what one is told
    "password_changed": ("changed_password", _("Uw wachtwoord is gewijzigd.")),
    "password_set": ("changed_password", _("U heeft een wachtwoord gekozen.")),
    "password_reset": ("changed_password", _("Uw wachtwoord is opnieuw gekozen.")),
    "totp_activated": ("added_app", _("U logt voortaan ook in met een code uit een app.")),
    "totp_deactivated": ("removed_app", _("De app voor de tweede stap is losgemaakt.")),
    "webauthn_added": ("added_passkey", _("U kunt inloggen met een nieuwe passkey.")),
    "webauthn_removed": ("removed_passkey", _("Een passkey is verwijderd.")),
    "recovery_codes_generated": ("made_recovery_codes", _("U heeft nieuwe herstelcodes.")),
}


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": NO_MATCH,
        "email_password_mismatch": NO_MATCH,
        "too_many_login_attempts": LATER,
        "rate_limited": LATER,
        "enter_current_password": _("Dit is niet uw huidige wachtwoord."),
        "incorrect_password": _("Dit is niet uw wachtwoord."),
    }

    def get_password_change_redirect_url(self, request) -> str:
        return reverse("people:show_account")

    def is_open_for_signup(self, request) -> bool:
        """An account comes by invitation only."""
        return False

    def is_reauthentication_required(self, *, app, **kwargs) -> bool:
        """Who came in just now has shown who they are."""
        shown = get_authentication_records(self.request, self.request.user)
        if shown and time.time() - shown[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def add_message(self, request, level, message_template=None, *args, message=None, **kwargs):
        """Our pages speak for themselves; only what allauth says in so many words is shown."""
        if message:
            messages.add_message(request, level, message)

    def pre_login(self, request, user, **kwargs):
        """However one shows who one is: only who takes part today comes in."""
        if not user.takes_part:
            clear_login(request)
            return self.respond_user_inactive(request, user)
        return super().pre_login(request, user, **kwargs)

    def post_login(self, request, user, **kwargs):
        record("signed_in", user, by=user)
        Session.begin(request)
        return super().post_login(request, user, **kwargs)

    def authentication_failed(self, request, **credentials) -> None:
        """Remembered at the account that was tried; a name that nobody has is not kept."""
        if user := User.going_by(credentials.get("email") or credentials.get("username")):
            record("failed_to_sign_in", user, by=None)

    def send_mail(self, template_prefix, email, context) -> None:
        """Our mails lie together, under the name that allauth gives them."""
        name = template_prefix.rpartition("/")[2]
        super().send_mail(f"people/mail/{name}", email, context)

    def send_notification_mail(self, template_prefix, user, context=None, email=None) -> None:
        """What changed in the account is remembered, and told to whose account it is."""
        verb, sentence = CHANGES[template_prefix.rpartition("/")[2]]
        record(verb, user, by=user)
        if verb == "changed_password":
            Session.note_if_due(self.request)  # its key is a new one now
            user.end_sessions(but=self.request.session.session_key or "", by=user)
        if email or user.email:
            self.send_mail("account_changed", email or user.email, {"sentence": sentence})


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("Deze code klopt niet, of is net verlopen. Neem de volgende."),
        "cannot_delete_authenticator": _(
            "Uw functie vraagt een tweede stap. Voeg eerst een andere toe."
        ),
    }

    def can_delete_authenticator(self, authenticator) -> bool:
        """The last second factor stays, as long as the role asks one."""
        user = authenticator.user
        others = user.authenticator_set.exclude(type="recovery_codes").exclude(pk=authenticator.pk)
        return others.exists() or not user.needs_second_factor

    def generate_authenticator_name(self, user, kind) -> str:
        return _g("Passkey %d") % (user.authenticator_set.filter(type=kind).count() + 1)

    def _get_site_name(self) -> str:
        return "LEAgenda"

    def encrypt(self, text: str) -> str:
        """Secrets of apps and of recovery codes are no use to who only has the database."""
        return encryption.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return encryption.decrypt(encrypted_text)

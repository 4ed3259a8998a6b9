"""Passkeys: a finger, a face or a PIN on one's own device, instead of a password."""

import json

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn import views as theirs
from allauth.mfa.webauthn.internal import auth
from django.contrib import messages
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from leagenda.people.forms import second_factor as forms
from leagenda.people.views.form_page import FormPage


class SignInWithPasskey(theirs.LoginWebAuthnView):
    """Gives the browser its question, and takes the answer."""

    form_class = forms.PasskeySignInForm


class AddPasskey(FormPage, theirs.AddWebAuthnView):
    form_class = forms.PasskeyForm
    template_name = "people/add_passkey.html"

    def get_context_data(self, **context):
        asked = auth.begin_registration(self.request.user, passwordless=True)
        form = context.get("form") or self.get_form()
        return {"form": form, "options": json.dumps(asked["publicKey"]), "view": self}

    def form_valid(self, form):
        messages.success(self.request, _("De passkey is toegevoegd."))
        return super().form_valid(form)


class AskPasskeyAgain(theirs.ReauthenticateWebAuthnView):
    form_class = forms.PasskeyAgainForm
    template_name = "people/ask_passkey_again.html"

    def get_context_data(self, **context):
        found = super().get_context_data(**context)
        return found | {"options": json.dumps(found["js_data"]["request_options"]["publicKey"])}


class RenamePasskey(FormPage, theirs.EditWebAuthnView):
    form_class = forms.PasskeyNameForm
    template_name = "people/rename_passkey.html"
    success_url = reverse_lazy("mfa_index")


class RemovePasskey(theirs.RemoveWebAuthnView):
    template_name = "people/remove_passkey.html"
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form):
        if not get_adapter().can_delete_authenticator(self.object):
            reason = get_adapter().error_messages["cannot_delete_authenticator"]
            return self.render_to_response(self.get_context_data(reason=reason), status=422)
        messages.success(self.request, _("De passkey is verwijderd."))
        return super().form_valid(form)

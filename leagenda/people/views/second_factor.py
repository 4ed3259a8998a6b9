"""The second step: a code from an app, and codes for when the app is gone."""

import json

from allauth.account.decorators import reauthentication_required
from allauth.mfa.base import views as base
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.flows import generate_recovery_codes
from allauth.mfa.totp import views as totp
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from leagenda.people.forms import second_factor as forms
from leagenda.people.views.form_page import FormPage

Type = Authenticator.Type


@require_safe
def show_second_factor(request):
    found = list(request.user.authenticator_set.order_by("pk"))
    codes = next((one for one in found if one.type == Type.RECOVERY_CODES), None)
    context = {
        "app": next((one for one in found if one.type == Type.TOTP), None),
        "passkeys": [one for one in found if one.type == Type.WEBAUTHN],
        "has_any": any(one.type != Type.RECOVERY_CODES for one in found),
        "codes_left": len(codes.wrap().get_unused_codes()) if codes else 0,
        "has_seen_codes": codes and codes.wrap().did_view,
    }
    return render(request, "people/second_factor.html", context)


class AskCode(FormPage, base.AuthenticateView):
    """Between the password and the agenda."""

    form_class = forms.CodeForm
    webauthn_form_class = forms.PasskeyStepForm
    template_name = "people/ask_code.html"

    def get_context_data(self, **context):
        found = super().get_context_data(**context)
        asked = found["js_data"]["request_options"]["publicKey"]
        has_passkey = bool(asked.get("allowCredentials"))
        return found | {"passkey_options": json.dumps(asked) if has_passkey else ""}


class AskCodeAgain(FormPage, base.ReauthenticateView):
    form_class = forms.CodeAgainForm
    template_name = "people/ask_again.html"


class CoupleApp(FormPage, totp.ActivateTOTPView):
    form_class = forms.AppForm
    template_name = "people/couple_app.html"

    def get_context_data(self, **context):
        return super().get_context_data(**context) | {"secret": in_fours(self.get_form().secret)}

    @method_decorator(never_cache)
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)


def in_fours(secret: str) -> str:
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


class UncoupleApp(FormPage, totp.DeactivateTOTPView):
    template_name = "people/uncouple_app.html"
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form):
        messages.success(self.request, _("De app is losgemaakt."))
        return super().form_valid(form)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@reauthentication_required
def make_recovery_codes(request):
    """Shown once, in the answer to the POST that makes them."""
    if not request.user.has_second_factor:
        return redirect("mfa_index")
    codes = []
    if request.method == "POST":
        made = generate_recovery_codes(request).wrap()
        made.mark_as_viewed()
        codes = made.get_unused_codes()
    return render(request, "people/recovery_codes.html", {"codes": codes})

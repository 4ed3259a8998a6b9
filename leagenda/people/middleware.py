"""Guards that know who is in."""

from allauth.account.internal.flows.login import get_authentication_records
from django.shortcuts import redirect

from leagenda.people.models import Session

THE_WAY_TO_ONE = {
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_view_recovery_codes",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "people:sign_out",
}


class SessionsNoted:
    """Every ten minutes it is written down that a browser is still signed in."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.user.is_authenticated:
            Session.note_if_due(request)
        return response


class SecondFactorFirst:
    """Whose role asks a second factor sees nothing but the way to one, until there is one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not getattr(view, "login_required", True):
            return None
        if request.resolver_match.view_name in THE_WAY_TO_ONE:
            return None
        return redirect("mfa_index") if lacks_second_factor(request) else None


def lacks_second_factor(request) -> bool:
    """Who came in by the account of an own organisation showed a second factor there."""
    user = request.user
    if not (user.is_authenticated and user.needs_second_factor):
        return False
    shown = get_authentication_records(request, user)
    if any(one["method"] == "socialaccount" for one in shown):
        return False
    return not user.has_second_factor

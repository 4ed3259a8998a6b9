"""Coming in and going out."""

from allauth.account import views as theirs
from django.conf import settings
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from leagenda.people.forms.signing_in import ReauthenticateForm, SignInForm
from leagenda.people.models import User
from leagenda.people.views.form_page import FormPage


class SignIn(FormPage, theirs.LoginView):
    """In the demo the page says whom one can be."""

    form_class = SignInForm
    template_name = "people/sign_in.html"

    def get_context_data(self, **context):
        guests = User.demo_guests() if settings.LEAGENDA_DEMO else []
        return super().get_context_data(guests=guests, **context)


class Closed(theirs.AccountInactiveView):
    """For who gave the right password of an account that is no longer in use."""

    template_name = "people/account_closed.html"


class AskPasswordAgain(FormPage, theirs.ReauthenticateView):
    """Before something weighty, when one has been in for a while."""

    form_class = ReauthenticateForm
    template_name = "people/ask_again.html"


@require_POST
def sign_out(request):
    theirs.flows.logout.logout(request, show_message=False)
    return redirect("people:sign_in")

"""Coming in and going out."""

from django.conf import settings
from django.contrib.auth.views import LoginView, LogoutView

from leagenda.people.forms import SignInForm
from leagenda.people.models import User


class SignIn(LoginView):
    """In the demo the page says whom one can be."""

    template_name = "people/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **context):
        guests = User.demo_guests() if settings.LEAGENDA_DEMO else []
        return super().get_context_data(guests=guests, **context)

    def form_invalid(self, form):
        response = super().form_invalid(form)
        response.status_code = 422
        return response


class SignOut(LogoutView):
    pass

"""The pages of the people room."""

from django.conf import settings
from django.contrib.auth.views import LoginView, LogoutView
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from leagenda.people.forms import SignInForm
from leagenda.people.models import Organisation, User


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


@require_safe
def list_organisations(request):
    organisations = Organisation.objects.visible_to(request.user).for_page()
    return render(request, "people/organisations.html", {"organisations": organisations})


@require_safe
def show_organisation(request, pk):
    organisations = Organisation.objects.visible_to(request.user).for_page()
    organisation = get_object_or_404(organisations, pk=pk)
    return render(request, "people/organisation.html", {"organisation": organisation})

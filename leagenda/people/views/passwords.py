"""A password that one forgot, changes, or chooses for the first time."""

from allauth.account import views as theirs
from django.contrib import messages
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from leagenda.people.forms import signing_in as forms
from leagenda.people.views.form_page import FormPage


class ForgotPassword(FormPage, theirs.PasswordResetView):
    form_class = forms.ResetPasswordForm
    template_name = "people/forgot_password.html"


class MailIsSent(theirs.PasswordResetDoneView):
    """Says the same whether or not the address is known."""

    template_name = "people/forgot_password_sent.html"


class ChooseNewPassword(FormPage, theirs.PasswordResetFromKeyView):
    """Where the link in the mail leads; a link that is too old or used says so."""

    form_class = forms.NewPasswordForm
    template_name = "people/new_password.html"
    success_url = reverse_lazy("people:sign_in")

    def form_valid(self, form):
        response = super().form_valid(form)
        messages.success(self.request, _("Uw nieuwe wachtwoord staat klaar. Log ermee in."))
        return response


class ChangePassword(FormPage, theirs.PasswordChangeView):
    form_class = forms.ChangePasswordForm
    template_name = "people/change_password.html"


class FirstPassword(FormPage, theirs.PasswordSetView):
    """For who came in another way, with the account of the municipality."""

    form_class = forms.FirstPasswordForm
    template_name = "people/change_password.html"

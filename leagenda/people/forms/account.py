"""What one changes about oneself."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AddressForm(forms.Form):
    email = forms.EmailField(
        label=_("Nieuw e-mailadres"),
        help_text=_("U krijgt er een bericht op. Het adres verandert pas als u dat bevestigt."),
        widget=forms.EmailInput({"autocomplete": "email"}),
    )

"""Choosing which group carries a work plan."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.governance.models import Group


class ChargeForm(forms.Form):
    group = forms.ModelChoiceField(
        Group.objects.none(), label=_("Groep"), required=False, empty_label=_("Geen groep")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = Group.objects.on(today())

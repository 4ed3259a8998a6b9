"""What a user fills in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.words_in import LONGEST_SEARCH


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Zoek in alles wat u mag zien"), required=False, max_length=LONGEST_SEARCH
    )

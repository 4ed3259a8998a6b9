"""Which documents stand in the list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.documents.models import Document
from leagenda.foundation.words_in import LONGEST_SEARCH

SELECT = {"class": "utrecht-select utrecht-select--html-select"}
TEXTBOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}


class DocumentFilter(forms.Form):
    """A pick that is none is passed over."""

    q = forms.CharField(
        label=_("Titel, afzender of bestandsnaam"),
        required=False,
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(TEXTBOX),
    )
    soort = forms.ChoiceField(
        label=_("Soort"),
        required=False,
        choices=[("", _("Alle soorten")), *Document.Sort.choices],
        widget=forms.Select(SELECT),
    )
    stand = forms.ChoiceField(
        label=_("Stand"),
        required=False,
        choices=[("", _("Geldig")), ("ingetrokken", _("Ingetrokken"))],
        widget=forms.Select(SELECT),
    )

    def picks_from(self, documents):
        self.is_valid()
        chosen = self.cleaned_data
        found = documents.matching(chosen.get("q", ""))
        if sort := chosen.get("soort"):
            found = found.filter(sort=sort)
        return found.withdrawn() if chosen.get("stand") else found.current()

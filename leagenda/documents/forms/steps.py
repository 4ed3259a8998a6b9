"""What a person fills in to replace, move, withdraw or read a document."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.documents.forms.file import file_field
from leagenda.foundation.words_in import LONGEST_SEARCH


class ReplaceForm(forms.Form):
    file = file_field(_("Sleep de nieuwe versie hierheen of kies haar"))
    note = forms.CharField(label=_("Wat is er anders?"), max_length=200, required=False)
    seen = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class MoveForm(forms.Form):
    """`places` are (value, words) of what it may hang on."""

    place = forms.ChoiceField(
        label=_("Waar hoort het bij?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waar het stuk bij hoort.")},
    )
    seen = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args, places, **more):
        super().__init__(*args, **more)
        self.fields["place"].choices = places


class PlaceFilter(forms.Form):
    q = forms.CharField(label=_("Zoek een plaats"), required=False, max_length=LONGEST_SEARCH)


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom trekt u het in?"),
        max_length=200,
        error_messages={"required": _("Schrijf waarom, zodat anderen het later begrijpen.")},
    )


class ConsultForm(forms.Form):
    purpose = forms.CharField(
        label=_("Waarvoor hebt u dit stuk nodig?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: voorbereiding van de stuurgroep van 14 oktober."),
        error_messages={"required": _("Schrijf waarvoor u dit stuk nodig hebt.")},
    )

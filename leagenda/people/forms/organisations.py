"""What one fills in about an organisation."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.words_in import LONGEST_SEARCH
from leagenda.people.models import Alias, Organisation, Site


class OrganisationForm(forms.ModelForm):
    class Meta:
        model = Organisation
        fields = ["name", "kind"]


class AliasForm(forms.ModelForm):
    class Meta:
        model = Alias
        fields = ["name"]
        labels = {"name": _("Ook bekend als")}


class CodeField(forms.CharField):
    """A code as the registers print it: without spaces, in capitals."""

    def to_python(self, value):
        return "".join((super().to_python(value) or "").split()).upper()

    def widget_attrs(self, widget):
        """No limit while typing: the spaces go later."""
        return {}


class SiteForm(forms.ModelForm):
    class Meta:
        model = Site
        fields = ["name", "brin", "lrk", "closed_on"]
        help_texts = {
            "brin": _("Zoals DUO hem publiceert, bijvoorbeeld 12AB00."),
            "lrk": _("Uit het Landelijk Register Kinderopvang."),
        }
        field_classes = {"brin": CodeField, "lrk": CodeField}
        widgets = {"closed_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}


class PartnerFilter(forms.Form):
    """Which organisations stand in the list."""

    q = forms.CharField(label=_("Naam"), required=False, max_length=LONGEST_SEARCH)
    soort = forms.ChoiceField(
        label=_("Soort"),
        required=False,
        choices=[("", _("Alle soorten")), *Organisation.Kind.choices],
    )

    def picks_from(self, organisations):
        self.is_valid()
        kind = self.cleaned_data.get("soort")
        found = organisations.matching(self.cleaned_data.get("q", ""))
        return found.filter(kind=kind) if kind else found

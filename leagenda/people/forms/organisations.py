"""What one fills in about an organisation."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.words_in import LONGEST_SEARCH
from leagenda.people.models import Alias, Organisation, Site, SiteName


class OrganisationForm(forms.ModelForm):
    class Meta:
        model = Organisation
        fields = ["name", "kind", "board_number"]
        help_texts = {"board_number": _("Alleen bij een schoolbestuur, zoals DUO het publiceert.")}


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
        fields = [
            "name",
            "kind",
            "board",
            "brin",
            "lrk",
            "street",
            "number",
            "postcode",
            "place",
            "closed_on",
            "closed_source",
        ]
        help_texts = {
            "brin": _("Zoals DUO hem publiceert, bijvoorbeeld 12AB00."),
            "lrk": _("Uit het Landelijk Register Kinderopvang."),
            "closed_source": _("Bijvoorbeeld: brief van het bestuur, of het register van DUO."),
        }
        field_classes = {"brin": CodeField, "lrk": CodeField}
        widgets = {"closed_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}


class SiteNameForm(forms.ModelForm):
    """A name that a site had before."""

    class Meta:
        model = SiteName
        fields = ["name", "begins_on", "ends_on", "source"]
        labels = {"name": _("Eerdere naam")}
        help_texts = {
            "begins_on": _("Mag leeg blijven als u het niet weet."),
            "source": _("Hoe weten we dat?"),
        }
        widgets = {
            "begins_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "ends_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        }


class MergeForm(forms.Form):
    """Which organisation turns out to be the same."""

    def __init__(self, data, *, into: Organisation, among):
        super().__init__(data)
        self.among = {str(one.pk): one for one in among.exclude(pk=into.pk)}
        choices = [(pk, one.name) for pk, one in self.among.items()]
        self.fields["other"] = forms.ChoiceField(
            label=_("Dit is dezelfde organisatie als"),
            choices=[("", _("Kies een organisatie")), *choices],
        )

    @property
    def chosen(self) -> Organisation | None:
        return self.among.get(self.cleaned_data["other"]) if self.is_valid() else None


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

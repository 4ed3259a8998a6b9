"""What a document is, who may read it and how long it is kept."""

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.documents.forms.file import file_field
from leagenda.documents.models import Document
from leagenda.documents.models.keeping import YEARS
from leagenda.documents.rules.name import title_of
from leagenda.people.models import Organisation, User

NAMED = ("named_organisations", "named_people")


class AboutForm(forms.ModelForm):
    """`seen` is the version that its writer looked at."""

    seen = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    class Meta:
        model = Document
        fields = ["title", "sort", "origin", "confidentiality", *NAMED, "keep_years", "keep_from"]
        fields += ["counted_from"]
        widgets = {
            "confidentiality": forms.RadioSelect,
            "named_people": forms.CheckboxSelectMultiple,
            "named_organisations": forms.CheckboxSelectMultiple,
            "counted_from": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "keep_years": _("Leeg: het blijft bewaard. Kies de termijn uit uw selectielijst."),
            "counted_from": _("Alleen bij “een dag die u noemt”."),
        }

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        if "keep_years" in self.fields:
            self.fields["keep_years"].choices = [("", _("blijvend")), *YEARS]
        self.fields["confidentiality"].choices = CONFIDENTIALITY
        self.fields["named_people"].queryset = people_to_name()
        self.fields["named_organisations"].queryset = Organisation.objects.order_by("name")
        if "seen" in self.fields:
            self.fields["seen"].initial = self.instance.version

    def clean(self):
        super().clean()
        chosen = self.cleaned_data
        if chosen.get("keep_from") == Document.CountedFrom.DAY and not chosen.get("counted_from"):
            self.add_error("counted_from", _g("Noem de dag waarop de termijn begint."))
        return chosen

    @property
    def values(self) -> dict:
        """By names in `editable`, what is not about readers."""
        return {
            name: value for name, value in self.cleaned_data.items() if name in Document.editable
        }

    @property
    def readers(self) -> dict:
        return {
            "people": self.cleaned_data["named_people"],
            "organisations": self.cleaned_data["named_organisations"],
        }

    @property
    def shows_readers(self) -> bool:
        """The names are wanted as soon as somebody chose for confidential."""
        return self["confidentiality"].value() == "confidential"

    def _post_clean(self):
        """The verb writes and weighs; a form that wrote in the row would hide what it was."""


CONFIDENTIALITY = [
    ("partners", _("Voor de partners: wie de agenda mag lezen, leest ook dit stuk")),
    ("public", _("Openbaar: mag ook buiten LEAgenda worden verspreid")),
    ("confidential", _("Vertrouwelijk: alleen wie u hieronder aanwijst")),
]


def people_to_name():
    people = User.objects.filter(is_active=True)
    return people.order_by("last_name", "first_name", "username")


class AddForm(AboutForm):
    """A new document: its file, and the least one says about it; the term is chosen later."""

    seen = None  # type: ignore[assignment]  # how Django leaves a field out
    file = file_field(_("Sleep het bestand hierheen of kies het"))
    title = forms.CharField(
        label=_("Titel"),
        max_length=200,
        required=False,
        help_text=_("Leeg: de naam van het bestand."),
    )

    class Meta(AboutForm.Meta):
        fields = ["title", "sort", "origin", "confidentiality", *NAMED]

    field_order = ["file", "title", "sort", "origin", "confidentiality", *NAMED]

    def add(self, *, to, by) -> Document:
        values = {name: self.cleaned_data[name] for name in ("sort", "origin", "confidentiality")}
        file = self.cleaned_data["file"]
        title = self.cleaned_data["title"] or title_of(file.name)
        return Document(title=title, **values).add(file, to=to, by=by, **self.readers)

"""What a user fills in when a document comes in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.exchange.models import Register
from leagenda.exchange.models.words import FIELDS, field_of

ALIKE = 4  # registers whose columns look alike: the school sites
KINDS_READ = ".docx,.pdf,.xlsx,.csv,.txt"


class FileForm(forms.Form):
    """One file. Whether it can be read is not for the form to say."""

    file = forms.FileField(
        label=_("Sleep uw bestand hierheen of kies het"),
        help_text=_("Word, PDF met tekst, Excel, CSV of platte tekst, tot 25 MB."),
        allow_empty_file=True,
        error_messages={"required": _("Kies eerst een bestand.")},
        widget=forms.FileInput(attrs={"accept": KINDS_READ}),
    )


class RegisterForm(forms.Form):
    """A register, and of which municipalities the sites concern us."""

    file = forms.FileField(
        label=_("Sleep het register hierheen of kies het"),
        help_text=_("CSV van DUO of het LRK, of JSON met schoolvakanties, tot 25 MB."),
        allow_empty_file=True,
        error_messages={"required": _("Kies eerst een bestand.")},
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.json"}),
    )
    municipalities = forms.CharField(
        label=_("Gemeenten"),
        max_length=500,
        required=False,
        help_text=_("Naam of nummer, met komma’s ertussen. Andere gemeenten slaan we over."),
    )
    register = forms.ChoiceField(
        label=_("Welk register is het?"),
        required=False,
        choices=[
            ("", _("Herken het zelf")),
            *Register.choices()[:ALIKE],
        ],
        help_text=_("Alleen nodig bij schoolvestigingen waarvan de bestandsnaam niets zegt."),
    )


class EditedFileForm(FileForm):
    """A file that went out before."""

    file = forms.FileField(
        label=_("Sleep het bewerkte bestand hierheen of kies het"),
        help_text=_("De Word- of Excelexport van deze jaaragenda, zoals u die hebt bewerkt."),
        allow_empty_file=True,
        error_messages={"required": _("Kies eerst een bestand.")},
        widget=forms.FileInput(attrs={"accept": ".docx,.xlsx,.json"}),
    )


class ChoiceForm(forms.Form):
    """Which way out of a doubt, and what its writer had seen."""

    index = forms.IntegerField(min_value=0, error_messages={"required": _("Kies één antwoord.")})
    seen = forms.IntegerField(min_value=0)


class PlacingForm(forms.Form):
    """Which leftover lines go where; `where` is "field:part"."""

    where = forms.CharField(required=False)

    def __init__(self, data, *, lines: int):
        super().__init__(data)
        numbers = [(number, number) for number in range(lines)]
        self.fields["line"] = forms.TypedMultipleChoiceField(
            coerce=int, required=False, choices=numbers
        )

    @property
    def place(self) -> tuple[str, str]:
        """(part, field)"""
        field, _colon, part = self.cleaned_data["where"].partition(":")
        return part, field


def typed_words(data, amending) -> dict[tuple[str, str], str]:
    """The boxes of a page as (part, field) → words; boxes are named "part.field".

    What is no box of this proposal is passed over. Several ticks become ids with commas.
    """
    typed = {}
    for name in data:
        part, _dot, field = name.partition(".")
        standing = amending.found.get(part)
        if standing is None or field not in {one.name for one in FIELDS[standing.kind]}:
            continue
        several = field_of(standing.kind, field).shape == "themes"
        chosen = sorted(one for one in data.getlist(name) if one)
        typed[part, field] = ",".join(chosen) if several else data[name]
    return typed

"""Beginning a year agenda, and removing one."""

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.models import Agenda, AgendaContent, YearAgendaContent

YEARS_OF_AN_AGENDA = 4


class NewYearAgendaForm(forms.Form):
    """An empty year agenda: its school year, and the agenda for several years it belongs to."""

    school_year = forms.CharField(
        label=_("Schooljaar"), help_text=_("Schrijf het als 2026-2027."), max_length=20
    )
    agenda = forms.ModelChoiceField(
        Agenda.objects.all(),
        label=_("Meerjarige agenda"),
        required=False,
        empty_label=_("Een nieuwe, met deze jaren:"),
    )
    first_year = forms.IntegerField(label=_("Van"), min_value=2000, max_value=2100, required=False)
    last_year = forms.IntegerField(
        label=_("Tot en met"), min_value=2000, max_value=2100, required=False
    )

    def clean_school_year(self):
        try:
            return SchoolYear.parse(self.cleaned_data["school_year"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self):
        chosen = self.cleaned_data
        first, last = chosen.get("first_year"), chosen.get("last_year")
        if not chosen.get("agenda") and not (first and last and last > first):
            sentence = _g("Kies een meerjarige agenda, of vul van een nieuwe beide jaren in.")
            self.add_error("agenda", sentence)
        return chosen

    @property
    def content(self) -> YearAgendaContent:
        chosen = self.cleaned_data
        agenda = chosen["agenda"]
        plain = AgendaContent(
            first_year=agenda.first_year if agenda else chosen["first_year"],
            last_year=agenda.last_year if agenda else chosen["last_year"],
        )
        if agenda:
            plain.id = str(agenda.pk)
        return YearAgendaContent(school_year=chosen["school_year"].start, agenda=plain)


class RemoveYearAgendaForm(forms.Form):
    """Typing the school year over shows that it is meant."""

    typed = forms.CharField(label=_("Typ het schooljaar over"), max_length=20)

    def __init__(self, *args, year, **kwargs):
        super().__init__(*args, **kwargs)
        self.year = year
        self.fields["typed"].widget.attrs["autocomplete"] = "off"

    def clean_typed(self):
        if self.cleaned_data["typed"].strip() != str(self.year):
            raise forms.ValidationError(_g("Dit is niet %(year)s.") % {"year": self.year})
        return self.cleaned_data["typed"]

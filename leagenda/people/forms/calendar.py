"""What a user fills in about the calendar."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.school_year import YEARS
from leagenda.people.models import Calendar, Closure


class CalendarForm(forms.ModelForm):
    class Meta:
        model = Calendar
        fields = ["name", "region", "good_friday", "liberation_day"]


class ClosureForm(forms.ModelForm):
    """Days on which nobody works; a single day needs no last day."""

    last_day = forms.DateField(
        label=_("Laatste dag"),
        required=False,
        help_text=_("Leeg laten voor één dag."),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    class Meta:
        model = Closure
        fields = ["name", "first_day", "last_day", "kind"]
        widgets = {"first_day": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}

    def clean(self):
        said = super().clean()
        said["last_day"] = said.get("last_day") or said.get("first_day")
        return said


class CalendarYear(forms.Form):
    """Which year the calendar shows."""

    jaar = forms.IntegerField(
        label=_("Jaar"), required=False, min_value=YEARS.start, max_value=YEARS.stop - 1
    )

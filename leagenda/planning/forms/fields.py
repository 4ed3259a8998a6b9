"""Fields that read what people write: amounts, figures with a comma, days."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro, read_euro
from leagenda.foundation.figure import figure, read_figure

EMPTY = (None, "")


def number_in(words) -> Decimal:
    number = read_figure(str(words))
    if number is None:
        sentence = _("“%(words)s” is geen getal. Schrijf het als 150 of 25,5.") % {"words": words}
        raise forms.ValidationError(sentence)
    return number


class EuroField(forms.IntegerField):
    """Shows and reads euros as people write them; its value is whole cents."""

    widget = forms.TextInput

    def prepare_value(self, value):
        return euro(value).replace("€\u00a0", "") if isinstance(value, int) else value

    def to_python(self, value):
        if value in EMPTY:
            return None
        cents = read_euro(str(value))
        if cents is None:
            sentence = _("“%(words)s” is geen bedrag. Schrijf het als 1.250 of 1.250,50.")
            raise forms.ValidationError(sentence % {"words": value})
        return cents

    def widget_attrs(self, widget):
        return {"inputmode": "decimal", "autocomplete": "off"}


class HundredthsField(forms.IntegerField):
    """Shows and reads a number with a comma ("4,5"); its value is whole hundredths (450)."""

    widget = forms.TextInput

    def prepare_value(self, value):
        return figure(Decimal(value) / 100) if isinstance(value, int) else value

    def to_python(self, value):
        return None if value in EMPTY else int((number_in(value) * 100).to_integral_value())

    def widget_attrs(self, widget):
        return {"inputmode": "decimal", "autocomplete": "off"}


class FigureField(forms.DecimalField):
    """A number that may have a comma."""

    widget = forms.TextInput

    def prepare_value(self, value):
        return figure(value) if isinstance(value, Decimal) else value

    def to_python(self, value):
        return None if value in EMPTY else number_in(value)

    def widget_attrs(self, widget):
        return {"inputmode": "decimal", "autocomplete": "off"}


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")

"""Fields that read what people write: amounts, figures with a comma, days."""

import re
from decimal import Decimal

from django import forms
from django.utils.translation import gettext as _

from leagenda.foundation.euro import euro, read_euro

GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")
EMPTY = (None, "")


def in_words(figure: Decimal) -> str:
    """A number as Dutch readers write it, without needless zeros: "25,5"."""
    text = f"{figure:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def read_figure(words: str) -> Decimal:
    """Reads "1.250", "25,5" and "25.5"; refuses in a sentence what is no number."""
    text = "".join(str(words).split())
    text = text.replace(".", "") if GROUPED.fullmatch(text) else text
    try:
        return Decimal(text.replace(",", "."))
    except ArithmeticError as error:
        sentence = _("“%(words)s” is geen getal. Schrijf het als 150 of 25,5.") % {"words": words}
        raise forms.ValidationError(sentence) from error


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
        return in_words(Decimal(value) / 100) if isinstance(value, int) else value

    def to_python(self, value):
        return None if value in EMPTY else int((read_figure(value) * 100).to_integral_value())

    def widget_attrs(self, widget):
        return {"inputmode": "decimal", "autocomplete": "off"}


class FigureField(forms.DecimalField):
    """A number that may have a comma."""

    widget = forms.TextInput

    def prepare_value(self, value):
        return in_words(value) if isinstance(value, Decimal) else value

    def to_python(self, value):
        return None if value in EMPTY else read_figure(value)

    def widget_attrs(self, widget):
        return {"inputmode": "decimal", "autocomplete": "off"}


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")

"""What the privacy officer picks to look at; a pick that is none is passed over."""

import datetime as dt

from django import forms
from django.apps import apps
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from leagenda.people.models import User

SELECT = {"class": "utrecht-select utrecht-select--html-select"}
TEXTBOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}


def a_day(label) -> forms.DateField:
    widget = forms.DateInput({"type": "date", **TEXTBOX}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget)


class PeriodFilter(forms.Form):
    """By whom, about what kind of thing, from a day up to and including a day."""

    moment = ""
    """The field that says when it happened."""

    wie = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Wie"),
        required=False,
        empty_label=_("Iedereen"),
        widget=forms.Select(SELECT),
    )
    soort = forms.ChoiceField(label=_("Waarover"), required=False, widget=forms.Select(SELECT))
    van = a_day(_("Van"))
    tot = a_day(_("Tot en met"))

    def __init__(self, query):
        super().__init__(query)
        self.fields["wie"].queryset = User.objects.order_by("first_name", "last_name", "username")
        self.fields["soort"].choices = [("", _("Alles")), *kinds()]
        self.is_valid()

    def picked(self, rows):
        """Those of `rows` that were asked for."""
        chosen = {name: value for name, value in self.cleaned_data.items() if value}
        wanted = {"wie": "by", "soort": "subject_kind"}
        rows = rows.filter(**{wanted[name]: chosen[name] for name in wanted if name in chosen})
        if "van" in chosen:
            rows = rows.filter(**{f"{self.moment}__gte": midnight(chosen["van"])})
        if "tot" in chosen:
            after = midnight(chosen["tot"] + dt.timedelta(days=1))
            rows = rows.filter(**{f"{self.moment}__lt": after})
        return rows


class EventFilter(PeriodFilter):
    moment = "happened_at"


class ConsultationFilter(PeriodFilter):
    moment = "consulted_at"

    geweigerd = forms.BooleanField(label=_("Alleen geweigerd"), required=False)

    def picked(self, rows):
        rows = super().picked(rows)
        return rows.filter(is_refused=True) if self.cleaned_data.get("geweigerd") else rows


def midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))


def kinds() -> list[tuple[str, str]]:
    """Every kind of thing of ours, by the word on the screen."""
    ours = (one for one in apps.get_models() if one.__module__.startswith("leagenda."))
    named = [(one._meta.label_lower, capfirst(str(one._meta.verbose_name))) for one in ours]
    return sorted(named, key=lambda kind: kind[1])

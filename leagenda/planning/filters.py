"""What a viewer picks to look at; a pick that is none is passed over."""

from django import forms
from django.apps import apps
from django.utils.translation import gettext_lazy as _

from leagenda.people.models import Organisation, User
from leagenda.planning.models import WorkPlan

LOOK = {"class": "utrecht-select utrecht-select--html-select"}


class TimelineFilter(forms.Form):
    """Which actions stand on the timeline of one year agenda."""

    werkplan = forms.ModelChoiceField(
        WorkPlan.objects.none(), label=_("Werkplan"), empty_label=_("Alle werkplannen")
    )
    partner = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Partner"), empty_label=_("Alle partners")
    )

    def __init__(self, query, year_agenda):
        super().__init__(query)
        within = {"participations__action__ambition__plan__of": year_agenda}
        self.fields["werkplan"].queryset = year_agenda.work_plans.all()
        self.fields["partner"].queryset = Organisation.objects.filter(**within).distinct()
        for field in self.fields.values():
            field.required = False
            field.widget.attrs = LOOK

    def picked(self, name: str):
        self.is_valid()
        return self.cleaned_data.get(name)


class CheckFilter(forms.Form):
    """Which findings of one year agenda stand on the page."""

    ernst = forms.ChoiceField(
        label=_("Ernst"),
        required=False,
        widget=forms.Select(LOOK),
        choices=[
            ("", _("Alles")),
            ("wrong", _("Klopt niet")),
            ("attention", _("Let op")),
            ("note", _("Ter informatie")),
        ],
    )
    werkplan = forms.ChoiceField(label=_("Werkplan"), required=False, widget=forms.Select(LOOK))

    def __init__(self, query, content):
        super().__init__(query)
        plans = [(plan.id, f"{plan.number}. {plan.title}") for plan in content.work_plans]
        self.fields["werkplan"].choices = [("", _("Hele jaaragenda")), *plans]

    def picks_from(self, inspection) -> list:
        """The open findings that were asked for."""
        self.is_valid()
        severity, plan = (self.cleaned_data.get(name) for name in ("ernst", "werkplan"))
        found = inspection.within(plan) if plan else inspection.open
        return [one for one in found if not severity or one.severity == severity]


class StoryFilter(forms.Form):
    """Which events of one year agenda stand in its story."""

    wie = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Wie"),
        required=False,
        empty_label=_("Iedereen"),
        widget=forms.Select(LOOK),
    )
    soort = forms.ChoiceField(label=_("Waarover"), required=False, widget=forms.Select(LOOK))
    dag = forms.DateField(
        label=_("Dag"),
        required=False,
        widget=forms.DateInput(
            {"type": "date", "class": "utrecht-textbox utrecht-textbox--html-input"},
            format="%Y-%m-%d",
        ),
    )

    def __init__(self, query, events):
        super().__init__(query)
        self.events = events
        self.fields["wie"].queryset = User.objects.filter(pk__in=events.order_by().values("by"))
        kinds = events.order_by("subject_kind").values_list("subject_kind", flat=True).distinct()
        words = [(kind, apps.get_model(kind)._meta.verbose_name_plural) for kind in kinds]
        self.fields["soort"].choices = [("", _("Alles")), *words]

    def picked(self):
        """The events that were asked for, the latest first."""
        self.is_valid()
        wanted = {"wie": "by", "soort": "subject_kind", "dag": "happened_at__date"}
        return self.events.filter(
            **{wanted[name]: value for name, value in self.cleaned_data.items() if value}
        )

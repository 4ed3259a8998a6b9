"""What one does with actions beside writing in them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.foundation.words_in import LONGEST_SEARCH
from leagenda.people.models import Organisation
from leagenda.planning.models import Action, Ambition, Theme, WorkPlan


class AmbitionChoice(forms.ModelChoiceField):
    def label_from_instance(self, ambition):
        return f"{ambition.plan}: {ambition}"


def ambitions_of(year_agenda):
    found = Ambition.objects.within(year_agenda).select_related("plan")
    return found.order_by("plan__position", "plan_id", "position", "id")


class RehomeForm(forms.Form):
    """Under which ambition an action stands."""

    ambition = AmbitionChoice(
        Ambition.objects.none(), label=_("Ambitie"), widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args, action, **kwargs):
        super().__init__(*args, initial={"ambition": action.ambition_id}, **kwargs)
        self.fields["ambition"].queryset = ambitions_of(action.year_agenda)


class TableFilter(forms.Form):
    """Which actions stand in the table, in what order and with which columns."""

    ATTENTION = [
        ("", _("Alle acties")),
        ("te-laat", _("Te laat")),
        ("ongelezen", _("Planning niet gelezen")),
        ("zonder-planning", _("Zonder planning")),
        ("zonder-partner", _("Zonder partner")),
        ("zonder-trekker", _("Zonder trekker")),
    ]
    COLUMNS = [
        ("werkplan", _("Werkplan")),
        ("ambitie", _("Ambitie")),
        ("partners", _("Partners")),
        ("trekker", _("Trekker")),
        ("planning", _("Planning")),
        ("tot", _("Uiterlijk")),
        ("status", _("Status")),
        ("resultaat", _("Resultaat")),
        ("budget", _("Budget")),
    ]
    USUAL = ["werkplan", "partners", "planning", "status", "budget"]

    q = forms.CharField(label=_("Woorden"), widget=forms.SearchInput, max_length=LONGEST_SEARCH)
    werkplan = forms.ModelChoiceField(
        WorkPlan.objects.none(), label=_("Werkplan"), empty_label=_("Alle werkplannen")
    )
    thema = forms.ModelChoiceField(
        Theme.objects.none(), label=_("Thema"), empty_label=_("Alle thema’s")
    )
    partner = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Partner"), empty_label=_("Alle partners")
    )
    status = forms.ChoiceField(
        label=_("Status"), choices=[("", _("Elke status")), *Action.Status.choices]
    )
    toon = forms.ChoiceField(label=_("Let op"), choices=ATTENTION)
    kolommen = forms.MultipleChoiceField(
        label=_("Kolommen"), choices=COLUMNS, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, query, year_agenda):
        super().__init__(query, auto_id="filter-%s")
        self.year_agenda = year_agenda
        self.fields["werkplan"].queryset = year_agenda.work_plans.all()
        self.fields["thema"].queryset = Theme.objects.filter(agenda=year_agenda.agenda_id)
        within = {"participations__action__ambition__plan__of": year_agenda}
        self.fields["partner"].queryset = Organisation.objects.filter(**within).distinct()
        for field in self.fields.values():
            field.required = False
        self.is_valid()  # what is no choice is passed over

    def picked(self, name: str):
        return self.cleaned_data.get(name)

    @property
    def columns(self) -> list[str]:
        """The chosen columns, or the usual ones, in their fixed order."""
        chosen = self.picked("kolommen") or self.USUAL
        return [name for name, label in self.COLUMNS if name in chosen]

    @property
    def is_narrowed(self) -> bool:
        return any(self.picked(name) for name in self.fields if name != "kolommen")

    def chosen_from(self, actions):
        """Those of `actions` that answer to every pick."""
        actions = actions.matching(self.picked("q")) if self.picked("q") else actions
        for name, lookup in (
            ("werkplan", "ambition__plan"),
            ("thema", "ambition__plan__themes"),
            ("status", "status"),
        ):
            actions = (
                actions.filter(**{lookup: self.picked(name)}) if self.picked(name) else actions
            )
        actions = actions.of(self.picked("partner")) if self.picked("partner") else actions
        narrow = {
            "te-laat": lambda: actions.late(today()),
            "ongelezen": actions.with_unread_planning,
            "zonder-planning": lambda: actions.filter(planning=""),
            "zonder-partner": lambda: actions.filter(participations=None),
            "zonder-trekker": actions.without_lead,
        }
        return narrow.get(self.picked("toon"), actions.all)()


class TogetherForm(forms.Form):
    """What several actions get at once; one field, by what is chosen to do."""

    WAYS = {
        "status": _("Status zetten"),
        "trekker": _("Trekker zetten"),
        "planning": _("Planning zetten"),
        "ambitie": _("Naar een andere ambitie"),
        "verwijderen": _("Verwijderen"),
    }
    FIELDS = {"status": "status", "trekker": "lead", "planning": "planning"}

    def __init__(self, *args, way, year_agenda, **kwargs):
        super().__init__(*args, **kwargs)
        self.way = way
        if way != "verwijderen":
            self.fields["value"] = self.field_for(year_agenda)

    def field_for(self, year_agenda) -> forms.Field:
        if self.way == "status":
            return forms.ChoiceField(label=_("Nieuwe status"), choices=Action.Status.choices)
        if self.way == "ambitie":
            return AmbitionChoice(ambitions_of(year_agenda), label=_("Ambitie"))
        label = _("Trekker") if self.way == "trekker" else _("Planning")
        hint = _("Leeg laten maakt het veld bij alle acties leeg.")
        return forms.CharField(label=label, required=False, help_text=hint, max_length=300)

    def carry_out(self, selection, *, by) -> list:
        """Do it to the selection; the removals when it was removing."""
        if self.way == "verwijderen":
            return selection.remove(by=by)
        value = self.cleaned_data["value"]
        if self.way == "ambitie":
            selection.hang_under(value, by=by)
        else:
            selection.change({self.FIELDS[self.way]: value}, by=by)
        return []

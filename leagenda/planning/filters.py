"""What a viewer picks to look at; a pick that is none is passed over."""

from django import forms
from django.apps import apps
from django.utils.translation import gettext_lazy as _

from leagenda.people.models import Organisation, User

SELECT = {"class": "utrecht-select utrecht-select--html-select"}
TEXTBOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}
SEVERITIES = [
    ("wrong", _("Klopt niet")),
    ("attention", _("Let op")),
    ("note", _("Ter informatie")),
]


def one_row(rows, label, everything) -> forms.Field:
    return forms.ModelChoiceField(
        rows,
        label=label,
        required=False,
        empty_label=everything,
        widget=forms.Select(SELECT),
    )


def one_word(choices, label, everything) -> forms.Field:
    choices = [("", everything), *choices]
    return forms.ChoiceField(
        label=label, required=False, choices=choices, widget=forms.Select(SELECT)
    )


class TimelineFilter(forms.Form):
    """Which actions stand on the timeline of one year agenda."""

    def __init__(self, query, year_agenda):
        super().__init__(query)
        within = {"participations__action__ambition__plan__of": year_agenda}
        partners = Organisation.objects.filter(**within).distinct()
        plans = year_agenda.work_plans.all()
        self.fields["werkplan"] = one_row(plans, _("Werkplan"), _("Alle werkplannen"))
        self.fields["partner"] = one_row(partners, _("Partner"), _("Alle partners"))

    def picked(self, name: str):
        self.is_valid()
        return self.cleaned_data.get(name)


class CheckFilter(forms.Form):
    """Which findings of one year agenda stand on the page."""

    def __init__(self, query, year_agenda):
        super().__init__(query)
        plans = [(str(plan.pk), str(plan)) for plan in year_agenda.work_plans.all()]
        self.fields["ernst"] = one_word(SEVERITIES, _("Ernst"), _("Alles"))
        self.fields["werkplan"] = one_word(plans, _("Werkplan"), _("Hele jaaragenda"))

    def picks_from(self, inspection) -> list:
        """The open findings that were asked for."""
        self.is_valid()
        severity, plan = (self.cleaned_data.get(name) for name in ("ernst", "werkplan"))
        found = inspection.within(plan) if plan else inspection.open
        return [one for one in found if not severity or one.severity == severity]


class QuestionFilter(forms.Form):
    """Which comments of one year agenda stand on the page: at first the open questions."""

    WAYS = [
        ("", _("Open vragen")),
        ("voor-mij", _("Open vragen voor mij")),
        ("beantwoord", _("Beantwoorde vragen")),
        ("alles", _("Alle opmerkingen")),
    ]

    toon = forms.ChoiceField(
        label=_("Toon"), required=False, choices=WAYS, widget=forms.Select(SELECT)
    )

    def picks_from(self, comments, viewer):
        self.is_valid()
        picks = {
            "voor-mij": lambda: comments.open_questions_for(viewer),
            "beantwoord": lambda: comments.questions().exclude(answered_at=None),
            "alles": lambda: comments.begun().filter(withdrawn_at=None).order_by("-written_at"),
        }
        return picks.get(self.cleaned_data.get("toon"), comments.open_questions)()


class StoryFilter(forms.Form):
    """Which events of one year agenda stand in its story."""

    def __init__(self, query, events):
        super().__init__(query)
        self.events = events
        people = User.objects.filter(pk__in=events.order_by().values("by"))
        kinds = events.order_by("subject_kind").values_list("subject_kind", flat=True).distinct()
        words = [(kind, apps.get_model(kind)._meta.verbose_name_plural) for kind in kinds]
        day = forms.DateInput({"type": "date", **TEXTBOX}, format="%Y-%m-%d")
        self.fields["wie"] = one_row(people, _("Wie"), _("Iedereen"))
        self.fields["soort"] = one_word(words, _("Waarover"), _("Alles"))
        self.fields["dag"] = forms.DateField(label=_("Dag"), required=False, widget=day)

    def picked(self):
        """The events that were asked for, the latest first."""
        self.is_valid()
        wanted = {"wie": "by", "soort": "subject_kind", "dag": "happened_at__date"}
        return self.events.filter(
            **{wanted[name]: value for name, value in self.cleaned_data.items() if value}
        )

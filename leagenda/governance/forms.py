"""What one fills in about a group."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.governance.models import Group, Membership, Seat
from leagenda.people.models import Organisation, User


def day_input() -> forms.DateInput:
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class GroupForm(forms.ModelForm):
    class Meta:
        model = Group
        fields = ["name", "kind", "assignment", "within", "begins_on"]
        widgets = {"begins_on": day_input(), "assignment": forms.Textarea({"rows": 3})}
        help_texts = {
            "assignment": _("Wat de groep doet, in een paar zinnen."),
            "within": _("De groep waaraan deze groep voorstellen doet."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        above = Group.objects.on(today()).exclude(pk=self.instance.pk)
        self.fields["within"].queryset = above
        self.fields["within"].empty_label = _("Geen")


class MembershipForm(forms.ModelForm):
    class Meta:
        model = Membership
        fields = ["user", "name", "organisation", "role", "seat", "begins_on"]
        widgets = {"begins_on": day_input()}
        help_texts = {
            "name": _("Alleen voor wie niet inlogt in LEAgenda."),
            "organisation": _("Niets gekozen: de organisatie waarvoor deze persoon hier is."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        group = self.instance.group
        vacant = [seat.pk for seat in group.vacancies]
        self.fields["user"].queryset = User.objects.taking_part().order_by("first_name", "pk")
        self.fields["user"].empty_label = _("Iemand zonder account")
        self.fields["organisation"].queryset = Organisation.objects.all()
        self.fields["organisation"].empty_label = _("Geen, of die van de persoon")
        self.fields["seat"].queryset = group.seats.filter(pk__in=vacant)
        self.fields["seat"].empty_label = _("Geen vaste zetel")

    def clean(self):
        words = super().clean()
        if words.get("user"):
            words["name"] = ""
            words["organisation"] = words.get("organisation") or words["user"].organisation
        elif not words.get("name"):
            self.add_error("user", _("Kies iemand, of schrijf een naam op."))
        return words


class SeatForm(forms.ModelForm):
    class Meta:
        model = Seat
        fields = ["name"]


class LastDayForm(forms.Form):
    on = forms.DateField(label=_("Laatste dag"), initial=today, widget=day_input())


class MergeForm(LastDayForm):
    other = forms.ModelChoiceField(Group.objects.none(), label=_("Gaat verder in"))
    field_order = ["other", "on"]

    def __init__(self, *args, group: Group, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["other"].queryset = Group.objects.on(today()).exclude(pk=group.pk)  # type: ignore[attr-defined]

"""What who guards privacy fills in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.history.models import AccessRequest, Controller
from leagenda.people.models import User


class ControllerForm(forms.ModelForm):
    class Meta:
        model = Controller
        fields = Controller.EDITABLE
        help_texts = {
            "officer": _("De naam staat in het register; een functie mag ook."),
            "measures": _(
                "Wat LEAgenda zelf doet staat er al. Schrijf hier wat uw gemeente daarnaast doet."
            ),
        }


class AccessRequestForm(forms.ModelForm):
    person = forms.ModelChoiceField(
        User.objects.none(),
        required=False,
        label=_("Account"),
        help_text=_("Laat leeg als de verzoeker hier niet inlogt."),
        empty_label=_("geen account"),
    )

    class Meta:
        model = AccessRequest
        fields = ("name", "person", "other_names", "contact", "received_on", "note")
        widgets = {
            "received_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "other_names": forms.Textarea({"rows": 3}),
            "contact": forms.Textarea({"rows": 2}),
            "note": forms.Textarea({"rows": 3}),
        }
        help_texts = {
            "other_names": _(
                "Eén op een regel: een meisjesnaam, een andere schrijfwijze, een e-mailadres."
            ),
            "contact": _("Wordt versleuteld bewaard."),
            "note": _("Bijvoorbeeld hoe u de identiteit vaststelde. Wordt versleuteld bewaard."),
        }

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = User.objects.visible_to(by).order_by(
            "last_name", "first_name", "username"
        )


class DeliveryForm(forms.Form):
    on = forms.DateField(
        label=_("Overhandigd op"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        initial=today,
    )
    how = forms.CharField(
        label=_("Hoe"),
        max_length=200,
        help_text=_("Bijvoorbeeld: afgehaald met legitimatie, of per beveiligde mail."),
    )


class ExemptionForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom blijft dit langer?"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Bijvoorbeeld: er loopt een bezwaar. Schrijf niet meer op dan nodig."),
    )


class DestructionForm(forms.Form):
    """`expected` is typed by hand: whoever destroys has looked how many it is."""

    kinds = forms.MultipleChoiceField(
        label=_("Wat"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens één soort.")},
    )
    expected = forms.IntegerField(
        label=_("Hoeveel vernietigt u?"),
        min_value=1,
        help_text=_("Typ het aantal van wat u kiest bij elkaar. Dit is niet terug te draaien."),
    )

    def __init__(self, *args, due, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [(one.kind, f"{one.name} ({one.count()})") for one in due]
        self.fields["kinds"].choices = choices
        self.fields["kinds"].initial = [kind for kind, _label in choices]

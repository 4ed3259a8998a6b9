"""Who takes part: looking for them, inviting them, appointing them, letting them go."""

from email.utils import parseaddr

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.foundation.words_in import LONGEST_SEARCH
from leagenda.people.forms.signing_in import GOOD_PASSWORD
from leagenda.people.models import Invitation, Organisation, Position, Role

A_DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
MOST = 50  # lines at once


class PeopleFilter(forms.Form):
    """Which people stand in the list."""

    q = forms.CharField(label=_("Naam"), required=False, max_length=LONGEST_SEARCH)
    organisatie = forms.ModelChoiceField(
        Organisation.objects.all(), label=_("Organisatie"), required=False, empty_label=_("Alle")
    )
    rol = forms.ChoiceField(
        label=_("Rol"), required=False, choices=[("", _("Alle")), *Role.choices]
    )
    ook_weg = forms.BooleanField(label=_("Ook wie vertrokken is"), required=False)

    def picks_from(self, people):
        self.is_valid()
        said = self.cleaned_data
        found = people.matching(said.get("q", ""))
        wanted = {"organisation": said.get("organisatie"), "role": said.get("rol")}
        if fields := {name: value for name, value in wanted.items() if value}:
            found = found.with_position(**fields)
        return found if said.get("ook_weg") else found.taking_part()


class GivingForm(forms.ModelForm):
    """What every form has that gives somebody a position."""

    role = forms.ChoiceField(label=_("Rol"), choices=[("", _("Kies een rol")), *Role.choices])
    organisation = forms.ModelChoiceField(
        Organisation.objects.all(), label=_("Organisatie"), required=False, empty_label=_("Geen")
    )


class PositionForm(GivingForm):
    class Meta:
        model = Position
        fields = ["role", "organisation", "begins_on", "ends_on", "note"]
        widgets = {"begins_on": A_DAY, "ends_on": A_DAY}
        help_texts = {"ends_on": _("De laatste dag telt mee. Leeg: het gaat door.")}


class LastDayForm(forms.Form):
    ends_on = forms.DateField(
        label=_("Laatste dag"), widget=A_DAY, initial=today, help_text=_("Deze dag telt nog mee.")
    )


class InvitationForm(GivingForm):
    class Meta:
        model = Invitation
        fields = ["name", "email", "role", "organisation", "begins_on", "words"]
        widgets = {"begins_on": A_DAY, "words": forms.Textarea({"rows": 4})}
        help_texts = {"words": _("Staat bovenaan in de mail. Mag leeg blijven.")}


class SeveralForm(GivingForm):
    """One line for each person: a name with a mail address behind it."""

    lines = forms.CharField(
        label=_("Wie"),
        widget=forms.Textarea({"rows": 6}),
        help_text=_("Eén per regel: Anna Jansen <anna@school.example>. Plakken uit uw mail kan."),
    )

    class Meta:
        model = Invitation
        fields = ["role", "organisation", "begins_on", "words"]
        widgets = InvitationForm.Meta.widgets

    field_order = ["lines", "role", "organisation", "begins_on", "words"]

    def clean_lines(self) -> list[tuple[str, str]]:
        """(name, address) for each line; refuses every line that is not so."""
        lines = [line for line in self.cleaned_data["lines"].splitlines() if line.strip()]
        if len(lines) > MOST:
            raise ValidationError(_g("Nodig er ten hoogste %d tegelijk uit.") % MOST)
        read = [(line, *parseaddr(line.strip(" ,;"))) for line in lines]
        wrong = [line for line, name, address in read if not (name and is_address(address))]
        if wrong:
            sentence = _g("Zet een naam en een e-mailadres op deze regel: “%s”.")
            raise ValidationError([sentence % line.strip() for line in wrong])
        return [(name, address) for _line, name, address in read]

    def invitations(self) -> list[Invitation]:
        rest = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return [
            Invitation(name=name, email=address, **rest)
            for name, address in self.cleaned_data["lines"]
        ]


def is_address(address: str) -> bool:
    try:
        validate_email(address)
    except ValidationError:
        return False
    return True


class WelcomeForm(forms.Form):
    password = forms.CharField(
        label=_("Kies een wachtwoord"),
        help_text=GOOD_PASSWORD,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def clean_password(self):
        validate_password(self.cleaned_data["password"])
        return self.cleaned_data["password"]

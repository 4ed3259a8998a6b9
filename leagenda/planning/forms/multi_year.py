"""What people fill in about the agenda of several years."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.refusal import Overtaken
from leagenda.planning.models import Agenda, Principle, Theme

LONGEST_KEY = 18  # figures; a longer number fits in no column


class SeenForm(forms.ModelForm):
    """Knows the text that somebody saw, to notice what others changed meanwhile."""

    was = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["was"] = self.seen_text()

    def seen_text(self) -> str:
        raise NotImplementedError

    def clean_was(self):
        return self.cleaned_data["was"].replace("\r\n", "\n")

    def refuse(self, refused) -> None:
        """Show why; who was overtaken may save again, knowing what stands there now."""
        self.add_error(None, refused.reasons)
        if isinstance(refused, Overtaken):
            data = QueryDict(mutable=True)
            data.update(self.data)
            data["was"] = next(iter(refused.theirs.values()))[1]
            self.data = data


class PartnersField(forms.ModelMultipleChoiceField):
    """Ticked organisations. A number that fits in no column is no organisation either."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value):
        for one in value or ():
            if len(str(one)) > LONGEST_KEY:
                words, code = self.error_messages["invalid_choice"], "invalid_choice"
                raise forms.ValidationError(words, code, {"value": str(one)[:LONGEST_KEY]})
        return super().clean(value)


class AgendaForm(SeenForm):
    class Meta:
        model = Agenda
        fields = ("name", "first_year", "last_year", "partners")
        field_classes = {"partners": PartnersField}
        help_texts = {"name": _("Laat leeg voor “Lokale Educatieve Agenda” met de jaren erachter.")}

    def seen_text(self):
        return self.instance.words


class ThemeForm(SeenForm):
    class Meta:
        model = Theme
        fields = ("number", "name")

    def seen_text(self):
        return "" if self.instance._state.adding else str(self.instance)


class PrincipleForm(SeenForm):
    class Meta:
        model = Principle
        fields = ("text",)
        widgets = {"text": forms.Textarea({"rows": 3})}

    def seen_text(self):
        return self.instance.text

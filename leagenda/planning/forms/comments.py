"""What people say about a part."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.notifications.models import LONGEST_COMMENT
from leagenda.people.models import User
from leagenda.planning.models.conversation import named_in


class PeopleField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, person):
        return f"{person}, {person.organisation}" if person.organisation else str(person)


class SpeakingForm(forms.Form):
    """Words, and whom they concern: ticked, or called in the text by "@" and their name."""

    text = forms.CharField(
        label=_("Opmerking"),
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Iemand erbij halen? Typ @ en de naam, of vink hieronder aan."),
        error_messages={"required": _("Schrijf eerst wat u wilt zeggen.")},
    )
    mentioned = PeopleField(User.objects.none(), label=_("Wie moet dit weten"), required=False)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = people
        keys = [person.pk for person in people]
        self.fields["mentioned"].queryset = (
            User.objects.filter(pk__in=keys)
            .with_positions()
            .order_by("first_name", "last_name", "username")
        )
        self.fields["text"].widget.attrs["data-mentions"] = self["mentioned"].auto_id

    @property
    def everyone(self) -> list[User]:
        """Ticked or called."""
        ticked = list(self.cleaned_data["mentioned"])
        called = named_in(self.cleaned_data["text"], self.people)
        return ticked + [one for one in called if one not in ticked]


class SayingForm(SpeakingForm):
    is_question = forms.BooleanField(
        label=_("Dit is een vraag: zij blijft open tot iemand antwoordt"), required=False
    )


class ReplyForm(SpeakingForm):
    answers = forms.BooleanField(label=_("Hiermee is de vraag beantwoord"), required=False)

    def __init__(self, *args, comment, **kwargs):
        super().__init__(*args, auto_id=f"id_%s_{comment.pk}", **kwargs)
        self.fields["text"].label = _("Antwoord")
        if not comment.is_open:
            del self.fields["answers"]

    @property
    def is_answer(self) -> bool:
        return self.cleaned_data.get("answers", False)


class WithdrawalForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom moet deze opmerking weg?"),
        max_length=200,
        help_text=_("De schrijver ziet uw reden; de opmerking zelf is dan weg."),
    )

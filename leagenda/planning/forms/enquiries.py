"""Asking partners how it stands, and what they fill in."""

import datetime as dt

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from leagenda.foundation.clock import today
from leagenda.planning.forms.fields import DayInput, HundredthsField
from leagenda.planning.models import Action, Answer, Measurement, Question
from leagenda.planning.models.question import Box

DAYS_TO_ANSWER = 14
LONGEST_SENTENCE = 2000


class EnquiryForm(forms.Form):
    """To whom, until when, about what."""

    name = forms.CharField(label=_("Naam van wie antwoordt"), max_length=120)
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_("Zonder adres maakt u een uitvraag op papier: een partnerblad."),
        error_messages={"invalid": _("Dit is geen e-mailadres. Schrijf het als naam@school.nl.")},
    )
    due_on = forms.DateField(label=_("Antwoord uiterlijk"), widget=DayInput)
    greeting = forms.CharField(
        label=_("Persoonlijk woord"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Komt boven de vragen te staan."),
    )
    parts = forms.MultipleChoiceField(
        label=_("Waar u naar vraagt"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens één actie of indicator om naar te vragen.")},
    )

    def __init__(self, *args, organisation, parts, **kwargs):
        initial = {
            "name": organisation.name,
            "due_on": today() + dt.timedelta(days=DAYS_TO_ANSWER),
            "parts": [str(one.pk) for one in parts],
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.organisation = organisation
        self.choosable = {str(one.pk): one for one in parts}
        self.fields["parts"].choices = [
            (key, described(one)) for key, one in self.choosable.items()
        ]

    def clean_due_on(self):
        if self.cleaned_data["due_on"] < today():
            raise forms.ValidationError(
                _g("De laatste dag is al voorbij. Kies een dag die nog komt.")
            )
        return self.cleaned_data["due_on"]

    @property
    def asked(self) -> dict:
        """What `Enquiry.ask` takes; the parts in the order of the agenda."""
        chosen = self.cleaned_data | {"organisation": self.organisation}
        wanted = set(chosen["parts"])
        return chosen | {"parts": [one for key, one in self.choosable.items() if key in wanted]}


def described(part) -> str:
    if isinstance(part, Action):
        return f"{part.number}. {part}" if part.number else str(part)
    return _g("Cijfer: %s") % part


class AnswerForm(forms.Form):
    """All questions of one enquiry: a field for each box, in the order of the paper.

    `knows` fills in what the agenda says already; on paper nobody knew.
    """

    WITHOUT_FIGURE = [
        ("", _("er is een cijfer")),
        *[one for one in Measurement.Kind.choices if one[0] != Measurement.Kind.FIGURE],
    ]

    def __init__(self, *args, questions: list[Question], name: str, knows: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.questions = questions
        self.knows = knows
        for question in questions:
            for box in question.boxes:
                self.fields[box.name] = self.field_for(box, question)
                self.initial[box.name] = self.known(box, question)
            if question.action:
                seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
                self.fields[f"seen-{question.number}"] = seen
                self.initial[f"seen-{question.number}"] = question.action.version
        self.fields["name"] = forms.CharField(
            label=_g("Uw naam") if knows else _g("Ingevuld door"), max_length=120, initial=name
        )

    def field_for(self, box: Box, question: Question) -> forms.Field:
        label = box.label if self.knows else f"{box.code} {box.label}"
        if box.field == "status":
            return self.choice(label, [("", _g("niet ingevuld")), *Action.Status.choices])
        if box.field == "kind":
            return self.choice(label, self.WITHOUT_FIGURE)
        if box.field == "figure":
            return HundredthsField(label=label, required=False)
        if box.field == "measured_on":
            return forms.DateField(label=label, required=False, widget=DayInput)
        area = forms.Textarea({"rows": 2}) if self.knows else forms.TextInput()
        return forms.CharField(
            label=label, required=False, max_length=LONGEST_SENTENCE, widget=area
        )

    def choice(self, label, choices) -> forms.Field:
        widget = forms.RadioSelect if self.knows else forms.Select
        choices = choices[1:] if self.knows and choices[0][1] == _g("niet ingevuld") else choices
        return forms.ChoiceField(label=label, required=False, choices=choices, widget=widget)

    def known(self, box: Box, question: Question):
        """What was answered before; else, for who may know, what the agenda says."""
        if question.is_answered or not self.knows:
            return self.answered(box, question)
        if question.action:
            said = {"status": question.action.status, "sentence": question.action.result}
            return said[box.field]
        return ""

    def answered(self, box: Box, question: Question):
        if box.field == "figure":
            return question.value if question.kind == Measurement.Kind.FIGURE else None
        value = getattr(question, box.field)
        return "" if value == Measurement.Kind.FIGURE else value

    def clean(self):
        for question in self.questions:
            figure = self.cleaned_data.get(f"figure-{question.number}")
            if figure and self.cleaned_data.get(f"kind-{question.number}"):
                sentence = _g(
                    "Hier staat een cijfer én waarom er geen is. Laat één van de twee leeg."
                )
                self.add_error(f"kind-{question.number}", sentence)
        return self.cleaned_data

    def answers(self, *, everything: bool) -> dict[int, Answer]:
        """What was filled in or changed; `everything` takes what was filled in already for true."""
        return {
            question.pk: self.answer_to(question)
            for question in self.questions
            if everything or self.touches(question)
        }

    def touches(self, question: Question) -> bool:
        return any(box.name in self.changed_data for box in question.boxes)

    def answer_to(self, question: Question) -> Answer:
        number = question.number
        said = {box.field: self.cleaned_data.get(f"{box.field}-{number}") for box in question.boxes}
        sentence = (said["sentence"] or "").replace("\r\n", "\n").strip()
        if question.action:
            seen = self.cleaned_data.get(f"seen-{number}") or 0 if self.knows else 0
            return Answer(status=said["status"] or "", sentence=sentence, seen=seen)
        figure, kind = said["figure"], said["kind"] or ""
        if figure is not None and not kind:
            kind = Measurement.Kind.FIGURE if figure else Measurement.Kind.ZERO
        return Answer(sentence=sentence, kind=kind, value=figure, measured_on=said["measured_on"])

    @property
    def asked(self) -> list[tuple[Question, list]]:
        """Each question with its fields, as they stand on the page."""
        return [
            (question, [self[box.name] for box in question.boxes]) for question in self.questions
        ]

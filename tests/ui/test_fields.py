"""A field is read together with its help and its errors."""

import re

import pytest
from django import forms

from leagenda.ui.form_fields import linked_errors
from tests.ui.drawing import draw


class ActionForm(forms.Form):
    description = forms.CharField(label="Omschrijving", help_text="Eén zin.")
    notes = forms.CharField(label="Toelichting", widget=forms.Textarea, required=False)
    theme = forms.ChoiceField(
        label="Thema", choices=[("1", "Kansen"), ("2", "Leerlijnen")], widget=forms.RadioSelect
    )
    plan = forms.ChoiceField(label="Werkplan", choices=[("1", "Kansen")], help_text="Kies er één.")
    shared = forms.BooleanField(label="Partners lezen mee", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def clean(self):
        raise forms.ValidationError("Intussen is er iets veranderd.")


EMPTY = ActionForm()
WRONG = ActionForm({"notes": ""})


def described_by(html):
    return re.search(r'aria-describedby="([^"]+)"', html)[1].split()


def test_a_label_belongs_to_its_input():
    html = draw("{% field form.description %}", form=EMPTY)
    assert 'for="id_description"' in html
    assert 'id="id_description"' in html


@pytest.mark.parametrize("name", ["description", "plan"])
def test_help_and_errors_are_tied_to_the_input(name):
    html = draw("{% field field %}", field=WRONG[name])
    texts = described_by(html)
    assert len(texts) == 2
    assert all(f'id="{text}"' in html for text in texts)
    assert 'aria-invalid="true"' in html


def test_a_right_field_is_not_called_wrong():
    html = draw("{% field form.description %}", form=EMPTY)
    assert described_by(html) == ["id_description_helptext"]
    assert "aria-invalid" not in html
    assert "--invalid" not in html


def test_errors_of_a_group_are_tied_to_the_group():
    html = draw("{% field form.theme %}", form=WRONG)
    fieldset = re.search(r"<fieldset[^>]*>", html)[0]
    assert 'aria-describedby="id_theme_error"' in fieldset
    assert 'id="id_theme_error"' in html


def test_every_choice_has_its_own_label():
    html = draw("{% field form.theme %}", form=EMPTY)
    assert html.count("<label") == html.count('type="radio"') == 2


def test_an_optional_field_says_so():
    assert "mag leeg blijven" in draw("{% field form.notes %}", form=EMPTY)
    assert "mag leeg blijven" not in draw("{% field form.description %}", form=EMPTY)


def test_a_tick_box_stands_before_its_label():
    html = draw("{% field form.shared %}", form=EMPTY)
    assert html.index("<input") < html.index("<label")


def test_a_compact_field_keeps_its_label_for_who_cannot_see():
    html = draw("{% field form.description compact=True %}", form=EMPTY)
    assert re.search(r'<label[^>]*visually-hidden[^>]*for="id_description"', html)


def test_a_hidden_field_is_only_its_input():
    assert draw("{% field form.version %}", form=EMPTY).strip().startswith('<input type="hidden"')


def test_a_widget_keeps_the_classes_it_asked_for():
    class Wide(forms.Form):
        text = forms.CharField(widget=forms.TextInput(attrs={"class": "wide"}))

    html = draw("{% field form.text %}", form=Wide())
    assert re.search(r'<input[^>]*class="utrecht-textbox [^"]*\bwide"', html)


def test_the_summary_leads_to_each_wrong_field():
    html = draw("{% error_summary form %}", form=WRONG)
    for target in ("id_description", "id_theme", "id_plan"):
        assert f'href="#{target}"' in html
        assert f'id="{target}"' in draw("{% field field %}", field=WRONG[target[3:]])


def test_the_summary_tells_errors_of_the_whole_form_too():
    assert ("", "Intussen is er iets veranderd.", "") in linked_errors(WRONG)
    assert "<li>Intussen is er iets veranderd.</li>" in draw("{% error_summary form %}", form=WRONG)


def test_a_right_form_has_no_summary():
    assert draw("{% error_summary form %}", form=EMPTY).strip() == ""


def test_what_a_user_typed_is_never_markup():
    form = ActionForm({"description": "<script>alert(1)</script>"})
    assert "<script>" not in draw("{% field form.description %}", form=form)

"""How a form field looks. Django itself ties help and errors to the input (aria-describedby)."""

from collections.abc import Iterator

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

TEXTBOX = "utrecht-textbox utrecht-textbox--html-input"
LOOKS = {
    forms.Textarea: "utrecht-textarea utrecht-textarea--html-textarea",
    forms.RadioSelect: "",
    forms.CheckboxSelectMultiple: "",
    forms.Select: "utrecht-select utrecht-select--html-select",
    forms.CheckboxInput: "tick-box",
    forms.FileInput: "file-input",
    forms.HiddenInput: "",
}


def kind_of(bound: BoundField) -> str:
    """Which of the four forms of the field template: group, tick_box, hidden or input."""
    if bound.is_hidden:
        return "hidden"
    if bound.use_fieldset:
        return "group"
    return "tick_box" if isinstance(bound.field.widget, forms.CheckboxInput) else "input"


def draw_control(bound: BoundField) -> SafeString:
    """The input itself, in its own look and with the classes its widget asked for."""
    widget = bound.field.widget
    if widget.template_name == forms.Select.template_name:
        widget.template_name = "ui/select.html"  # the one of Django draws two templates an option
    look = next((LOOKS[kind] for kind in type(widget).mro() if kind in LOOKS), TEXTBOX)
    if bound.errors and look.startswith("utrecht-"):
        look += f" {look.split()[0]}--invalid"
    classes = f"{look} {widget.attrs.get('class', '')}".strip()
    return bound.as_widget(attrs={"class": classes} if classes else {})


def linked_errors(form: forms.BaseForm) -> Iterator[tuple[str, str, str]]:
    """Every error as (label, text, id of its input); one of the whole form has only a text."""
    for name, errors in form.errors.items():
        bound = form[name] if name in form.fields else None
        target = (bound.id_for_label or bound.auto_id) if bound else ""
        label = str(bound.label) if bound else ""
        yield from ((label, str(error), target) for error in errors)

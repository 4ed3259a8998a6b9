"""One form for each kind of part."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leagenda.planning.forms.fields import DayInput, EuroField, FigureField, HundredthsField
from leagenda.planning.forms.part import PartForm
from leagenda.planning.models import (
    Action,
    Ambition,
    BudgetLine,
    CostLine,
    Coverage,
    Indicator,
    Lead,
    OpenMatter,
    StatedAmount,
    WorkPlan,
    YearAgenda,
)


def prose(rows: int = 4, **attrs) -> forms.Textarea:
    return forms.Textarea({"rows": rows, **attrs})


def line(rows: int = 2) -> forms.Textarea:
    """Words that are mostly one line, where Enter saves; Shift and Enter begin a new line."""
    return prose(rows, **{"data-enter-sends": ""})


LIST_HINT = _("Een witregel begint een nieuwe alinea; begin een regel met “- ” voor een opsomming.")


class YearAgendaForm(PartForm):
    sections = {"inleiding": ("introduction",), "vaststelling": ("adopted_on", "adopted_by")}

    class Meta:
        model = YearAgenda
        fields = ("introduction", "adopted_on", "adopted_by")
        widgets = {"introduction": prose(8), "adopted_on": DayInput()}
        help_texts = {
            "introduction": LIST_HINT,
            "adopted_on": _("Laat leeg zolang de jaaragenda een concept is."),
            "adopted_by": _("Bijvoorbeeld de stuurgroep."),
        }


class WorkPlanForm(PartForm):
    sections = {
        "kop": ("number", "title", "themes"),
        "situatie": ("situation",),
        "focus": ("focus",),
        "voornemens": ("intentions",),
    }
    themes = forms.MultipleChoiceField(
        label=_("Thema’s"), required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = WorkPlan
        fields = ("number", "title", "themes", "situation", "focus", "intentions")
        widgets = {"situation": prose(), "focus": prose(), "intentions": prose(6)}
        help_texts = {"situation": LIST_HINT, "intentions": LIST_HINT}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "themes" in self.fields:
            themes = self.instance.of.agenda.themes.all()
            self.fields["themes"].choices = [(str(theme.pk), str(theme)) for theme in themes]

    def spoken(self, name, part):
        return [one for one in super().spoken(name, part).split(",") if one]

    def plain(self, name):
        return (
            ",".join(sorted(self.cleaned_data[name])) if name == "themes" else super().plain(name)
        )


class AmbitionForm(PartForm):
    class Meta:
        model = Ambition
        fields = ("text",)
        widgets = {"text": line(3)}


class IndicatorForm(PartForm):
    class Meta:
        model = Indicator
        fields = Indicator.editable
        field_classes = {"baseline": FigureField, "target": FigureField}
        widgets = {
            "definition": prose(2),
            "baseline_on": DayInput(),
            "target_on": DayInput(),
        }
        help_texts = {
            "name": _("Wat u telt, bijvoorbeeld bereikte studenten."),
            "rhythm": _("Bijvoorbeeld ieder kwartaal."),
        }


class ActionForm(PartForm):
    partners = forms.CharField(
        label=_("Partners"),
        required=False,
        help_text=_("Met komma’s ertussen; een opmerking staat tussen haakjes."),
    )
    lead = forms.CharField(label=_("Wie trekt"), required=False)

    class Meta:
        model = Action
        fields = ("number", "description", "planning", "status", "result")
        widgets = {"description": line(), "result": prose(2)}
        help_texts = {"planning": _("In eigen woorden, zoals “Q4 2021”.")}

    field_order = ("number", "description", "partners", "lead", "planning", "status", "result")


class ReportForm(PartForm):
    """What a partner may say about an action: how it stands and what came of it."""

    class Meta:
        model = Action
        fields = ("status", "result")
        widgets = {"result": prose(3)}
        help_texts = {"result": _("Wat leverde het op? Een zin of twee is genoeg.")}


class CostLineForm(PartForm):
    class Meta:
        model = CostLine
        fields = CostLine.editable
        field_classes = {"lump": EuroField, "rate": EuroField, "units_each": HundredthsField}
        help_texts = {
            "lump": _("Of vul hieronder aantal, eenheden en tarief in."),
            "quantity_of": _("Bijvoorbeeld casussen."),
            "units_each": _("Bijvoorbeeld 4 uur per casus."),
            "rate": _("Euro per eenheid."),
            "absence": _("Kies dit als er bewust geen bedrag staat."),
        }


class CoverageForm(PartForm):
    class Meta:
        model = Coverage
        fields = Coverage.editable
        field_classes = {"amount": EuroField}
        help_texts = {"proof": _("Bijvoorbeeld het kenmerk van een beschikking.")}


class StatedAmountForm(PartForm):
    class Meta:
        model = StatedAmount
        fields = StatedAmount.editable
        field_classes = {"amount": EuroField}


class BudgetLineForm(PartForm):
    class Meta:
        model = BudgetLine
        fields = BudgetLine.editable
        field_classes = {"amount": EuroField}


class OpenMatterForm(PartForm):
    class Meta:
        model = OpenMatter
        fields = OpenMatter.editable
        widgets = {"text": prose(3), "settled_on": DayInput(), "settlement": prose(2)}


class LeadForm(PartForm):
    class Meta:
        model = Lead
        fields = Lead.editable
        widgets = {"since": DayInput(), "until": DayInput()}
        help_texts = {"until": _("De laatste dag; leeg zolang iemand trekker is.")}

"""What a person fills in about a document."""

from leagenda.documents.forms.about import AboutForm, AddForm
from leagenda.documents.forms.filter import DocumentFilter
from leagenda.documents.forms.steps import ConsultForm, MoveForm, ReplaceForm, WithdrawForm

__all__ = [
    "AboutForm",
    "AddForm",
    "ConsultForm",
    "DocumentFilter",
    "MoveForm",
    "ReplaceForm",
    "WithdrawForm",
]

"""The field for a file."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from leagenda.documents.rules.keeping import MEGABYTE
from leagenda.documents.rules.kind import ACCEPTED

LARGEST = settings.LEAGENDA_LARGEST_FILE // MEGABYTE


def file_field(label) -> forms.FileField:
    """One file. Whether it may be kept is not for the form to say."""
    texts = _("PDF, Word, Excel, PowerPoint, OpenDocument, afbeelding of tekst, tot %(most)s MB.")
    return forms.FileField(
        label=label,
        help_text=texts % {"most": LARGEST},
        allow_empty_file=True,
        max_length=None,
        error_messages={"required": _("Kies eerst een bestand.")},
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )

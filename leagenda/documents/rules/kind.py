"""The kinds of files that are kept, by what is in them; never by their names."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"


@dataclass(frozen=True)
class Kind:
    """`ending` is the one under which it goes out again; `is_picture` may be shown in a page."""

    ending: str
    media_type: str
    word: object
    icon: str = "file-text"
    is_picture: bool = False


PDF = Kind("pdf", "application/pdf", _("PDF"), "book-open")
PNG = Kind("png", "image/png", _("Afbeelding"), "image", is_picture=True)
JPEG = Kind("jpg", "image/jpeg", _("Afbeelding"), "image", is_picture=True)
TEXT = Kind("txt", "text/plain; charset=utf-8", _("Tekst"))
TABLE = Kind("csv", "text/csv; charset=utf-8", _("Tabel (CSV)"), "sheet")
WORD = Kind("docx", f"{OFFICE}.wordprocessingml.document", _("Word"))
EXCEL = Kind("xlsx", f"{OFFICE}.spreadsheetml.sheet", _("Excel"), "sheet")
SLIDES = Kind("pptx", f"{OFFICE}.presentationml.presentation", _("PowerPoint"), "presentation")
OPEN_TEXT = Kind("odt", f"{OPEN}.text", _("Tekst (OpenDocument)"))
OPEN_SHEET = Kind("ods", f"{OPEN}.spreadsheet", _("Rekenblad (OpenDocument)"), "sheet")
OPEN_SLIDES = Kind("odp", f"{OPEN}.presentation", _("Presentatie (OpenDocument)"), "presentation")

IN_CONTAINERS = (WORD, EXCEL, SLIDES, OPEN_TEXT, OPEN_SHEET, OPEN_SLIDES)
KINDS = (PDF, *IN_CONTAINERS, PNG, JPEG, TEXT, TABLE)
BY_MEDIA_TYPE = {kind.media_type: kind for kind in KINDS}
ACCEPTED = ",".join(f".{kind.ending}" for kind in KINDS) + ",.jpeg"

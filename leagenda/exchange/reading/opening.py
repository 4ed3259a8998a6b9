"""Opening a file: what it is by its content, whatever its name says, or a sentence why not."""

import re
from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import Document
from leagenda.exchange.reading.limits import MOST_BYTES, MOST_LINES, too_long
from leagenda.exchange.reading.pdf import read_pdf
from leagenda.exchange.reading.sheet import is_csv, read_csv, read_sheet
from leagenda.exchange.reading.text import decoded, read_text
from leagenda.exchange.reading.word import read_word
from leagenda.foundation.container import broken_sentence, open_container
from leagenda.foundation.refusal import Refused

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
PDF_HEAD = 1024
IMAGES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"RIFF",
    b"\x00\x00\x00",
)
WEB_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml)", re.IGNORECASE)


def open_document(name: str, raw: bytes) -> Document:
    """The file taken apart. Raises Refused, and nothing else, whatever the bytes are."""
    if not raw:
        raise Refused([_("Dit bestand is leeg. Kies het bestand met de jaaragenda.")])
    if len(raw) > MOST_BYTES:
        raise Refused([too_large(len(raw))])
    document = reader_of(raw)(name, raw)
    if not document.lines:
        raise Refused([_("In dit bestand staat geen tekst. Kies het bestand met de jaaragenda.")])
    if document.length > MOST_LINES:
        raise Refused([too_long(lines=document.length)])
    return document


def too_large(size: int) -> str:
    return _(
        "Dit bestand is %(size)s MB; meer dan %(most)s MB wordt niet gelezen. Haal de "
        "afbeeldingen eruit, of bewaar alleen de jaaragenda als apart bestand."
    ) % {"size": round(size / 1024 / 1024), "most": MOST_BYTES // 1024 // 1024}


def reader_of(raw: bytes) -> Callable[[str, bytes], Document]:
    if b"%PDF-" in raw[:PDF_HEAD]:
        return partial(guarded, read_pdf)
    if raw.startswith(OLD_OFFICE):
        raise Refused([old_office_sentence(raw)])
    if raw.startswith(ZIP):
        return read_office
    if raw.startswith(IMAGES):
        raise Refused(
            [
                _(
                    "Dit is een afbeelding, ook al heet het bestand misschien anders. "
                    "Kies het Word-, PDF-, Excel- of tekstbestand zelf."
                )
            ]
        )
    if raw.startswith(b"{\\rtf"):
        raise Refused(
            [_("Dit is een RTF-bestand. Bewaar het in Word als .docx en probeer het opnieuw.")]
        )
    if WEB_PAGE.match(raw[:200]):
        raise Refused(
            [_("Dit is een webpagina. Kopieer de tekst naar Word en bewaar die als .docx.")]
        )
    return read_plain


def old_office_sentence(raw: bytes) -> str:
    """The same kind of container holds locked new files and plain old ones."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return _(
            "Dit bestand is met een wachtwoord beveiligd. Open het in Word of Excel, haal het "
            "wachtwoord eraf (Bestand, Info, Document beveiligen) en bewaar het opnieuw."
        )
    if "Workbook".encode("utf-16-le") in raw or "Book".encode("utf-16-le") in raw:
        return _("Dit is een oud Excel-bestand (.xls). Bewaar het in Excel als .xlsx.")
    return _("Dit is een oud Word-bestand (.doc). Bewaar het in Word als .docx.")


def read_office(name: str, raw: bytes) -> Document:
    """Word and Excel are both zip files; which of the two is told by what is inside."""
    parts = open_container(raw)
    if "word/document.xml" in parts:
        return guarded(read_word, name, raw)
    if "xl/workbook.xml" in parts or "xl/workbook.bin" in parts:
        return guarded(read_sheet, name, raw)
    if b"opendocument" in parts.get("mimetype", b""):
        raise Refused(
            [_("Dit is een LibreOffice-bestand. Bewaar het als .docx of .xlsx (Opslaan als).")]
        )
    if any(part.startswith("ppt/") for part in parts):
        raise Refused([_("Dit is een presentatie. Zet de jaaragenda in Word of Excel.")])
    if "[Content_Types].xml" in parts:
        raise Refused([broken_sentence()])
    raise Refused([_("Dit is een zip-bestand. Pak het uit en kies het document zelf.")])


def guarded(reader, name: str, raw: bytes) -> Document:
    """Libraries fail in many ways on a broken file; for the user these are all one."""
    try:
        return reader(name, raw)
    except Refused:
        raise
    except Exception as error:
        raise Refused([broken_sentence()]) from error


def read_plain(name: str, raw: bytes) -> Document:
    text = decoded(raw)
    return read_csv(name, text) if is_csv(name, text) else read_text(name, text)

"""What a file is, judged by its bytes; what may not be kept is refused in words."""

import re
import zlib

import puremagic
from django.utils.translation import gettext as _

from leagenda.documents.rules.kind import (
    IN_CONTAINERS,
    JPEG,
    PDF,
    PNG,
    TABLE,
    TEXT,
    Kind,
)
from leagenda.foundation.container import open_container
from leagenda.foundation.refusal import Refused

MARKUP = re.compile(rb"<\s*(!doctype\s+html|html|head|body|script|iframe|svg)\b", re.IGNORECASE)
XML = re.compile(rb"\s*<\?xml\b", re.IGNORECASE)
PDF_STREAM = re.compile(rb"(?<!end)stream\r?\n(.*?)endstream", re.DOTALL)
PDF_ACTIONS = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\x00asm")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ARCHIVES = {".zip", ".rar", ".7z", ".gz", ".tar", ".bz2", ".xz", ".zst", ".cab", ".iso", ".lzh"}
MOST_OF_A_HEAD = 2_000  # bytes
MOST_OBJECTS = 10 * 1024 * 1024
CONTAINER_MACROS = re.compile(r"^(Basic|Scripts)/", re.IGNORECASE)


def kind_of(raw: bytes, name: str) -> Kind:
    """What kind of file this is. Refuses everything that is not kept, each with its own reason.

    Of the name only "csv" is heeded: a table and a text look the same.
    """
    if not raw:
        raise Refused([_("Dit bestand is leeg. Kies het bestand met de inhoud.")])
    if raw.startswith(PROGRAMS):
        raise Refused([_("Dit is een programma. Programma’s worden niet bewaard.")])
    if raw.startswith(OLD_OFFICE):
        raise Refused([old_office_sentence()])
    if raw.startswith(b"%PDF-"):
        return weigh_pdf(raw)
    if raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return whole(PNG, raw.rstrip(b"\x00").endswith(b"IEND\xaeB`\x82"))
    if raw.startswith(b"\xff\xd8\xff"):
        return whole(JPEG, b"\xff\xd9" in raw[-4096:])
    if raw.startswith(b"PK"):
        return kind_of_container(open_container(raw))
    return kind_of_text(raw, name)


def old_office_sentence() -> str:
    return _(
        "Dit bestand is in het oude Office-formaat (.doc, .xls of .ppt) of met een wachtwoord "
        "beveiligd. Bewaar het als .docx, .xlsx of .pptx, zonder wachtwoord, en kies dat."
    )


def whole(kind: Kind, is_whole: bool) -> Kind:
    if not is_whole:
        raise Refused([_("Dit bestand is niet helemaal aangekomen. Probeer het nog eens.")])
    return kind


def weigh_pdf(raw: bytes) -> Kind:
    written = pdf_objects(raw)
    if b"/Encrypt" in written:
        raise Refused([_("Deze PDF is met een wachtwoord beveiligd. Haal het wachtwoord eraf.")])
    if PDF_ACTIONS.search(written):
        raise Refused(
            [
                _(
                    "In deze PDF zit een programma of een ander bestand. Druk haar af naar een "
                    "nieuwe PDF en kies die."
                )
            ]
        )
    return whole(PDF, b"%%EOF" in raw[-2048:])


def pdf_objects(raw: bytes) -> bytes:
    """What stands in a PDF outside its pictures and pages, with the objects that are packed."""
    found, last = [], 0
    for stream in PDF_STREAM.finditer(raw):
        head = raw[last : stream.start()]
        found.append(head)
        last = stream.end()
        if b"/ObjStm" in head[-MOST_OF_A_HEAD:]:
            found.append(inflated(stream[1]))
    return b"\n".join([*found, raw[last:]])


def inflated(packed: bytes) -> bytes:
    """The first megabytes of what was packed; nothing when it was packed in another way."""
    try:
        return zlib.decompressobj().decompress(packed, MOST_OBJECTS)
    except zlib.error:
        return b""


def kind_of_container(parts: dict[str, bytes]) -> Kind:
    """Word, Excel, PowerPoint and OpenDocument are zip files that say what they are."""
    if any(CONTAINER_MACROS.search(name) for name in parts):
        raise Refused([macro_sentence()])
    types = parts.get("[Content_Types].xml", b"")
    stated = parts.get("mimetype", b"").decode("ascii", "replace").strip()
    if b"macroEnabled" in types:
        raise Refused([macro_sentence()])
    for kind in IN_CONTAINERS:
        if stated == kind.media_type or f"{kind.media_type}.main+xml".encode() in types:
            return kind
    raise Refused([archive_sentence()])


def macro_sentence() -> str:
    return _(
        "In dit bestand zitten macro’s (kleine programma’s). Bewaar het zonder macro’s en kies dat."
    )


def archive_sentence() -> str:
    return _("Dit is een ingepakt bestand. Pak het uit en voeg de stukken een voor een toe.")


def kind_of_text(raw: bytes, name: str) -> Kind:
    if MARKUP.search(raw[:4096]) or XML.match(raw):
        raise Refused(
            [_("Dit is een webpagina of tekening in code. Bewaar haar als PDF en kies die.")]
        )
    if not is_plain_text(raw):
        raise Refused([unknown_sentence(raw)])
    return TABLE if name.lower().endswith(".csv") else TEXT


def is_plain_text(raw: bytes) -> bool:
    """Readable in one of the two ways in which Dutch text is written, without odd signs."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return not CONTROLS.search(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return False


def unknown_sentence(raw: bytes) -> str:
    try:
        found = {one.extension for one in puremagic.magic_string(raw)[:3]}
    except (puremagic.PureError, ValueError):
        found = set()
    if found & ARCHIVES:
        return archive_sentence()
    return _(
        "Dit soort bestand wordt niet bewaard. Kies een PDF, een Word-, Excel-, PowerPoint- of "
        "OpenDocumentbestand, een afbeelding (PNG of JPEG), tekst of CSV."
    )

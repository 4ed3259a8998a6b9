"""The zip file that a Word or Excel document is: whether it is safe to open, and what it holds."""

import io
import re
import zipfile

from django.utils.translation import gettext as _

from leagenda.foundation.refusal import Refused

MEGABYTE = 1024 * 1024
MOST_ENTRIES = 2_000
MOST_UNPACKED = 150 * MEGABYTE
MOST_INFLATION = 200
LARGE = 5 * MEGABYTE
CHUNK = 256 * 1024

MACROS = re.compile(r"(^|/)(vbaProject\.bin|vbaData\.xml)$|(^|/)macrosheets/", re.IGNORECASE)
OUTSIDE_XML = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)


def open_container(raw: bytes) -> dict[str, bytes]:
    """Every entry by its name, unpacked; refuses bombs, macros, locks and outside entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            refuse_dangerous(entries)
            parts = unpacked(archive, entries)
    except Refused:
        raise
    except Exception as error:  # zlib, lzma and zipfile each fail in their own way
        raise Refused([broken_sentence()]) from error
    refuse_outside_xml(parts)
    return parts


def broken_sentence() -> str:
    return _(
        "Dit bestand is beschadigd of niet helemaal aangekomen. Open het in Word of Excel, "
        "bewaar het opnieuw en probeer het nog eens."
    )


def bomb_sentence() -> str:
    return _(
        "Dit bestand wordt bij het uitpakken veel groter dan een document hoort te zijn, "
        "en is daarom niet geopend. Bewaar de tekst in een nieuw document en gebruik dat."
    )


def refuse_dangerous(entries: list[zipfile.ZipInfo]) -> None:
    """What the table of contents already tells, before anything is unpacked."""
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused([_("Dit bestand is met een wachtwoord beveiligd. Haal het wachtwoord eraf.")])
    declared = sum(entry.file_size for entry in entries)
    inflated = any(swells(entry) for entry in entries)
    if inflated or declared > MOST_UNPACKED or len(entries) > MOST_ENTRIES:
        raise Refused([bomb_sentence()])
    if any(MACROS.search(entry.filename) for entry in entries):
        raise Refused(
            [
                _(
                    "In dit bestand zitten macro's (kleine programma's), daarom is het niet "
                    "geopend. Bewaar het als gewoon .docx- of .xlsx-bestand, zonder macro's."
                )
            ]
        )


def swells(entry: zipfile.ZipInfo) -> bool:
    """A large part that was packed smaller than any text can be."""
    return entry.file_size > max(LARGE, entry.compress_size * MOST_INFLATION)


def unpacked(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    """The parts that hold words; counts what really comes out: a table of contents can lie."""
    parts, total = {}, 0
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels", "mimetype")):
            parts[entry.filename] = b""
            continue
        chunks = []
        with archive.open(entry) as stream:
            while chunk := stream.read(CHUNK):
                total += len(chunk)
                if total > MOST_UNPACKED:
                    raise Refused([bomb_sentence()])
                chunks.append(chunk)
        parts[entry.filename] = b"".join(chunks)
    return parts


def refuse_outside_xml(parts: dict[str, bytes]) -> None:
    """Office writes no document types; who does wants to fetch or multiply something."""
    for content in parts.values():
        wide = content[:4].find(b"\x00") >= 0
        plain = content.replace(b"\x00", b"") if wide else content
        if OUTSIDE_XML.search(plain):
            raise Refused(
                [
                    _(
                        "Dit bestand verwijst naar gegevens van buiten en is daarom niet geopend. "
                        "Kopieer de tekst naar een nieuw document en gebruik dat."
                    )
                ]
            )

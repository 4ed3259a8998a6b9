"""Files that cannot be read: each is refused with a sentence of its own, and nothing crashes."""

import contextlib
import io
import struct
import zipfile

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leagenda.exchange.reading import read
from leagenda.exchange.reading.limits import MEGABYTE, MOST_BYTES
from leagenda.exchange.reading.not_an_agenda import NotAnAgenda
from leagenda.exchange.reading.opening import open_document
from leagenda.foundation.refusal import Refused
from tests.exchange.reading.papers import AGENDA, changed, pdf, sheet, word, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
WORD = word(AGENDA)
SHEET = sheet({"Acties": AGENDA[2]})
TABLE = "#table(columns: 2, [Actie], [Planning], [Voorlezen], [mei 2024])"
PDF = pdf(f"= Jaaragenda 2023-2024\n{TABLE}")
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + bytes(30)
WORDS = ["Actie", "Wie", "Planning", "Budget", "idem", "Totaal", "€ 5", "1", ""]


def locked_pdf() -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(PDF)) as opened:
        opened.save(stream, encryption=pikepdf.Encryption(owner="geheim", user="geheim"))
    return stream.getvalue()


def scanned_pdf() -> bytes:
    return pdf("#rect(width: 5cm, height: 5cm, fill: gray)")


def long_pdf() -> bytes:
    return pdf("#for n in range(500) [Bladzijde #n #pagebreak(weak: true)]")


def bomb() -> bytes:
    return changed(WORD, **{"word__extra.xml": b"<a>" + b" " * 60 * MEGABYTE + b"</a>"})


def lying_bomb() -> bytes:
    """A zip whose table of contents says that the big part is small."""
    raw = bytearray(changed(WORD, **{"word__extra.xml": bytes(2 * MEGABYTE)}))
    size = struct.pack("<I", 2 * MEGABYTE)
    small = struct.pack("<I", 10)
    return bytes(raw.replace(size, small))


def many_entries() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for number in range(3000):
            made.writestr(f"word/{number}.xml", b"")
    return stream.getvalue()


def locked_zip() -> bytes:
    raw = bytearray(WORD)
    at = raw.find(b"PK\x01\x02")
    while at >= 0:
        raw[at + 8] |= 1
        at = raw.find(b"PK\x01\x02", at + 4)
    return bytes(raw)


ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'

BAD = {
    "empty": (b"", "leeg"),
    "white": (b" \n\n\t ", "geen tekst"),
    "too large": (b"a" * (MOST_BYTES + 1), "25 MB"),
    "60 MB": (bytes(60 * MEGABYTE), "60 MB"),
    "locked pdf": (locked_pdf(), "wachtwoord"),
    "locked office": (OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    "locked zip": (locked_zip(), "wachtwoord"),
    "old word": (OLE + "WordDocument".encode("utf-16-le"), r"\.doc\)"),
    "old excel": (OLE + "Workbook".encode("utf-16-le"), r"\.xls\)"),
    "scanned pdf": (scanned_pdf(), "gescand"),
    "500 pages": (long_pdf(), "500 pagina’s"),
    "many lines": (b"regel\n" * 30_000, "30001 regels"),
    "bomb": (bomb(), "groter dan een document"),
    "many entries": (many_entries(), "groter dan een document"),
    "lying bomb": (lying_bomb(), "beschadigd|groter"),
    "macros": (changed(WORD, **{"word__vbaProject.bin": b"x"}), "macro"),
    "entities": (changed(WORD, **{"word__extra.xml": ENTITY}), "van buiten"),
    "wide entities": (
        changed(WORD, **{"word__extra.xml": ENTITY.decode().encode("utf-16")}),
        "van buiten",
    ),
    "broken word": (WORD[: len(WORD) // 2], "beschadigd"),
    "broken excel": (SHEET[: len(SHEET) // 2], "beschadigd"),
    "broken xml": (changed(WORD, **{"word__document.xml": b"<w:document"}), "beschadigd"),
    "excel without sheets": (changed(SHEET, without="xl/worksheets/sheet1.xml"), "beschadigd"),
    "office without document": (changed(WORD, without="word/document.xml"), "beschadigd"),
    "broken pdf": (b"%PDF-1.7\n" + PDF[200:900], "beschadigd"),
    "png": (PNG, "afbeelding"),
    "jpg": (b"\xff\xd8\xff\xe0" + bytes(100), "afbeelding"),
    "zip": (zipped(**{"foto.txt": b"x"}), "zip-bestand"),
    "presentation": (zipped(**{"ppt__slides.xml": b"<a/>"}), "presentatie"),
    "libreoffice": (
        zipped(mimetype=b"application/vnd.oasis.opendocument.text"),
        "LibreOffice",
    ),
    "rtf": (b"{\\rtf1 Jaaragenda}", "RTF"),
    "web page": (b"<!DOCTYPE html><html></html>", "webpagina"),
    "rubbish": (bytes(range(256)) * 20, "codering"),
}  # fmt: skip


@pytest.mark.parametrize("name", ["agenda.docx", "agenda.txt"])
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_in_its_own_words_whatever_it_is_called(kind, name):
    raw, words = BAD[kind]
    with pytest.raises(Refused, match=words) as refused:
        open_document(name, raw)
    assert all(reason.endswith(".") for reason in refused.value.reasons)


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        (b"Beste ouders,\n\nMorgen is er geen school.\n", "een tekst van 2 regels zonder tabel"),
        (word(["Notulen", [["Naam", "Leeftijd"], ["Kim", "9"]]]), "1 tabel zonder kolom"),
        (pdf("Verslag van een uitje #pagebreak() met een tweede bladzijde"), "2 pagina’s"),
        (sheet({"Blad1": [["Naam", "Leeftijd"], ["Kim", 9]]}), "1 tabel zonder kolom"),
    ],
)
def test_another_paper_is_told_what_was_seen_in_it(raw, seen):
    with pytest.raises(NotAnAgenda, match="herken ik geen jaaragenda") as refused:
        read("stuk", raw)
    assert seen in str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_read_in_every_usual_encoding(encoding):
    text = "Coördinatie van het thema’s overleg, € 5\n"
    [line] = open_document("a.txt", text.encode(encoding)).lines
    assert line.text == text.strip()


@pytest.mark.parametrize(("raw", "kind"), [(WORD, "word"), (SHEET, "sheet"), (PDF, "pdf")])
def test_the_content_tells_the_format_and_not_the_name(raw, kind):
    assert open_document("verkeerd.txt", raw).format == kind


def attempt(name: str, raw: bytes) -> None:
    """Reading either succeeds or refuses; any other exception fails the test."""
    with contextlib.suppress(Refused):
        read(name, raw)


FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.slow
@FEW
@given(st.binary(max_size=3000), st.sampled_from(["a.txt", "a.csv", "a.pdf"]))
def test_no_bytes_whatever_make_it_crash(raw, name):
    attempt(name, raw)


@pytest.mark.slow
@FEW
@given(st.text(max_size=2000), st.sampled_from(["a.txt", "a.csv"]))
def test_no_text_whatever_makes_it_crash(text, name):
    attempt(name, text.encode("utf-8", "surrogatepass"))


@pytest.mark.slow
@FEW
@given(
    st.sampled_from([WORD, SHEET, PDF]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=20),
    st.floats(0.2, 1),
)
def test_no_damage_to_a_real_file_makes_it_crash(raw, damage, keep):
    raw = bytearray(raw)
    for place, value in damage:
        raw[int(place * (len(raw) - 1))] = value
    attempt("a", bytes(raw[: int(keep * len(raw))]))


@pytest.mark.slow
@FEW
@given(st.lists(st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=7), max_size=12))
def test_no_table_whatever_makes_it_crash(rows):
    attempt("a.xlsx", sheet({"Blad1": [[shown(cell) for cell in row] for row in rows]}))


def shown(text: str) -> str:
    """Excel takes no control characters."""
    return "".join(letter for letter in text if letter.isprintable())


def test_damaged_xml_inside_a_sound_zip_is_refused():
    body = zipfile.ZipFile(io.BytesIO(WORD)).read("word/document.xml")
    for cut in range(100, len(body), max(1, len(body) // 25)):
        attempt("a.docx", changed(WORD, **{"word__document.xml": body[:cut]}))

"""What is kept is judged by what is in it, and every refusal says what to do."""

import gzip
import io
import os
import tarfile

import pytest

from leagenda.documents.rules.content import kind_of
from leagenda.documents.rules.keeping import obstacles_to_size
from leagenda.documents.rules.name import clean_name, title_of
from leagenda.foundation.refusal import Refused
from tests.documents.files import (
    JPEG,
    PNG,
    office,
    open_document,
    pdf,
    pdf_with_script,
    zipped,
)

KEPT = {
    "pdf": pdf(),
    "docx": office("wordprocessingml.document"),
    "xlsx": office("spreadsheetml.sheet"),
    "pptx": office("presentationml.presentation"),
    "odt": open_document("text"),
    "ods": open_document("spreadsheet"),
    "odp": open_document("presentation"),
    "png": PNG,
    "jpg": JPEG,
    "txt": "Een café, één regel".encode(),
}


@pytest.mark.parametrize("ending", KEPT)
def test_a_file_is_what_its_bytes_say_whatever_it_is_called(ending):
    assert kind_of(KEPT[ending], "onzin.exe").ending == ending


def test_a_table_of_text_is_told_from_a_letter_by_its_name():
    assert kind_of(b"a;b\n1;2", "lijst.CSV").ending == "csv"


def test_text_in_the_way_of_windows_is_text():
    assert kind_of("één café".encode("cp1252"), "brief.txt").ending == "txt"


def tar() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return packed.getvalue()


def word(**more: bytes) -> bytes:
    return office("wordprocessingml.document", **more)


MACRO = b'<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
REFUSED = {
    "nothing": (b"", "leeg"),
    "a program for Windows": (b"MZ" + bytes(100), "programma"),
    "a program for Linux": (b"\x7fELF" + bytes(100), "programma"),
    "a script": (b"#!/bin/sh\nrm -rf /\n", "programma"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx"),
    "Word with macros": (word(**{"word/vbaProject.bin": b"x"}), "macro"),
    "Word that says it has macros": (zipped({"[Content_Types].xml": MACRO}), "macro"),
    "Writer with macros": (open_document("text", **{"Basic/Standard/Module1.xml": b"x"}), "macro"),
    "a web page": (b"<!DOCTYPE html><html><body>Dag", "webpagina"),
    "a web page that begins late": (b"dag " * 50 + b"<script>alert(1)</script>", "webpagina"),
    "a drawing in code": (b'<?xml version="1.0"?><svg onload="x()"/>', "webpagina"),
    "a zip file": (zipped({"brief.txt": b"dag"}), "ingepakt"),
    "a zip bomb": (word(**{"word/x.xml": bytes(80_000_000)}), "uitpakken"),
    "a gzip file": (gzip.compress(b"dag"), "ingepakt"),
    "a tar file": (tar(), "ingepakt"),
    "half a PDF": (pdf()[:-40], "aangekomen"),
    "half a picture": (PNG[:-12], "aangekomen"),
    "half a photo": (JPEG[:-2], "aangekomen"),
    "half a Word file": (word()[:-30], "beschadigd"),
    "a PDF with a script": (pdf_with_script(packed=False), "programma"),
    "a PDF with a script in packed objects": (pdf_with_script(packed=True), "programma"),
    "bytes of no kind": (bytes(range(256)), "soort bestand"),
    "outside entities": (word(**{"word/a.xml": b"<!DOCTYPE x []><x/>"}), "van buiten"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_kept_is_refused_with_its_own_reason(name):
    content, word = REFUSED[name]
    with pytest.raises(Refused) as refused:
        kind_of(content, "stuk.pdf")
    assert word in refused.value.reasons[0]


def test_a_pdf_with_a_password_is_refused():
    import pikepdf

    locked = pdf(encryption=pikepdf.Encryption(owner="geheim", user="geheim"))
    with pytest.raises(Refused, match="wachtwoord"):
        kind_of(locked, "stuk.pdf")


@pytest.mark.slow
def test_a_large_picture_in_a_pdf_is_not_taken_for_a_script():
    """Three letters happen by chance in megabytes; only what stands outside streams counts."""
    noise = os.urandom(2_000_000) + b"/JS /Launch "
    stream = b"5 0 obj <</Length 9>>\nstream\n" + noise.replace(b"endstream", b"") + b"endstream"
    assert kind_of(b"%PDF-1.7\n" + stream + b"\nendobj\n%%EOF", "foto.pdf").ending == "pdf"


@pytest.mark.parametrize(
    ("name", "ending", "kept"),
    [
        ("../../etc/passwd", "txt", "passwd.txt"),
        ("C:\\Users\\Bo\\Verslag  2021.docx", "docx", "Verslag 2021.docx"),
        ('raar"; naam\r\n<x>.pdf', "pdf", "raar ; naam x.pdf"),
        ("factuur.pdf.exe", "pdf", "factuur.pdf.pdf"),
        ("\u202efdp.exe", "pdf", "fdp.pdf"),
        ("cafe\u0301.pdf", "pdf", "café.pdf"),
        ("...", "pdf", "stuk.pdf"),
        ("", "txt", "stuk.txt"),
        ("x" * 500 + ".pdf", "pdf", "x" * 120 + ".pdf"),
    ],
)
def test_a_file_name_is_words_only(name, ending, kept):
    assert clean_name(name, ending) == kept


def test_a_title_begins_as_the_name_of_the_file_in_words():
    assert title_of("Verslag_werkgroep_VVE.docx") == "Verslag werkgroep VVE"


def test_a_file_that_is_too_large_is_told_how_large_it_may_be():
    assert "26 MB groot; 25 MB" in next(obstacles_to_size(25 * 2**20 + 1, 25 * 2**20))
    assert not list(obstacles_to_size(25 * 2**20, 25 * 2**20))

"""Every file that cannot be read is answered with its own sentence, and nothing of it is kept."""

import io
import zipfile

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leagenda.exchange.models import Reading

pytestmark = pytest.mark.django_db


def zipped(**parts: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return packed.getvalue()


def a_pdf(pages=1, **save) -> bytes:
    written, pdf = io.BytesIO(), pikepdf.new()
    for _n in range(pages):
        pdf.add_blank_page()
    pdf.save(written, **save)
    return written.getvalue()


def word_parts(**more: bytes) -> dict[str, bytes]:
    return {"word__document_dot_xml": b"<w:document/>", **more}


FILES = {
    "an image called .docx": (b"\x89PNG\r\n\x1a\n" + bytes(50), "afbeelding"),
    "an old .doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx"),
    "a broken .xlsx": (b"PK\x03\x04" + bytes(200), "beschadigd"),
    "a macro file": (zipped(**word_parts(word__vbaProject_dot_bin=b"x")), "macro"),
    "a zip bomb": (zipped(**word_parts(word__big_dot_xml=bytes(80_000_000))), "uitpakken"),
    "a broken PDF": (b"%PDF-1.7 stuk", "beschadigd"),
    "a PDF with a password": (
        a_pdf(encryption=pikepdf.Encryption(owner="geheim", user="geheim")),
        "wachtwoord",
    ),
    "a scanned PDF": (a_pdf(), "geen tekst"),
    "a PDF of 500 pages": (a_pdf(500), "500"),
    "bytes that are no text": (bytes(range(256)) * 20, "tekst"),
    "a letter": (b"Geachte heer,\n\nHierbij de notulen van de vergadering.\n", "herken"),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", FILES)
def test_a_bad_file_is_refused_in_its_own_words_and_not_kept(bring, signed_in, what):
    content, sentence = FILES[what]
    answer = signed_in.get(bring(content).headers["Location"])
    assert sentence in answer.content.decode()
    assert "Van de inhoud van dit bestand is niets bewaard." in answer.content.decode()
    reading = Reading.objects.get()
    assert (reading.raw, reading.document, reading.proposal) == (None, None, None)


@pytest.mark.slow
def test_no_two_kinds_of_bad_file_get_the_same_answer(officer):
    """The sentence must tell which of the many reasons it is."""
    refusals = set()
    for content, _sentence in FILES.values():
        reading = Reading.start(SimpleUploadedFile("agenda.docx", content), by=officer)
        reading.read()
        reading.refresh_from_db()
        refusals.add(reading.refusal)
    assert len(refusals) >= len(FILES) - 1

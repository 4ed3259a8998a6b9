"""Files of every kind, made on the spot: the smallest that are whole."""

import io
import zipfile

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile

OFFICE = "application/vnd.openxmlformats-officedocument"
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
    b"\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xfc\xcf\xc0P\x0f\x00\x04\x85\x01\x80\x84\xa9\x8c!"
    b"\x00\x00\x00\x00IEND\xaeB`\x82"
)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(20) + b"\xff\xd9"


def zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def office(kind: str, **more: bytes) -> bytes:
    """A Word, Excel or PowerPoint file; `kind` as in "wordprocessingml.document"."""
    types = f'<Types><Override ContentType="{OFFICE}.{kind}.main+xml"/></Types>'
    return zipped({"[Content_Types].xml": types.encode(), **more})


def open_document(kind: str, **more: bytes) -> bytes:
    stated = f"application/vnd.oasis.opendocument.{kind}".encode()
    return zipped({"mimetype": stated, "content.xml": b"<x/>", **more})


def pdf(words: str = "", packed=True, **save) -> bytes:
    """A PDF of one empty page; `words` make two of them differ."""
    made, written = pikepdf.new(), io.BytesIO()
    made.add_blank_page()
    made.docinfo["/Title"] = words
    modes = pikepdf.ObjectStreamMode
    mode = modes.generate if packed else modes.disable
    made.save(written, object_stream_mode=mode, deterministic_id=not save, **save)
    return written.getvalue()


def pdf_with_script(packed: bool) -> bytes:
    made, written = pikepdf.new(), io.BytesIO()
    made.add_blank_page()
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    made.Root.OpenAction = made.make_indirect(script)
    modes = pikepdf.ObjectStreamMode
    made.save(written, object_stream_mode=modes.generate if packed else modes.disable)
    return written.getvalue()


def upload(content: bytes | None = None, name="verslag.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, pdf() if content is None else content)

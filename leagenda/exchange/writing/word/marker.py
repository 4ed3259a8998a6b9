"""The hidden bookmark by which a part is known again after somebody edited the document.

Bookmarks outlive editing in Word and in LibreOffice; both take a bookmark away from a copy, so that
a copied row is a new row. A letter at the end tells apart the cells of one row.
"""

import hashlib
import re
import uuid

START, END = "lea_begin", "lea_eind"
SECTIONS = {
    "introduction": "lea_inleiding",
    "themes": "lea_themas",
    "principles": "lea_uitgangspunten",
    "budget": "lea_begroting",
    "annex": "lea_bijlage",
}
MARKER = re.compile(r"lea_([0-9a-f]{32})(?:_[a-z])?")


def marker(id_: str) -> str:
    """Thirty-two hexadecimal digits: those of the identity itself, when it is a UUID."""
    try:
        return uuid.UUID(id_).hex
    except ValueError:
        return hashlib.sha256(id_.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def bookmark(id_: str, cell: int | None = None) -> str:
    return f"lea_{marker(id_)}" + ("" if cell is None else f"_{chr(ord('a') + cell)}")


def read_bookmark(name: str) -> str | None:
    """The marker in the name of a bookmark; None when it is not one of ours."""
    found = MARKER.fullmatch(name)
    return found[1] if found else None

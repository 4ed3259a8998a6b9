"""The name of a file, kept as words only: it is never a path."""

import re
import unicodedata

from django.utils.translation import gettext as _

LONGEST = 120
UNWANTED = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


def clean_name(name: str, ending: str) -> str:
    """The words of a file name with the ending of what it is: "../a.exe" of a PDF is "a.pdf"."""
    words = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    words = "".join(one for one in words if unicodedata.category(one) not in {"Cf", "Co", "Cs"})
    stem = UNWANTED.sub(" ", words.rpartition(".")[0] or words)
    stem = " ".join(stem.split()).strip(". ")[:LONGEST]
    return f"{stem or _('stuk')}.{ending}"


def title_of(name: str) -> str:
    """A title to begin with: the name of the file in words."""
    words = clean_name(name, "x").removesuffix(".x")
    return " ".join(words.replace("_", " ").split())

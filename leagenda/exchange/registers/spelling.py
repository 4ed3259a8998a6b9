"""How registers spell: names in capitals, municipalities as number or name."""

import re

LEAD = re.compile(r"^(?:gemeente|gm)\s*", re.IGNORECASE)
WORD = re.compile(r"[^\s\-]+")
SMALL = {"aan", "aan den", "de", "den", "der", "en", "het", "in", "op", "ten", "ter", "van", "'t"}
NOT_A_LETTER = re.compile(r"[^\w]+")
ADDRESS = re.compile(r"(?P<street>.*?\D)\s*(?P<number>\d.*)")
POSTCODE = re.compile(r"(\d{4})\s*([A-Za-z]{2})")


def proper(name: str) -> str:
    """ "LEIDSCHENDAM-VOORBURG" → "Leidschendam-Voorburg", "'S-GRAVENHAGE" → "'s-Gravenhage".

    What is not wholly in capitals was spelt by somebody and stays.
    """
    if name != name.upper() or not any(letter.isalpha() for letter in name):
        return name
    words = iter(range(len(name)))
    return WORD.sub(lambda found: capital(found[0], is_first=next(words) == 0), name)


def capital(word: str, *, is_first: bool) -> str:
    low = word.lower()
    if low.startswith("'") or (low in SMALL and not is_first):
        return low
    if low.startswith("ij"):
        return "IJ" + low[2:]
    return low.capitalize()


def same(one: str, other: str) -> bool:
    """Whether two names differ in capitals, spaces and signs only."""
    return bare(one) == bare(other)


def bare(name: str) -> str:
    return NOT_A_LETTER.sub(" ", name.casefold()).strip()


def lies_in(short: str, long: str) -> bool:
    """ "Groen van Prinsterer" stands in "Protestants Christelijke Basisschool Groen van …"."""
    return f" {bare(short)} " in f" {bare(long)} "


def municipality_code(words: str) -> str:
    """ "GM1916", "1916" → "1916", "603" → "0603"; empty when it is no number."""
    figures = LEAD.sub("", words.strip())
    return figures.zfill(4) if figures.isascii() and figures.isdigit() and len(figures) < 5 else ""


def municipality_name(words: str) -> str:
    """As it compares: "Gemeente Leidschendam-Voorburg" → "leidschendam voorburg"."""
    return bare(LEAD.sub("", words.strip()))


def split_address(words: str) -> tuple[str, str]:
    """ "Eisenhowerlaan 53" → ("Eisenhowerlaan", "53")."""
    found = ADDRESS.fullmatch(words)
    return (found["street"].strip(), found["number"].strip()) if found else (words, "")


def spaced_postcode(words: str) -> str:
    """ "2517KK" → "2517 KK"."""
    found = POSTCODE.fullmatch(words.strip())
    return f"{found[1]} {found[2].upper()}" if found else ""

"""Where in running text a row of partners stands."""

import re
from functools import lru_cache

from leagenda.exchange.reading.partners import GROUP, NOTE, Directory, items, spaced
from leagenda.exchange.reading.vocabulary import is_idem

CHUNK = "\n\n"
AFTER_CHUNK = re.compile(r"\n\s*\n\s*$")  # "stellen … op" ends its cell with a separable verb
WORD = re.compile(r"(?<![\w&-])[\w]")
OPEN_LIST = re.compile(r"(?:[,;:(/-]|\b(?:en|of))\s*$", re.IGNORECASE)
UNFINISHED = re.compile(
    r"(?:\b(?:met|van|voor|door|bij|aan|op|in|de|het|tussen|naar|tot|per))\s*$",
    re.IGNORECASE,
)
WHOLE_IN_A_WORD = re.compile(
    r"\w*(?:evaluatie|uitvoering|afronding|start|oplevering|vaststelling|monitoring|werving"
    r"|voorbereiding|bijeenkomst|communicatie|rapportage|onderzoek|scholing|borging)",
    re.IGNORECASE,
)
MOST_WORDS = 4


def partner_run(text: str, directory: Directory) -> tuple[int, int] | None:
    """(start, end) of the first stretch of partners only, up to a white line or the end."""
    ends = [len(text), *(found.start() for found in re.finditer(CHUNK, text))]
    for word in WORD.finditer(text):
        start = word.start()
        if not begins_with_partner(text[start : start + 80], directory):
            continue
        for end in sorted({end for end in ends if end > start}, reverse=True):
            if is_run(text[start:end], directory) and is_whole(text[:start], text[start:end]):
                return start, end
    return None


def begins_with_partner(text: str, directory: Directory) -> bool:
    words = spaced(text)
    return bool(pattern(tuple(directory.names())).match(words) or is_idem(text.split()[0]))


@lru_cache(maxsize=8)
def pattern(names: tuple[str, ...]) -> re.Pattern:
    either = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True))
    return re.compile(rf"(?:{either})(?!\w)")


def is_run(text: str, directory: Directory) -> bool:
    """Known names, and strangers with a capital among them; the first must be known."""
    if is_idem(text):
        return True
    found = list(items(text.replace("\n", " "), directory))
    return (
        bool(found)
        and is_known(found[0], directory)
        and all(is_known(one, directory) or is_stranger(one, directory) for one in found[1:])
    )


def is_known(item: str, directory: Directory) -> bool:
    words = NOTE.sub("", item).strip()
    group = GROUP.fullmatch(words)
    few = len(words.split()) <= MOST_WORDS
    return bool(directory.find(words)) or bool(group and few and group["name"][0].isupper())


def is_stranger(item: str, directory: Directory) -> bool:
    """A name nobody knows; what begins with a known name and goes on is no name at all."""
    words = NOTE.sub("", item).strip()
    if directory.parts_of(words):
        return True
    few = len(words.split()) <= MOST_WORDS
    return few and words[:1].isupper() and not begins_with_partner(words, directory)


def is_whole(description: str, run: str) -> bool:
    """What is left before the partners must be an action: "Inzet" alone still lacks its object."""
    words = description.split()
    wants_object = UNFINISHED.search(description) and not AFTER_CHUNK.search(description)
    if not words or wants_object or OPEN_LIST.search(description):
        return False
    several = "," in run or is_idem(run) or bool(re.search(r"\ben\b", run))
    return len(words) > 1 or several or bool(WHOLE_IN_A_WORD.fullmatch(words[0]))

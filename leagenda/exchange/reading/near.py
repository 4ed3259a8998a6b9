"""How near two names or sentences are, in the words that carry them."""

import re

from rapidfuzz import fuzz, utils

SAME_TEXT = 90
SAME_WORD = 84
SMALL_WORDS = frozenset(
    [
        "de",
        "het",
        "een",
        "en",
        "van",
        "voor",
        "in",
        "op",
        "met",
        "te",
        "tot",
        "aan",
        "bij",
        "of",
        "lea",
        "plan",
        "pilot",
    ]
)


def nearness(first: str, second: str) -> float:
    """0 to 100: how alike two sentences are, whatever capitals and full stops they have."""
    return fuzz.ratio(first, second, processor=utils.default_process)


def is_same_text(first: str, second: str) -> bool:
    return nearness(first, second) >= SAME_TEXT


def carrying_words(name: str) -> list[str]:
    """ "4. BREDE ONTWIKKELING EN IKC’S" → brede, ontwikkeling, ikc."""
    plain = re.sub(r"[’']s\b", "", name.casefold())
    words = re.findall(r"[^\W\d_]{2,}", plain)
    return [word for word in words if word not in SMALL_WORDS]


def share_named(name: str, text: str) -> float:
    """0 to 1: which part of the words of the name comes back in the text, near enough."""
    words, others = carrying_words(name), carrying_words(text)
    if not words or not others:
        return 0.0
    return sum(any(is_near(word, other) for other in others) for word in words) / len(words)


def is_near(word: str, other: str) -> bool:
    """The same but for a letter, or one the tail of the other: "leerlijnen" and "lijnen"."""
    tail = min(len(word), len(other)) >= 6 and (word.endswith(other) or other.endswith(word))
    return tail or fuzz.ratio(word, other) >= SAME_WORD

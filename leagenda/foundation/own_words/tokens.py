"""Cutting words into tokens, and walking over them."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

# A number, a word with the dot of an abbreviation, or any other single character that shows.
TOKEN = re.compile(r"[0-9]+|[^\W\d_]+\.?|[^\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060\ufeff]")

SAME = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘`´ʼ′", "'") | {"×": "x", "⁄": "/"}
)
LONGEST_NUMBER = 4


@dataclass(frozen=True)
class Token:
    """One word, number or sign: `text` as the tables know it, and its place in the words."""

    text: str
    start: int
    end: int


def tokens_of(words: str) -> list[Token]:
    return [
        Token(plain(found.group()), found.start(), found.end()) for found in TOKEN.finditer(words)
    ]


def plain(text: str) -> str:
    """Lower case, one kind of dash and quote, no dot: "Sept." and "sept" are the same."""
    text = unicodedata.normalize("NFC", text).translate(SAME).lower()
    return text if len(text) == 1 else text.rstrip(".")


class Table[Value]:
    """Words and what they mean; "tot en met" is one entry, and is preferred to "tot"."""

    def __init__(self, meanings: dict[str, Value]):
        self.by_first_word: dict[str, list[tuple[list[str], Value]]] = {}
        for words in sorted(meanings, key=len, reverse=True):
            first, *more = words.split()
            self.by_first_word.setdefault(first, []).append((more, meanings[words]))

    def find(self, tokens: list[Token], at: int) -> tuple[Value, int] | None:
        """The meaning of the tokens from `at` on, and the place after them."""
        if at >= len(tokens):
            return None
        for more, meaning in self.by_first_word.get(tokens[at].text, ()):
            end = at + 1 + len(more)
            if [token.text for token in tokens[at + 1 : end]] == more:
                return meaning, end
        return None


def attempt[Rule: Callable[..., Any]](rule: Rule) -> Rule:
    """A rule that finds nothing has read nothing: the cursor goes back to where it was."""

    @wraps(rule)
    def attempted(cursor, *args):
        start = cursor.at
        found = rule(cursor, *args)
        if found is None:
            cursor.at = start
        return found

    return attempted  # type: ignore[return-value]


class Cursor:
    """A place between two tokens. Every step either takes something, or stays and gives None."""

    def __init__(self, tokens: list[Token]):
        self.tokens = tokens
        self.at = 0

    @property
    def at_end(self) -> bool:
        return self.at >= len(self.tokens)

    def peek(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def take[Value](self, table: Table[Value]) -> Value | None:
        """The meaning of what stands here according to this table."""
        found = table.find(self.tokens, self.at)
        if found is None:
            return None
        meaning, self.at = found
        return meaning

    def skip(self, table: Table, most: int = 5) -> bool:
        """Step over words that add nothing; a limit keeps reading linear. True, for `and`."""
        while most and self.take(table) is not None:
            most -= 1
        return True

    def sees(self, table: Table) -> bool:
        return table.find(self.tokens, self.at) is not None

    def number(self, low: int, high: int) -> int | None:
        digits = self.peek()
        if not digits.isdecimal() or len(digits) > LONGEST_NUMBER or not low <= int(digits) <= high:
            return None
        self.at += 1
        return int(digits)

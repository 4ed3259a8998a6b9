"""Names of partners in a cell: split, looked up, and doubted where a comma may be missing."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

KNOWN_EVERYWHERE = Path(__file__).with_name("partners.toml")
NOTE = re.compile(r"\s*\(([^()]*)\)")
SEPARATOR = re.compile(r"\s*[,;•\n]\s*|\s+/\s+|(?<=[^\W\d_])/(?=[A-Z])")
AND = re.compile(r"\s+(?:en|&)\s+|\s*\+\s*")
GROUP = re.compile(
    r"(?P<group>(?:basis)?scho(?:ol|len)|kinderopvang(?:organisaties)?|gemeenten?)\s+(?P<name>[A-Z].*)",
    re.IGNORECASE,
)
Role = Literal["lead", "partner", "funder"]
ROLES: dict[Role, str] = {
    "lead": r"trekker|kartrekker|penvoerder|eindverantwoordelijke?",
    "funder": r"bekostigt|betaalt|financiert|financier|bekostiger",
}
GROUP_KINDS = {"b": "school", "s": "school", "k": "childcare", "g": "municipality"}
MOST_WORDS = 6


@dataclass(frozen=True)
class Partner:
    """One name as it will stand in the agenda; `words` is how the paper has it."""

    name: str
    words: str
    note: str = ""
    kind: str = "other"
    is_known: bool = False
    joined: tuple[str, ...] = ()
    role: Role | None = None


@lru_cache
def known_everywhere() -> tuple[dict[str, str], dict[str, str]]:
    """Every spelling in small letters with its name, and every name with its kind."""
    names: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for kind, entries in tomllib.loads(KNOWN_EVERYWHERE.read_text("utf-8")).items():
        for name, others in entries.items():
            kinds[name] = kind
            names |= {spelling.casefold(): name for spelling in (name, *others)}
    return names, kinds


@dataclass
class Directory:
    """Who is known: by the installation (name or alias → name), else everywhere in the country."""

    local: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self):
        self.local = {spaced(alias): name for alias, name in self.local.items()}
        self.general, self.kinds = known_everywhere()

    def find(self, words: str) -> str | None:
        """The name the installation has for it, else the common one; None for a stranger."""
        key = spaced(words)
        return self.local.get(key) or self.general.get(key)

    def kind(self, name: str) -> str:
        general = self.general.get(spaced(name))
        return self.kinds.get(general, "other") if general else "other"

    def names(self) -> Iterator[str]:
        yield from self.local
        yield from self.general

    def parts_of(self, words: str) -> tuple[str, ...]:
        """Two known names with only a space between them; empty for anything else."""
        pieces = words.split()
        for cut in range(1, len(pieces)):
            first, second = " ".join(pieces[:cut]), " ".join(pieces[cut:])
            names = [name for name in map(self.find, (first, second)) if name]
            if len(names) == 2:
                return tuple(names)
        return ()


def spaced(words: str) -> str:
    return " ".join(words.casefold().split())


def read_partners(text: str, directory: Directory) -> list[Partner]:
    """Everyone named in a cell, in order, each once. What is no name at all is kept as it is."""
    found: dict[str, Partner] = {}
    group = ""
    for item in items(text, directory):
        partner, group = read_partner(item, group, directory)
        if partner.name:
            found.setdefault(spaced(partner.name), partner)
    return list(found.values())


def items(text: str, directory: Directory) -> Iterator[str]:
    """The pieces between commas; "Scholen en KO" is two, "Sport en Welzijn" one."""
    # A comma between brackets does not part names.
    guarded = NOTE.sub(lambda found: found[0].replace(",", "\x00").replace("/", "\x01"), text)
    for piece in SEPARATOR.split(guarded):
        piece = piece.replace("\x00", ",").replace("\x01", "/").strip(" .-–")
        words = NOTE.sub("", piece).strip()
        if not words or directory.find(words):
            yield from [piece] if words else []
            continue
        parts = [part for part in AND.split(piece) if part.strip()]
        several = len(parts) > 1 and all(is_name(part, directory) for part in parts)
        yield from parts if several else [piece.removeprefix("en ")]


def is_name(words: str, directory: Directory) -> bool:
    """Somebody known, or a few words of which the first is written with a capital."""
    plain = NOTE.sub("", words).strip()
    if not plain:
        return False
    few = len(plain.split()) <= MOST_WORDS
    return bool(directory.find(plain)) or (few and plain[0].isupper())


def read_partner(item: str, group: str, directory: Directory) -> tuple[Partner, str]:
    """The partner, and the group ("Basisscholen …") that the unknown names after it belong to."""
    partner, group = named_partner(item, group, directory)
    role, note = role_in(partner.note)
    return replace(partner, role=role, note=note), group


def role_in(note: str) -> tuple[Role | None, str]:
    """ "trekker, afhankelijk van casus" says a role first, and then a remark."""
    first, _comma, rest = note.partition(",")
    for role, words in ROLES.items():
        if re.fullmatch(words, first.strip(), re.IGNORECASE):
            return role, rest.strip()
    return None, note


def named_partner(item: str, group: str, directory: Directory) -> tuple[Partner, str]:
    note = ", ".join(part.strip() for part in NOTE.findall(item))
    words = NOTE.sub("", item).strip()
    if name := directory.find(words):
        kind = directory.kind(words) if directory.kind(name) == "other" else directory.kind(name)
        return Partner(name, item, note, kind, is_known=True), group
    if named := GROUP.fullmatch(words):
        group = GROUP_KINDS[named["group"][0].casefold()]
        name = directory.find(named["name"]) or named["name"]
        return Partner(name, item, note, group, is_known=name in directory.local.values()), group
    joined = directory.parts_of(words)
    return Partner(words, item, note, group or "other", bool(joined), joined), group

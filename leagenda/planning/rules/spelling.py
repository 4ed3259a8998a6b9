"""Words and names that are written in two ways."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from rapidfuzz.distance import OSA

from leagenda.planning.rules.finding import Finding, Spot
from leagenda.planning.rules.place import at_action, at_part, at_plan, at_year
from leagenda.planning.rules.prose import prose_of
from leagenda.planning.rules.themes import at_theme

# Shorter words have too many honest neighbours ("contacten", "contracten").
LONG_WORD = re.compile(r"[^\W\d_]{10,}")
INFLECTION = 2
NOT_IN_NAMES = re.compile(r"[^\w]+|_")


def spelling(content) -> Iterator[Finding]:
    yield from odd_words(content)
    yield from names_in_two_ways(content)


# ── Words ────────────────────────────────────────────────────────────────────


def odd_words(content) -> Iterator[Finding]:
    """A long word in a name or an ambition that differs by one letter from one used elsewhere."""
    counts: Counter[str] = Counter()
    spots: dict[str, tuple[Spot, str]] = {}
    named: set[str] = set()
    for at, text, is_name in written(content):
        for word in LONG_WORD.findall(text):
            plain = word.casefold()
            counts[plain] += 1
            spots.setdefault(plain, (at, word))
            if is_name:
                named.add(plain)
    for one, other in near_pairs(counts):
        if one in named or other in named:
            odd, usual = sorted((one, other), key=lambda word: (counts[word], word))
            yield odd_word(*spots[odd], usual)


def odd_word(at: Spot, word: str, usual: str) -> Finding:
    return at.note(
        "spelling",
        _("Hier staat “%(word)s”, elders “%(usual)s”.") % {"word": word, "usual": usual},
        _("Kijk of dit een tikfout is."),
        detail=word.casefold(),
    )


def written(content) -> Iterator[tuple[Spot, str, bool]]:
    """Every text as (where, text, whether it is a name or an ambition)."""
    yield at_year(content, _("Inleiding")), content.introduction, False
    for theme in content.agenda.themes:
        yield at_theme(theme), theme.name, True
    for plan in content.work_plans:
        yield at_plan(plan, _("titel")), plan.title, True
        for _field, text in prose_of(plan):
            yield at_plan(plan), text, False
        for ambition in plan.ambitions:
            yield at_part(plan, "ambition", ambition, _("ambitie")), ambition.text, True
            for action in ambition.actions:
                yield at_action(plan, action), action.description, False
                for partner in action.partners:
                    yield at_action(plan, action), partner.name, True


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs that differ by one letter, or two neighbours swapped, before their ending.

    Words that differ by one letter become the same when one letter is left out of each, so only
    words that share such a shortened form are compared: the time grows with the words, not squared.
    """
    shortened: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for form in {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}:
            shortened[form].append(word)
    compared: set[tuple[str, str]] = set()
    for alike in shortened.values():
        for i, one in enumerate(alike):
            for other in alike[i + 1 :]:
                pair = (one, other) if one < other else (other, one)
                if pair not in compared:
                    compared.add(pair)
                    if is_slip(*pair):
                        yield pair


def is_slip(one: str, other: str) -> bool:
    """Not a plural or another ending, and not another beginning ("uitvoering", "invoering")."""
    same_start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    inflected = same_start >= min(len(one), len(other)) - INFLECTION
    return same_start > 1 and not inflected and OSA.distance(one, other) == 1


# ── Names of partners ────────────────────────────────────────────────────────


def names_in_two_ways(content) -> Iterator[Finding]:
    """ "MBO Rijnland" and "mboRijnland": the same letters with other spaces, signs or "&"."""
    ways: dict[str, dict[str, str]] = defaultdict(dict)
    for name in partner_names(content):
        ways[bare(name)].setdefault(name.casefold(), name)
    known = [
        {name.casefold() for name in (one.name, *one.aliases)} for one in content.organisations
    ]
    for letters, names in ways.items():
        if letters and len(names) > 1 and not any(names.keys() <= one for one in known):
            one, other, *_more = names.values()
            yield at_year(content, _("Partners")).note(
                "name-in-two-ways",
                _("“%(one)s” staat er ook als “%(other)s”.") % {"one": one, "other": other},
                _("Kies één schrijfwijze, of noteer de andere bij de organisatie."),
                detail=letters,
            )


def partner_names(content) -> Iterator[str]:
    for action in content.actions():
        for partner in action.partners:
            yield partner.name
    yield from content.agenda.partners


def bare(name: str) -> str:
    return NOT_IN_NAMES.sub("", name.casefold().replace("&", " en ").replace("+", " en "))

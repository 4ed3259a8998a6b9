"""Words and names that are written in two ways."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rapidfuzz.distance import OSA

from leagenda.planning.rules.finding import Finding, Spot
from leagenda.planning.rules.place import at_action, at_part, at_plan, at_theme, at_year
from leagenda.planning.rules.prose import prose_of

# Shorter words have too many honest neighbours ("contacten", "contracten").
LONG_WORD = re.compile(r"\w{10,}")
INFLECTION = 2

INTRODUCTION = gettext_lazy("Inleiding")
TITLE = gettext_lazy("titel")
AMBITION = gettext_lazy("ambitie")
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
    usual: dict[str, str] = {}
    for pair in sorted(near_pairs(named, counts)):
        odd, other = sorted(pair, key=lambda word: (counts[word], word))
        usual[odd] = max(other, usual.get(odd, other), key=lambda word: counts[word])
    for odd, other in usual.items():
        yield odd_word(*spots[odd], other)


def odd_word(at: Spot, word: str, usual: str) -> Finding:
    return at.note(
        "spelling",
        _("Hier staat “%(word)s”, elders “%(usual)s”.") % {"word": word, "usual": usual},
        _("Kijk of dit een tikfout is."),
        detail=word.casefold(),
    )


def written(content) -> Iterator[tuple[Spot, str, bool]]:
    """Every text as (where, text, whether it is a name or an ambition)."""
    yield at_year(content, INTRODUCTION), content.introduction, False
    for theme in content.agenda.themes:
        yield at_theme(theme), theme.name, True
    for plan in content.work_plans:
        yield at_plan(plan, TITLE), plan.title, True
        for _field, text in prose_of(plan):
            yield at_plan(plan), text, False
        for ambition in plan.ambitions:
            yield at_part(plan, "ambition", ambition, AMBITION), ambition.text, True
            for action in ambition.actions:
                yield at_action(plan, action), action.description, False
    for name, (plan, action) in partners(content).items():
        yield at_action(plan, action), name, True


def partners(content) -> dict[str, tuple]:
    """Every name of a partner, with the work plan and action where it first stands."""
    return {
        partner.name: (plan, action)
        for plan in reversed(content.work_plans)
        for action in reversed(list(plan.actions()))
        for partner in action.partners
    }


def near_pairs(named: Iterable[str], words: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of a name and a word that differ by one letter, or by two neighbours swapped.

    Such words become the same when one letter is left out of each, so only words that share such
    a form are compared: the time grows with the number of words, not with its square.
    """
    by_form: dict[str, list[str]] = defaultdict(list)
    for name in named:
        for form in one_letter_less(name):
            by_form[form].append(name)
    return {
        (min(name, word), max(name, word))
        for word in words
        for form in one_letter_less(word)
        for name in by_form.get(form, ())
        if is_slip(name, word)
    }


def one_letter_less(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def is_slip(one: str, other: str) -> bool:
    """Not a plural or another ending, and not another beginning ("uitvoering", "invoering")."""
    if one == other:
        return False
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
    for name in [*partners(content), *content.agenda.partners]:
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


def bare(name: str) -> str:
    return NOT_IN_NAMES.sub("", name.casefold().replace("&", " en ").replace("+", " en "))

"""Giving what was read the identities of the agenda that is here already, part by part by likeness.

A paper carries no identities. To compare a newly read document with the agenda it is a version of,
each part has to be recognised: by its words, within what it hangs on.
"""

from rapidfuzz import fuzz, utils

from leagenda.planning.models import Identified, YearAgendaContent

ALIKE = 72
WORDS = ("description", "title", "text", "name", "label", "source", "number")
LISTS = {
    *("themes", "work_plans", "ambitions", "actions", "indicators", "costs", "coverages"),
    *("stated", "budget_lines", "matters", "leads"),
}
# What people report while the year runs stands in no paper: it stays as it is here.
KEPT = ("status", "certainty", "proof", "settled_on", "settlement", "raised_by", "definition")


def aligned(read: YearAgendaContent, here: YearAgendaContent) -> YearAgendaContent:
    """The content that was read, under the identities of the agenda that is here."""
    same: dict[str, str] = {read.id: here.id, read.agenda.id: here.agenda.id}
    keep: list[tuple[str, Identified]] = []
    pair_up(read.agenda, here.agenda, same, keep)
    pair_up(read, here, same, keep)
    text = read.model_dump_json()
    for old, new in same.items():
        text = text.replace(old, new)
    result = YearAgendaContent.model_validate_json(text)
    parts = {part.id: part for _kind, part in result.parts()}
    for id_, mine in keep:
        keep_what_no_paper_says(parts[id_], mine)
    return result


def pair_up(read: Identified, here: Identified, same: dict, keep: list) -> None:
    """Pair what hangs on the two, the likest first, and go on below each pair."""
    for name in LISTS & type(here).model_fields.keys():
        mine, theirs = getattr(here, name), getattr(read, name)
        if not (theirs and mine and isinstance(theirs[0], Identified)):
            continue
        for one, other in pairs(theirs, mine):
            same[one.id] = other.id
            keep.append((other.id, other))
            pair_up(one, other, same, keep)


def pairs(read: list, here: list):
    """Each part at most once. Parts without words of their own pair by their place."""
    mine = [utils.default_process(words(one)) for one in here]
    order = sorted(
        (
            (fuzz.token_sort_ratio(utils.default_process(words(one)), other), i == j, i, j)
            for i, one in enumerate(read)
            for j, other in enumerate(mine)
        ),
        key=lambda found: (-found[0], not found[1]),
    )
    used_read, used_here = set(), set()
    for score, in_place, i, j in order:
        wordless = in_place and not (words(read[i]) and words(here[j]))
        if (score >= ALIKE or wordless) and i not in used_read and j not in used_here:
            used_read.add(i)
            used_here.add(j)
            yield read[i], here[j]


def words(part: Identified) -> str:
    return next((str(value) for name in WORDS if (value := getattr(part, name, ""))), "")


def keep_what_no_paper_says(part: Identified, mine: Identified) -> None:
    for name in KEPT:
        if hasattr(part, name):
            setattr(part, name, getattr(mine, name))

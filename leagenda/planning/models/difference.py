"""What differs between two contents: item by item, found by identity and not by printed number."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from leagenda.planning.models import content as plain

RENAMED = {("indicator", "owner"): "owned_by"}
PASSED_OVER = {"id", "agenda", "organisations", "same_as"}


@dataclass(frozen=True)
class Change:
    """One difference, to be accepted or rejected by itself.

    `noun` is a kind as in `content.KINDS`; `id` the identity of the part. For "changed", `field`
    is the name that `Part.change` takes; `was` and `becomes` are plain values. For "added" the
    whole `part` hangs in list `target` of `owner` at `place` (from 0); "removed" and "moved" too.
    """

    kind: Literal["changed", "added", "removed", "moved"]
    noun: str
    id: str
    title: str
    field: str = ""
    was: object = None
    becomes: object = None
    owner: str = ""
    target: str = ""
    place: int = 0
    part: plain.Identified | None = None

    @property
    def key(self) -> str:
        """Names this change in a form."""
        return f"{self.kind}:{self.id}:{self.field}"


@dataclass(frozen=True)
class Standing:
    """Where a part stands in a content."""

    noun: str
    part: plain.Identified
    owner: str
    target: str
    place: int


def difference(old: plain.YearAgendaContent, new: plain.YearAgendaContent) -> list[Change]:
    """Every change that makes `old` into `new`; equal contents give an empty list."""
    before, after = standings(old), standings(new)
    changes = [
        *changed_fields("year_agenda", old, new),
        *(
            change
            for id_, there in after.items()
            if id_ in before
            for change in changed_fields(there.noun, before[id_].part, there.part)
        ),
        *added(before, after),
        *removed(before, after),
        *moved(before, after),
    ]
    order = {id_: place for place, id_ in enumerate([old.id, *before, *after])}
    return sorted(changes, key=lambda change: order.get(change.id, 0))


def standings(content: plain.YearAgendaContent) -> dict[str, Standing]:
    found: dict[str, Standing] = {}
    descend(content, found)
    return found


def descend(owner: plain.Identified, found: dict[str, Standing]) -> None:
    for target in type(owner).model_fields:
        values = getattr(owner, target)
        if not isinstance(values, list):
            continue
        for place, part in enumerate(values):
            if isinstance(part, plain.Identified):
                noun = plain.KINDS[type(part)]
                found[part.id] = Standing(noun, part, owner.id, target, place)
                descend(part, found)


def changed_fields(noun: str, old: plain.Identified, new: plain.Identified):
    before, after = spoken(noun, old), spoken(noun, new)
    for field, becomes in after.items():
        if before[field] != becomes:
            yield Change("changed", noun, new.id, title(old), field, before[field], becomes)


def spoken(noun: str, part: plain.Identified) -> dict[str, object]:
    """The fields of a part under the names, and in the words, that `Part.change` takes."""
    values: dict = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name in PASSED_OVER or (isinstance(value, list) and name not in {"partners", "themes"}):
            continue
        values[RENAMED.get((noun, name), name)] = value
    if "themes" in values and noun == "work_plan":
        values["themes"] = ",".join(sorted(values["themes"]))
    if isinstance(part, plain.ActionContent):
        values["partners"] = partner_words(part, lead=False)
        values["lead"] = partner_words(part, lead=True)
    return values


def partner_words(action: plain.ActionContent, *, lead: bool) -> str:
    chosen = [one for one in action.partners if (one.role == "lead") is lead]
    return ", ".join(f"{one.name} ({one.note})" if one.note else one.name for one in chosen)


def added(before: dict, after: dict):
    for id_, there in after.items():
        if id_ not in before and (there.owner in before or there.owner not in after):
            yield standing_change("added", id_, there)


def removed(before: dict, after: dict):
    for id_, there in before.items():
        if id_ not in after and (there.owner in after or there.owner not in before):
            yield standing_change("removed", id_, there)


def moved(before: dict, after: dict):
    """What hangs elsewhere now, and what stands in another order among those that stayed."""
    lists: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for id_, there in after.items():
        if id_ not in before:
            continue
        here = before[id_]
        if here.owner != there.owner:
            yield standing_change("moved", id_, there)
            continue
        lists.setdefault((there.owner, there.target), ([], []))[1].append(id_)
    for id_, here in before.items():
        if (here.owner, here.target) in lists and after.get(id_, here).owner == here.owner:
            lists[here.owner, here.target][0].append(id_)
    for old_ids, new_ids in lists.values():
        for id_ in out_of_order([one for one in old_ids if one in after], new_ids):
            yield standing_change("moved", id_, after[id_])


def out_of_order(old_ids: list[str], new_ids: list[str]) -> list[str]:
    if old_ids == new_ids:
        return []
    blocks = SequenceMatcher(None, old_ids, new_ids, autojunk=False).get_matching_blocks()
    kept = {id_ for block in blocks for id_ in new_ids[block.b : block.b + block.size]}
    return [id_ for id_ in new_ids if id_ not in kept]


def standing_change(kind, id_: str, there: Standing) -> Change:
    return Change(
        kind,
        there.noun,
        id_,
        title(there.part),
        owner=there.owner,
        target=there.target,
        place=there.place,
        part=there.part,
    )


def title(part: plain.Identified) -> str:
    """What people call it: its description, text, title, name, label or source."""
    for name in ("description", "text", "title", "name", "label", "source", "words"):
        if words := getattr(part, name, ""):
            return str(words)
    return ""

"""Carrying out accepted changes on the rows."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from leagenda.foundation.refusal import Refused, refuse_if
from leagenda.history.models import Event
from leagenda.planning.models import content as plain
from leagenda.planning.models.difference import Change
from leagenda.planning.models.loading import SHAPES
from leagenda.planning.models.part import Part
from leagenda.planning.models.storing import NOUNS, store_part
from leagenda.planning.models.year_agenda import YearAgenda

MODELS = {plain.KINDS[shape.content]: NOUNS[shape.model] for shape in SHAPES}


def accept(year_agenda: YearAgenda, changes: Iterable[Change], *, by) -> None:
    """Fields of one part together, for they may depend on each other; then what goes.

    What is new or moved comes last and from the front to the back: each finds its place when all
    that stands before it is in order. Only what moves out of something that goes, moves out first.
    """
    kinds = defaultdict(list)
    for change in changes:
        kinds[change.kind].append(change)
    fields = defaultdict(list)
    for change in kinds["changed"]:
        fields[change.noun, change.id].append(change)
    for (noun, pk), about in fields.items():
        write(year_agenda, noun, pk, about, by)
    if kinds["removed"]:
        for change in kinds["moved"]:
            rescue(year_agenda, change, by)
    for change in kinds["removed"]:
        find(year_agenda, change.noun, change.id).remove(by=by)
    for change in sorted([*kinds["added"], *kinds["moved"]], key=lambda one: one.place):
        (add if change.kind == "added" else move)(year_agenda, change, by)


def write(year_agenda, noun, pk, changes, by) -> None:
    part = find(year_agenda, noun, pk)
    part.change({one.field: one.becomes for one in changes}, seen=part.version, by=by)


def add(year_agenda, change, by) -> None:
    owner = find_owner(year_agenda, change)
    refuse_if(year_agenda.obstacles_to_writing(by, owner.work_plan))
    part = store_part(change.part, owner, change.target, change.place)
    Event.record("added", part, by=by, scope=year_agenda)


def rescue(year_agenda, change, by) -> None:
    """Hang a part under its new owner already, unless that owner has yet to be added."""
    part = find(year_agenda, change.noun, change.id)
    owner = existing_owner(year_agenda, change)
    if owner and owner != part.owner:
        part.hang_under(owner, by=by)


def move(year_agenda, change, by) -> None:
    part = find(year_agenda, change.noun, change.id)
    owner = find_owner(year_agenda, change)
    if part.owner != owner:
        part.hang_under(owner, by=by)
    part.move(to=change.place, by=by)


def find_owner(year_agenda, change):
    if change.owner == str(year_agenda.pk):
        return year_agenda
    if owner := existing_owner(year_agenda, change):
        return owner
    raise Refused([_("Waar “%s” bij hoort, staat niet meer in de jaaragenda.") % change.title])


def existing_owner(year_agenda, change):
    for model in MODELS.values():
        if found := model.objects.within(year_agenda).filter(pk=change.owner).first():
            return found
    return None


def find(year_agenda, noun: str, pk: str) -> Part:
    """The part as it is now; something that is gone by now is refused in words."""
    if noun == "year_agenda":
        return YearAgenda.objects.get(pk=year_agenda.pk)
    model = MODELS.get(noun)
    found = model and model.objects.within(year_agenda).filter(pk=pk).first()
    if not found:
        raise Refused([_("Dit onderdeel staat niet meer in de jaaragenda.")])
    return found

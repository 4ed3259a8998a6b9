"""Carrying out one accepted change on the rows."""

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


def accept(year_agenda: YearAgenda, change: Change, *, by) -> None:
    verb = {"changed": write, "added": add, "removed": remove, "moved": move}[change.kind]
    verb(year_agenda, change, by)


def write(year_agenda, change, by) -> None:
    part = find(year_agenda, change.noun, change.id)
    part.change({change.field: change.becomes}, seen=part.version, by=by)


def add(year_agenda, change, by) -> None:
    owner = find_owner(year_agenda, change)
    refuse_if(year_agenda.obstacles_to_writing(by, owner.work_plan))
    part = store_part(change.part, owner, change.target, change.place)
    Event.record("added", part, by=by, scope=year_agenda)


def remove(year_agenda, change, by) -> None:
    find(year_agenda, change.noun, change.id).remove(by=by)


def move(year_agenda, change, by) -> None:
    part = find(year_agenda, change.noun, change.id)
    owner = find_owner(year_agenda, change)
    if part.owner != owner:
        part.hang_under(owner, by=by)
    part.move(to=change.place, by=by)


def find_owner(year_agenda, change):
    if change.owner == str(year_agenda.pk):
        return year_agenda
    for model in MODELS.values():
        if found := model.objects.within(year_agenda).filter(pk=change.owner).first():
            return found
    raise Refused([_("Waar “%s” bij hoort, staat niet meer in de jaaragenda.") % change.title])


def find(year_agenda, noun: str, pk: str) -> Part:
    """The part as it is now; something that is gone by now is refused in words."""
    if noun == "year_agenda":
        return YearAgenda.objects.get(pk=year_agenda.pk)
    model = MODELS.get(noun)
    found = model and model.objects.within(year_agenda).filter(pk=pk).first()
    if not found:
        raise Refused([_("Dit onderdeel staat niet meer in de jaaragenda.")])
    return found

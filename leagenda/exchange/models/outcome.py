"""What comes of reading a file: a proposal, or the changes somebody made in one of our exports."""

from uuid import UUID

from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import Document, Table
from leagenda.foundation.refusal import Refused
from leagenda.people.models import Organisation
from leagenda.planning.models import Action, Ambition, WorkPlan, YearAgenda

MARK = "lea_"


def read_file(reading) -> dict:
    """The fields of the reading that hold what came of it; refuses what cannot be read."""
    from leagenda.exchange.reading import open_document  # readers of files are slow to load

    if reading.edits:
        return read_edited(reading, reading.edits)
    document = open_document(reading.name, bytes(reading.raw))
    origin = origin_of(document, by=reading.uploaded_by)
    return read_edited(reading, origin) if origin else read_new(reading, document)


def read_new(reading, document: Document) -> dict:
    from leagenda.exchange.reading import propose

    proposal = propose(document, directory=Organisation.directory(), progress=reading.say)
    return {
        "document": document.model_dump(mode="json", exclude_defaults=True),
        "proposal": proposal.model_dump(mode="json"),
    }


def read_edited(reading, year_agenda: YearAgenda) -> dict:
    """The content of an edited export, under the identities that the agenda has here."""
    from leagenda.exchange.returning import read_back

    reading.say(30, _("Dit is een bewerkte export. De verschillen worden gezocht."))
    if not YearAgenda.objects.visible_to(reading.uploaded_by).filter(pk=year_agenda.pk).exists():
        raise Refused([_("De jaaragenda waar dit bestand bij hoort kunt u niet openen.")])
    found = read_back(bytes(reading.raw), year_agenda.content())
    return {
        "edits": year_agenda,
        "returned": found.content.model_dump(mode="json"),
        "remarks": [str(problem) for problem in found.problems],
    }


def origin_of(document: Document, *, by) -> YearAgenda | None:
    """The year agenda that an export came from, found by the hidden ids in it."""
    ids = list(markers(document))
    for noun in (WorkPlan, Ambition, Action) if ids else ():
        found = noun.objects.visible_to(by).filter(pk__in=ids).first()
        if found:
            return found.year_agenda
    return None


def markers(document: Document):
    for block in document.blocks:
        for one in block.rows if isinstance(block, Table) else [block]:
            identity = one.marker.removeprefix(MARK)[:32]
            if one.marker.startswith(MARK) and len(identity) == 32:
                yield UUID(identity)

"""What comes of reading a file: a proposal, or the changes somebody made in one of our exports."""

import datetime as dt
import re
from uuid import UUID

from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware, make_aware
from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import Document, Table
from leagenda.exchange.reading.container import open_container
from leagenda.foundation.refusal import Refused
from leagenda.people.models import Organisation
from leagenda.planning.models import Action, Ambition, WorkPlan, YearAgenda

MARK = "lea_"
CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]{1,40})<")


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
        "exported_at": exported_at(bytes(reading.raw)),
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


def exported_at(raw: bytes) -> dt.datetime | None:
    """When the file was made here, as Word and Excel keep it; None when it does not say."""
    if not raw.startswith(b"PK"):
        return None
    found = CREATED.search(open_container(raw).get("docProps/core.xml", b""))
    moment = parse_datetime(found[1].decode()) if found else None
    return moment if moment is None or is_aware(moment) else make_aware(moment, dt.UTC)

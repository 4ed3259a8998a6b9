"""What comes of reading a file: a proposal, or the changes somebody made in one of our exports."""

import datetime as dt
import re
from uuid import UUID

from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware, make_aware
from django.utils.translation import gettext as _

from leagenda.exchange.reading.block import Document
from leagenda.exchange.reading.proposal import Proposal
from leagenda.foundation.container import open_container
from leagenda.foundation.refusal import Refused
from leagenda.people.models import Organisation
from leagenda.planning.models import Action, Ambition, WorkPlan, YearAgenda, YearAgendaContent

# The readers and writers of files are slow to load; only who needs one should wait for it.

ZIP = b"PK"
MARKER = re.compile(rb"lea_([0-9a-f]{32})")
IDENTITY = re.compile(rb"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]{1,40})<")
BACKUP = re.compile(rb'\s*\{\s*"leagenda"\s*:')
MOST_IDENTITIES = 200


def read_file(reading) -> dict:
    """The fields of the reading that hold what came of it; refuses what cannot be read."""
    raw = bytes(reading.raw)
    if BACKUP.match(raw):
        return read_backup(reading, raw)
    if reading.edits:
        return read_edited(reading, reading.edits, raw)
    return read_document(reading, raw)


def read_document(reading, raw: bytes) -> dict:
    from leagenda.exchange.reading.making import propose
    from leagenda.exchange.reading.opening import open_document

    document = open_document(reading.name, raw)
    if origin := origin_of(raw, by=reading.uploaded_by):
        return read_edited(reading, origin, raw)
    directory = Organisation.directory()
    proposal = propose(document, directory=directory, progress=reading.say)
    return outcome(document, proposal)


def outcome(document: Document, proposal: Proposal) -> dict:
    return {
        "document": document.model_dump(mode="json", exclude_defaults=True),
        "proposal": proposal.model_dump(mode="json"),
    }


# ── our own exports, coming back ─────────────────────────────────────────────


def read_backup(reading, raw: bytes) -> dict:
    """A JSON export: the whole agenda, to be compared with the one here or confirmed as new."""
    from leagenda.exchange.writing.json import read_json

    content = read_json(raw)
    here = reading.edits or known_agendas(reading.uploaded_by).filter(pk=content.id).first()
    if here:
        refuse_another(here, content)
        return {"edits": here, "returned": content.model_dump(mode="json")}
    document = Document(name=reading.name, format="text", blocks=[])
    return outcome(document, Proposal(name=reading.name, format="text", content=content))


def refuse_another(here: YearAgenda, content: YearAgendaContent) -> None:
    if str(here.pk) != content.id:
        raise Refused([_("Dit bestand hoort bij een andere jaaragenda dan %s.") % here])


def read_edited(reading, year_agenda: YearAgenda, raw: bytes) -> dict:
    """The content of an edited export, under the identities that the agenda has here."""
    reading.say(30, _("Dit is een bewerkte export. De verschillen worden gezocht."))
    if not known_agendas(reading.uploaded_by).filter(pk=year_agenda.pk).exists():
        raise Refused([_("De jaaragenda waar dit bestand bij hoort kunt u niet openen.")])
    found = reader_of(raw)(raw, year_agenda.content())
    return {
        "edits": year_agenda,
        "returned": found.content.model_dump(mode="json"),
        "exported_at": exported_at(raw),
        "remarks": [str(problem) for problem in found.problems],
    }


def reader_of(raw: bytes):
    """Who reads back this kind of file."""
    if not raw.startswith(ZIP):
        raise Refused(
            [
                _(
                    "Dit is geen Word- of Excelexport van LEAgenda. Breng het .docx- of"
                    " .xlsx-bestand terug dat u hier hebt gedownload."
                )
            ]
        )
    if "xl/workbook.xml" in open_container(raw):
        from leagenda.exchange.returning.sheet import read_back
    else:
        from leagenda.exchange.returning.word import read_back
    return read_back


def known_agendas(user):
    return YearAgenda.objects.visible_to(user)


def origin_of(raw: bytes, *, by) -> YearAgenda | None:
    """The year agenda that an export came from, found by the hidden ids in it."""
    ids = identities(raw)
    for noun in (YearAgenda, WorkPlan, Ambition, Action) if ids else ():
        if found := noun.objects.visible_to(by).filter(pk__in=ids).first():
            return found.year_agenda
    return None


def identities(raw: bytes) -> list[UUID]:
    """The first of the hidden ids in a Word or Excel file of ours."""
    if not raw.startswith(ZIP):
        return []
    parts = open_container(raw)
    if "word/document.xml" in parts:
        found = MARKER.finditer(parts["word/document.xml"])
        texts = (match[1] for match in found)
    else:
        cells = (text for name, text in parts.items() if name.startswith("xl/"))
        texts = (match[0] for text in cells for match in IDENTITY.finditer(text))
    unique = dict.fromkeys(text for text, _n in zip(texts, range(MOST_IDENTITIES), strict=False))
    return [UUID(text.decode()) for text in unique]


def exported_at(raw: bytes) -> dt.datetime | None:
    """When the file was made here, as Word and Excel keep it; None when it does not say."""
    found = CREATED.search(open_container(raw).get("docProps/core.xml", b""))
    moment = parse_datetime(found[1].decode()) if found else None
    return moment if moment is None or is_aware(moment) else make_aware(moment, dt.UTC)

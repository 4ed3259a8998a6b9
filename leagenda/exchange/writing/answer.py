"""The one file that answers an access request: a readable overview and the same as JSON."""

import datetime as dt
import hashlib
import io
import json
import zipfile

from leagenda.exchange.writing.paper.privacy import lay_out_answer
from leagenda.exchange.writing.pdf import draw
from leagenda.exchange.writing.word import write_paper
from leagenda.history.models import AccessRequest


def write_answer(asked: AccessRequest, day: dt.date) -> tuple[bytes, str]:
    """The zip, and its SHA-256 as hexadecimal figures."""
    paper = lay_out_answer(asked, day)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("overzicht.pdf", draw(paper))
        archive.writestr("overzicht.docx", write_paper(paper))
        archive.writestr("gegevens.json", as_json(asked, day))
    return packed.getvalue(), hashlib.sha256(packed.getvalue()).hexdigest()


def as_json(asked: AccessRequest, day: dt.date) -> str:
    told = {
        "over": asked.name,
        "stand_van": day.isoformat(),
        "gegevens": [
            {
                "soort": chapter.name,
                "doel": str(chapter.statement.purpose.aim),
                "grondslag": chapter.statement.purpose.ground.in_words,
                "bewaartermijn": str(chapter.statement.retention),
                "ontvangers": str(chapter.statement.purpose.recipients),
                "rijen": [row_of(record) for record in chapter.records],
            }
            for chapter in asked.dossier.chapters
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def row_of(record) -> dict[str, object]:
    return {
        "nummer": record.number,
        "velden": {fact.label: None if fact.is_withheld else fact.value for fact in record.facts},
        "weggelaten": [fact.label for fact in record.facts if fact.is_withheld],
    }

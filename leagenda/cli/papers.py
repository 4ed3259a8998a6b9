"""Papers on the command line: reading one in, checking one, giving one back."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from leagenda.foundation.refusal import Refused

SIGNS = {"wrong": "✗", "attention": "!", "note": "·"}
NEEDS_ATTENTION = {"wrong", "attention"}


def check(chosen) -> int:
    """Say what does and does not add up in a document; nothing is stored."""
    set_up_without_installation()
    from leagenda.exchange.reading import read

    try:
        proposal = read(chosen.file.name, contents(chosen.file))
    except Refused as refusal:
        return complain(refusal)
    report = make_report(proposal)
    give(chosen, {"text": as_text, "json": as_json, "pdf": as_pdf}[chosen.format](report))
    return 1 if any(one.severity in NEEDS_ATTENTION for one in report["findings"]) else 0


def make_report(proposal) -> dict:
    from leagenda.foundation.clock import today
    from leagenda.planning.models import findings, proofs

    return {
        "name": proposal.name,
        "content": proposal.content,
        "findings": findings(proposal.content, today=today()),
        "proofs": proofs(proposal.content),
        "doubts": proposal.doubts,
        "leftovers": proposal.leftovers,
    }


def as_text(report: dict) -> bytes:
    lines = [report["name"], ""]
    lines += [f"✓ {proof.sentence}" for proof in report["proofs"]]
    for finding in report["findings"]:
        lines += ["", f"{SIGNS[finding.severity]} {finding.place}", f"  {finding.sentence}"]
        lines += [f"  → {finding.remedy}"] if finding.remedy else []
    if report["doubts"]:
        lines += ["", f"Twijfels bij het lezen ({len(report['doubts'])}):"]
        lines += [f"? {doubt.reason}" for doubt in report["doubts"]]
    return "\n".join([*lines, ""]).encode()


def as_json(report: dict) -> bytes:
    plain = {
        "name": report["name"],
        "school_year": str(report["content"].year),
        "findings": [asdict(one) | {"key": one.key} for one in report["findings"]],
        "proofs": [asdict(one) for one in report["proofs"]],
        "doubts": [one.model_dump(mode="json") for one in report["doubts"]],
        "leftovers": [one.model_dump(mode="json") for one in report["leftovers"]],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n"


def as_pdf(report: dict) -> bytes:
    from leagenda.exchange.writing.pdf import write_report

    return write_report(report["findings"], report["proofs"], report["name"])


def bring_in(chosen) -> int:
    """Read a document and confirm it as it was read; doubts are printed, to be looked at."""
    set_up()
    from leagenda.exchange.reading import read
    from leagenda.people.models import User
    from leagenda.planning.models import YearAgenda

    user = User.objects.filter(username=chosen.user).first()
    if user is None:
        return complain(Refused([f"Er is geen gebruiker “{chosen.user}”."]))
    try:
        proposal = read(chosen.file.name, contents(chosen.file))
        year_agenda = YearAgenda.confirm(proposal.content, by=user)
    except Refused as refusal:
        return complain(refusal)
    print(f"Jaaragenda {year_agenda} is ingelezen: {len(list(proposal.content.actions()))} acties.")
    for doubt in proposal.doubts:
        print(f"? {doubt.reason}")
    return 0


def export(chosen) -> int:
    """Write a year agenda of this installation to a file."""
    set_up()
    from leagenda.exchange.writing.json import write_json
    from leagenda.exchange.writing.pdf import write_pdf
    from leagenda.exchange.writing.sheet import write_sheet
    from leagenda.exchange.writing.word import write_word
    from leagenda.foundation.school_year import SchoolYear
    from leagenda.planning.models import YearAgenda

    writers = {"docx": write_word, "xlsx": write_sheet, "pdf": write_pdf, "json": write_json}
    try:
        year = SchoolYear.parse(chosen.year)
    except ValueError as error:
        return complain(Refused([str(error)]))
    year_agenda = YearAgenda.objects.filter(school_year=year.start).first()
    if year_agenda is None:
        return complain(Refused([f"Er is geen jaaragenda {year}."]))
    chosen.output = chosen.output or Path(f"jaaragenda-lea-{year}.{chosen.format}")
    give(chosen, writers[chosen.format](year_agenda.content()))
    return 0


def give(chosen, paper: bytes) -> None:
    """To the file that was asked for, else to the screen; a PDF always goes to a file."""
    if chosen.output is None and chosen.format == "pdf":
        chosen.output = Path(f"{chosen.file.stem}-controle.pdf")
    if chosen.output is None:
        sys.stdout.buffer.write(paper)
        return
    chosen.output.write_bytes(paper)
    print(f"Geschreven: {chosen.output}")


def contents(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused([f"Het bestand {file} is niet te openen: {error.strerror}."]) from error


def complain(refusal: Refused) -> int:
    for reason in refusal.reasons:
        print(reason, file=sys.stderr)
    return 2


def set_up() -> None:
    import django

    django.setup()


def set_up_without_installation() -> None:
    """Django's translations and models, and nothing on disk: no folder, no database, no secret."""
    import os
    import secrets

    os.environ.setdefault("LEAGENDA_SECRET_KEY", secrets.token_urlsafe())
    set_up()

"""Childcare sites from the Landelijk Register Kinderopvang, without anybody's home."""

import csv
import io
from typing import BinaryIO

from leagenda.exchange.registers.publication import Publication, PublishedSite, Wanted
from leagenda.exchange.registers.spelling import (
    municipality_code,
    proper,
    spaced_postcode,
    split_address,
)
from leagenda.exchange.registers.table import Say, Table, open_table
from leagenda.people.models import LRK

KINDS = {"KDV": "day_care", "BSO": "after_school", "PSZ": "playgroup"}
NEEDED = [
    "LRK ID",
    "TYPE OKO",
    "ACTUELE NAAM OKO",
    "AANTAL KINDPLAATSEN",
    "VE",
    "STATUS",
    "OPVANGLOCATIE ADRES",
    "OPVANGLOCATIE POSTCODE",
    "OPVANGLOCATIE WOONPLAATS",
    "NAAM HOUDER",
    "CBS CODE",
    "VERANTWOORDELIJKE GEMEENTE",
]
LEGAL_FORM = "RECHTSVORM HOUDER"
# Who holds a site may be a person; these are certainly not.
LEGAL_PERSONS = (
    "besloten vennootschap",
    "b.v.",
    "bv",
    "naamloze vennootschap",
    "n.v.",
    "stichting",
    "vereniging",
    "coöperatie",
    "kerkgenootschap",
    "publiekrechtelijk",
)
NO = {"", "nee", "n", "0", "false"}
LONGEST = 120


def without_persons(stream: BinaryIO) -> tuple[bytes, int]:
    """The register before anything of it is stored: (what may be kept, how many rows went).

    Rows of childminders and their bureaus go (a childminder's place is a home), and of the other
    rows the contact persons and the holders that may be private persons.
    """
    table, kept, gone = open_table(stream), io.StringIO(), 0
    writer = csv.writer(kept, delimiter=";", lineterminator="\n")
    writer.writerow(NEEDED)
    for row in table.rows():
        if row.get("TYPE OKO", "").upper() not in KINDS:
            gone += 1
            continue
        if not is_legal_person(row.get(LEGAL_FORM, "")):
            row["NAAM HOUDER"] = ""
        writer.writerow([row.get(name, "") for name in NEEDED])
    return kept.getvalue().encode(), gone


def is_legal_person(form: str) -> bool:
    return form.casefold().startswith(LEGAL_PERSONS)


def read_childcare(table: Table, wanted: Wanted, say: Say) -> Publication:
    read = Publication(source="childcare")
    for row in table.rows(say):
        read.rows += 1
        code = lrk_code(row["LRK ID"])
        if not code:
            read.unreadable += 1
        elif wanted.has(code, row["VERANTWOORDELIJKE GEMEENTE"], row["CBS CODE"]):
            read.sites.append(published(row, code))
    return read


def lrk_code(cell: str) -> str:
    """Nine figures; the export leaves noughts in front out."""
    code = cell.zfill(9) if cell.isdigit() else ""
    return code if LRK.fullmatch(code) else ""


def published(row: dict[str, str], code: str) -> PublishedSite:
    street, number = split_address(row["OPVANGLOCATIE ADRES"])
    places = row["AANTAL KINDPLAATSEN"]
    return PublishedSite(
        code=code,
        scheme="lrk",
        name=proper(row["ACTUELE NAAM OKO"])[:LONGEST] or code,
        kind=KINDS[row["TYPE OKO"].upper()],
        holder=row["NAAM HOUDER"][:LONGEST],
        street=street[:LONGEST],
        number=number[:20],
        postcode=spaced_postcode(row["OPVANGLOCATIE POSTCODE"]),
        place=proper(row["OPVANGLOCATIE WOONPLAATS"])[:80],
        municipality=proper(row["VERANTWOORDELIJKE GEMEENTE"])[:80],
        municipality_code=municipality_code(row["CBS CODE"]),
        child_places=int(places) if places.isdigit() and len(places) < 6 else None,
        early_education=row["VE"].casefold() not in NO,
        is_registered=row["STATUS"].casefold().startswith("ingeschreven"),
    )

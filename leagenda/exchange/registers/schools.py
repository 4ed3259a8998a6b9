"""School sites as DUO publishes them: bo, (s)bo/so, vo and mbo, with old headers and new."""

from leagenda.exchange.registers.publication import Publication, PublishedSite, Wanted
from leagenda.exchange.registers.spelling import municipality_code, proper, spaced_postcode
from leagenda.exchange.registers.table import Say, Table, pick
from leagenda.people.models import BRIN

CODE = ("VESTIGINGSCODE", "VESTIGINGSNUMMER")
INSTITUTION = ("INSTELLINGSCODE", "BRIN NUMMER", "BRINNUMMER", "BRIN")
NAME = ("VESTIGINGSNAAM", "NAAM VESTIGING")
BOARD = ("BEVOEGD GEZAG NUMMER", "BEVOEGD GEZAG CODE", "BEVOEGD GEZAG")
NUMBER = ("HUISNUMMER TOEVOEGING", "HUISNUMMER")
MUNICIPALITY_CODE = ("GEMEENTENUMMER", "GEMEENTECODE", "GEMEENTECODE VESTIGING")
MUNICIPALITY = ("GEMEENTENAAM", "GEMEENTENAAM VESTIGING", "GEMEENTE")
KIND = (
    "SOORT PRIMAIR ONDERWIJS",
    "SOORT PO",
    "SOORT VESTIGING",
    "SOORT ONDERWIJS",
    "TYPE ONDERWIJS",
)
KINDS = {
    "BO": "primary",
    "BAO": "primary",
    "BASISONDERWIJS": "primary",
    "SBO": "special_primary",
    "SBAO": "special_primary",
    "SPECIAAL BASISONDERWIJS": "special_primary",
    "SO": "special",
    "SPECIAAL ONDERWIJS": "special",
    "VSO": "special_secondary",
    "VOORTGEZET SPECIAAL ONDERWIJS": "special_secondary",
    "VO": "secondary",
    "MBO": "vocational",
}
LONGEST = 120


def read_schools(table: Table, wanted: Wanted, usual_kind: str, say: Say) -> Publication:
    """`usual_kind` is what a row is when the file has no column that says so."""
    found: dict[str, PublishedSite] = {}
    read = Publication(source="schools")
    for row in table.rows(say):
        read.rows += 1
        code = site_code(row)
        if not code:
            read.unreadable += 1
        elif code not in found and wanted.has(
            code, pick(row, MUNICIPALITY), pick(row, MUNICIPALITY_CODE)
        ):
            found[code] = published(row, code, usual_kind)
    read.sites = list(found.values())
    return read


def site_code(row: dict[str, str]) -> str:
    """Six signs: the old files print the institution and the two figures of the site apart."""
    code = pick(row, CODE).upper()
    if len(code) <= 2:
        code = pick(row, INSTITUTION).upper() + code.zfill(2)
    return code if BRIN.fullmatch(code) else ""


def published(row: dict[str, str], code: str, usual_kind: str) -> PublishedSite:
    board = pick(row, BOARD)
    return PublishedSite(
        code=code,
        scheme="brin",
        name=proper(pick(row, NAME))[:LONGEST] or code,
        kind=KINDS.get(pick(row, KIND).upper(), usual_kind),
        board_number=board.zfill(5) if board.isdigit() else "",
        street=row.get("STRAATNAAM", "")[:LONGEST],
        number=pick(row, NUMBER)[:20],
        postcode=spaced_postcode(row.get("POSTCODE", "")),
        place=proper(row.get("PLAATSNAAM", ""))[:80],
        municipality=proper(pick(row, MUNICIPALITY))[:80],
        municipality_code=municipality_code(pick(row, MUNICIPALITY_CODE)),
    )

"""Who pulls a work plan, from the line under its heading."""

import re

from leagenda.exchange.reading.facts import DAY, day_in
from leagenda.exchange.reading.partners import Directory
from leagenda.planning.models import LeadContent

BETWEEN = re.compile(r"\s*[,;](?![^(]*\))\s*|\s+en\s+(?![^(]*\))")
NAME = re.compile(r"(?P<name>[^()]+?)\s*\((?P<remark>[^()]*)\)")
SINCE = re.compile(rf"\b(?:vanaf|sinds|per)\s+(?P<moment>{DAY.pattern})", re.IGNORECASE)
UNTIL = re.compile(rf"\b(?:tot en met|t/m|tot)\s+(?P<moment>{DAY.pattern})", re.IGNORECASE)


def read_leads(words: str, directory: Directory) -> list[LeadContent]:
    """ "Jo Trekker (KO; vanaf 1 augustus 2021) en Bo Bakker (gemeente)"."""
    pieces = [piece for piece in BETWEEN.split(words.strip(" .")) if piece]
    return [read_lead(piece, directory) for piece in pieces]


def read_lead(piece: str, directory: Directory) -> LeadContent:
    found = NAME.fullmatch(piece)
    name = found["name"].strip() if found else piece.strip()
    remark = found["remark"] if found else ""
    since, until = SINCE.search(remark), UNTIL.search(remark)
    rest = UNTIL.sub("", SINCE.sub("", remark)).strip(" ;,")
    organisation = rest or (name if directory.find(name) else "")
    return LeadContent(
        name=name,
        organisation=directory.find(organisation) or organisation,
        since=day_in(since["moment"]) if since else None,
        until=day_in(until["moment"]) if until else None,
    )

"""Pupil counts per site over the years: they tell since when a site has no pupils."""

import re

from leagenda.exchange.registers.publication import Publication, PupilCount, Wanted
from leagenda.exchange.registers.schools import KIND, KINDS, NAME, site_code
from leagenda.exchange.registers.spelling import proper
from leagenda.exchange.registers.table import Say, Table, pick

YEAR = re.compile(r"LEERLINGEN (\d{4})")
FEWER = "<5"


def years_in(columns: list[str]) -> dict[str, int]:
    """Column to year, of the columns that count pupils."""
    return {name: int(found[1]) for name in columns if (found := YEAR.fullmatch(name))}


def read_pupils(table: Table, wanted: Wanted, say: Say) -> Publication:
    years = years_in(table.columns)
    read = Publication(source="pupils")
    for row in table.rows(say):
        read.rows += 1
        code = site_code(row)
        if not code:
            read.unreadable += 1
        elif code in wanted.known:
            read.pupils.append(counted(row, code, years))
    return read


def counted(row: dict[str, str], code: str, years: dict[str, int]) -> PupilCount:
    with_pupils = {year: row[name] for name, year in years.items() if has_pupils(row.get(name, ""))}
    last = max(with_pupils, default=None)
    return PupilCount(
        code=code,
        name=proper(pick(row, NAME)),
        kind=KINDS.get(pick(row, KIND).upper(), ""),
        last_year=last,
        last_count=with_pupils[last] if last else "",
        newest_year=max(years.values()),
    )


def has_pupils(cell: str) -> bool:
    """ "<5" is a few; "0" and an empty cell are none."""
    return cell.replace(" ", "") == FEWER or (cell.isdigit() and int(cell) > 0)

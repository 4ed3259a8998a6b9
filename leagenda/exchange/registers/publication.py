"""What a register says, as plain content: no database, nothing about private persons."""

import datetime as dt

from pydantic import BaseModel

from leagenda.exchange.registers.spelling import municipality_code, municipality_name


class PublishedSite(BaseModel):
    """One site as a register prints it; `scheme` says whose code it is: "brin" or "lrk"."""

    code: str
    scheme: str
    name: str
    kind: str = ""
    board_number: str = ""
    holder: str = ""
    street: str = ""
    number: str = ""
    postcode: str = ""
    place: str = ""
    municipality: str = ""
    municipality_code: str = ""
    child_places: int | None = None
    early_education: bool = False
    is_registered: bool = True


class PupilCount(BaseModel):
    """The last year in which a site had pupils, how many, and the newest year that was counted."""

    code: str
    name: str
    kind: str = ""
    last_year: int | None
    last_count: str = ""
    newest_year: int


class PublishedHoliday(BaseModel):
    school_year: int
    region: str
    name: str
    first_day: dt.date
    last_day: dt.date
    is_compulsory: bool = False


class Publication(BaseModel):
    """What was read, as far as it concerns this LEA.

    `source` is the register that it is. `complete_for` are the kinds of sites of which the file
    lists all: only of these can a site be missed. `rows` counts all that was read, `unreadable`
    those without a code that can be one.
    """

    source: str
    sites: list[PublishedSite] = []
    pupils: list[PupilCount] = []
    holidays: list[PublishedHoliday] = []
    complete_for: list[str] = []
    rows: int = 0
    unreadable: int = 0


class Wanted:
    """Which sites concern this LEA: in its municipalities, or known here already."""

    def __init__(self, municipalities: list[str], known: set[str]):
        self.codes = {code for one in municipalities if (code := municipality_code(one))}
        self.names = {municipality_name(one) for one in municipalities} - {""}
        self.known = known

    def has(self, code: str, municipality: str, number: str) -> bool:
        return (
            code in self.known
            or municipality_name(municipality) in self.names
            or municipality_code(number) in self.codes
        )

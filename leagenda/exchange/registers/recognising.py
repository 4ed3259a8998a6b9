"""Which register a file is, by its columns; and in words what it is when it is none."""

import io
import re
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.exchange.registers.childcare import NEEDED, read_childcare
from leagenda.exchange.registers.holidays import read_holidays
from leagenda.exchange.registers.publication import Publication, Wanted
from leagenda.exchange.registers.pupils import read_pupils, years_in
from leagenda.exchange.registers.schools import CODE, KIND, MUNICIPALITY, NAME, read_schools
from leagenda.exchange.registers.table import Say, Table, open_table
from leagenda.foundation.refusal import Refused

SHOWN = 6


class Register(StrEnum):
    """The registers that can be read."""

    PRIMARY = "primary"
    SPECIAL = "special"
    SECONDARY = "secondary"
    VOCATIONAL = "vocational"
    CHILDCARE = "childcare"
    PUPILS = "pupils"
    HOLIDAYS = "holidays"

    @classmethod
    def choices(cls) -> list:
        return [(one.value, LABELS[one]) for one in cls]

    @property
    def label(self) -> str:
        return str(LABELS[self])


LABELS = {
    Register.PRIMARY: gettext_lazy("DUO, basisonderwijs"),
    Register.SPECIAL: gettext_lazy("DUO, speciaal (basis)onderwijs"),
    Register.SECONDARY: gettext_lazy("DUO, voortgezet onderwijs"),
    Register.VOCATIONAL: gettext_lazy("DUO, mbo"),
    Register.CHILDCARE: gettext_lazy("Landelijk Register Kinderopvang"),
    Register.PUPILS: gettext_lazy("DUO, leerlingen per vestiging"),
    Register.HOLIDAYS: gettext_lazy("Rijksoverheid, schoolvakanties"),
}
SCHOOLS = {
    # which kinds of sites each file lists completely, and what a row is that does not say so
    Register.PRIMARY: (["primary"], "primary"),
    Register.SPECIAL: (["special_primary", "special", "special_secondary"], ""),
    Register.SECONDARY: (["secondary"], "secondary"),
    Register.VOCATIONAL: (["vocational"], "vocational"),
}
# The headers of bo and (s)bo/so are the same: then the name of the file says which it is.
NAMED = [
    (Register.SPECIAL, re.compile(r"speciaal|(?:^|[^a-z])v?so(?:[^a-z]|$)|sbo")),
    (Register.PRIMARY, re.compile(r"basisonderwijs|bo(?:[^a-z]|$)")),
    (Register.SECONDARY, re.compile(r"voortgezet|vo(?:[^a-z]|$)")),
    (Register.VOCATIONAL, re.compile(r"mbo|instellingen")),
]


def is_json(raw: bytes) -> bool:
    return raw[:100].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"[", b"{")


def is_childcare(columns: list[str]) -> bool:
    return {"LRK ID", "TYPE OKO"} <= set(columns)


def recognise(columns: list[str], name: str, chosen: str = "") -> Register:
    """`chosen` is what somebody said that it is, for the files that look alike.

    Refuses a table of something else, and one that could be two things.
    """
    if is_childcare(columns):
        return complete(Register.CHILDCARE, columns)
    has_site = any(one in columns for one in CODE) and any(one in columns for one in NAME)
    if has_site and years_in(columns):
        return Register.PUPILS
    if has_site and any(one in columns for one in MUNICIPALITY):
        return school_register(columns, name, chosen)
    raise Refused([not_a_register(columns)])


def complete(register: Register, columns: list[str]) -> Register:
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        words = {"what": register.label, "missing": ", ".join(missing)}
        raise Refused([_("Dit lijkt het %(what)s, maar mist de kolommen %(missing)s.") % words])
    return register


def school_register(columns: list[str], name: str, chosen: str) -> Register:
    if chosen in SCHOOLS:
        return Register(chosen)
    if "ONDERWIJSSTRUCTUUR" in columns:
        return Register.SECONDARY
    if any(one.startswith("MBO ") for one in columns):
        return Register.VOCATIONAL
    lower = name.lower()
    named = [register for register, words in NAMED if words.search(lower)]
    if named:
        return named[0]
    raise Refused(
        [
            _(
                "Dit zijn schoolvestigingen van DUO, maar aan de kolommen is niet te zien van welk"
                " onderwijs. Kies hieronder welk bestand het is en geef het nog eens."
            )
        ]
    )


def not_a_register(columns: list[str]) -> str:
    found = ", ".join(one for one in columns[:SHOWN] if one) or _("geen")
    return _(
        "Dit is geen register dat LEAgenda kent. Gevonden kolommen: %(found)s. Verwacht werd een"
        " lijst van DUO met VESTIGINGSCODE, VESTIGINGSNAAM en GEMEENTENAAM, leerlingen per"
        " vestiging van DUO, het Landelijk Register Kinderopvang, of de schoolvakanties als JSON."
    ) % {"found": found}


def read_register(raw: bytes, name: str, chosen: str, wanted: Wanted, say: Say) -> Publication:
    """From the bytes of a file to what concerns this LEA; refuses what is something else."""
    if is_json(raw):
        return read_holidays(raw)
    table = open_table(io.BytesIO(raw))
    register = recognise(table.columns, name, chosen)
    if register is Register.CHILDCARE:
        read = read_childcare(table, wanted, say)
    elif register is Register.PUPILS:
        read = read_pupils(table, wanted, say)
    else:
        read = read_school_register(table, register, wanted, say)
    read.source = register.value
    refuse_nothing_of_here(read)
    return read


def read_school_register(table: Table, register: Register, wanted: Wanted, say: Say) -> Publication:
    complete_for, usual = SCHOOLS[register]
    read = read_schools(table, wanted, usual, say)
    says_kind = any(one in table.columns for one in KIND)
    printed = sorted({site.kind for site in read.sites if site.kind})
    read.complete_for = printed if says_kind else complete_for
    return read


def refuse_nothing_of_here(read: Publication) -> None:
    """A register of elsewhere would let everything here seem to have vanished."""
    if read.sites or read.pupils:
        return
    raise Refused(
        [
            _(
                "In dit bestand (%(rows)s regels) staat geen enkele locatie van uw gemeenten, en"
                " ook geen die hier al bekend is. Controleer de gemeenten en of dit het goede"
                " bestand is."
            )
            % {"rows": read.rows}
        ]
    )

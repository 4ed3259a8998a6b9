"""What stands here as a register could know it, and one change that is proposed to it."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field

from leagenda.exchange.registers.wording import address_of


@dataclass(frozen=True)
class KnownSite:
    """A site as it stands here, with all names that lead to it."""

    code: str
    name: str
    kind: str = ""
    board_number: str = ""
    street: str = ""
    number: str = ""
    postcode: str = ""
    place: str = ""
    municipality_code: str = ""
    child_places: int | None = None
    early_education: bool = False
    closed_on: dt.date | None = None

    @property
    def address(self) -> str:
        return address_of(self)


@dataclass(frozen=True)
class KnownHoliday:
    school_year: int
    region: str
    name: str
    first_day: dt.date
    last_day: dt.date


@dataclass(frozen=True)
class Proposed:
    """One change to accept or leave. `values` are what the verb takes; `reason` says why.

    `kind` is added, renamed, moved, facts, closed, reopened or holiday. What is suggested
    is ticked beforehand: what only the register can know, and what loses nothing.
    `evidence` is what is kept with a closing, to know later how we knew.
    """

    kind: str
    code: str
    name: str
    was: str
    becomes: str
    reason: str
    is_suggested: bool = True
    values: dict = field(default_factory=dict)
    evidence: str = ""

    @property
    def key(self) -> str:
        """Names this very change: when either side changes in the meantime, the key does too."""
        words = "\n".join([self.kind, self.code, self.was, self.becomes])
        return f"{self.kind}-{self.code}-{hashlib.sha256(words.encode()).hexdigest()[:12]}"

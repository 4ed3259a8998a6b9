"""How far an action is, in the words that people write."""

import re
from typing import Literal

Status = Literal["planned", "running", "done", "stopped"]
STATUSES: dict[Status, str] = {
    "done": r"afgerond|gereed|klaar|gedaan|voltooid|uitgevoerd|behaald|✓|✔",
    "stopped": r"gestopt|vervallen|geannuleerd|stopgezet|gaat niet door|geschrapt",
    "planned": r"nog niet|gepland|nog te starten|niet gestart|open|voorbereiding|start",
    "running": r"loopt|lopend|bezig|gestart|in uitvoering|onderhanden|op schema|continu|doorlopend",
}


RESULT = re.compile(r"(?P<status>[^:]{2,30}):\s+(?P<result>\S.*)", re.DOTALL)


def status_and_result(text: str) -> tuple[Status, str] | None:
    """ "Afgerond: zes afspraken gemaakt"; None when no status stands before the colon."""
    found = RESULT.fullmatch(text.strip())
    status = status_of(found["status"]) if found else None
    return (status, found["result"]) if found and status else None


def status_of(text: str) -> Status | None:
    """One of the four statuses of an action; None when no word of it is known."""
    words = text.casefold()
    for status, pattern in STATUSES.items():
        if re.search(rf"(?<!\w)(?:{pattern})", words):
            return status
    return None

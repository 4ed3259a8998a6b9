"""What was read from a document: a year agenda to look at, correct and confirm.

The content is complete and could be stored as it is; beside it stands where each value comes
from, what is doubtful, and which lines were not used.
"""

from typing import Literal

from pydantic import BaseModel

from leagenda.exchange.reading.block import Line, Place
from leagenda.planning.models import YearAgendaContent


class Choice(BaseModel):
    """One way out of a doubt.

    `effect` says what choosing does to the content:
    - "keep": leave what was read;
    - "set": field `field` of part `part` becomes `value` (a plain JSON value);
    - "move": part `part` (an ambition with its actions) goes to work plan `value` (its id);
    - "drop": part `part` is left out;
    - "add_matter": an open matter with text `value` is added to work plan `part`.
    """

    label: str
    effect: Literal["keep", "set", "move", "drop", "add_matter"] = "keep"
    part: str = ""
    field: str = ""
    value: object = None


class Doubt(BaseModel):
    """Something that may have been read wrong: a Dutch sentence why, and what one can choose.

    `code` names the kind of doubt ("table-elsewhere", "shifted-cell", "unknown-partner",
    "joined-names", "implied-baseline", "open-preference", …). `part` and `field` say which value
    it is about; an empty `part` means the whole document. `chosen` is the index in `choices`, where
    0 is what the proposal does when nobody chooses.
    """

    id: str
    code: str
    part: str = ""
    field: str = ""
    reason: str
    words: str = ""
    places: list[Place] = []
    choices: list[Choice] = []
    chosen: int = 0


class Source(BaseModel):
    """Where the value of one field of one part stands in the document."""

    part: str
    field: str
    words: str
    places: list[Place]


class Proposal(BaseModel):
    """Everything that was read. Every non-blank line is in some source or among the leftovers."""

    name: str
    format: Literal["text", "pdf", "word", "sheet"]
    content: YearAgendaContent
    sources: list[Source] = []
    doubts: list[Doubt] = []
    leftovers: list[Line] = []
    steps: list[tuple[str, str]] = []
    """What each step of the pipeline found, in Dutch: ("Regels", "312 regels op 6 pagina's")."""

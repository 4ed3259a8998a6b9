"""What a rule says about an agenda: what is off, or what was checked and holds."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["wrong", "attention", "note"]
LONGEST_DETAIL = 100
GRAVITY: dict[Severity, int] = {"wrong": 0, "attention": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is off, in a Dutch sentence, with where it stands and what to do about it.

    `severity` is "wrong" (klopt niet), "attention" (let op) or "note" (ter informatie).
    `part_kind` and `part_id` name the part of the content as `YearAgendaContent.parts()` does;
    `place` says the same in Dutch words. `amount` is in cents, when the finding is about money.
    `detail` tells apart two findings of one rule about one part.
    """

    code: str
    severity: Severity
    sentence: str
    remedy: str
    part_kind: str
    part_id: str
    place: str
    amount: int | None = None
    field: str = ""
    detail: str = ""

    @property
    def key(self) -> str:
        """The same for the same finding at every next check, whatever its wording becomes.

        At most 200 characters, and one finding of a check has it.
        """
        return ":".join(filter(None, (self.code, self.part_id, self.detail[:LONGEST_DETAIL])))

    @property
    def gravity(self) -> int:
        """0 for what is wrong, 1 for attention, 2 for a note: the order of a list."""
        return GRAVITY[self.severity]


@dataclass(frozen=True, slots=True)
class Proof:
    """A sum that was checked and holds, with its numbers: "92.550 − 25.900 = 66.650"."""

    code: str
    sentence: str
    part_kind: str
    part_id: str
    place: str
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """The part of the agenda a rule looks at, and how to tell a reader where it is.

    Most looking finds nothing, so the words of the place are only made when they are needed.
    """

    part_kind: str
    part_id: str
    tell: Callable[[], str]

    def wrong(self, code: str, sentence: str, remedy: str, **more) -> Finding:
        return self.finding("wrong", code, sentence, remedy, **more)

    def attention(self, code: str, sentence: str, remedy: str, **more) -> Finding:
        return self.finding("attention", code, sentence, remedy, **more)

    def note(self, code: str, sentence: str, remedy: str, **more) -> Finding:
        return self.finding("note", code, sentence, remedy, **more)

    def finding(self, severity: Severity, code: str, sentence: str, remedy: str, **more) -> Finding:
        """`more` is any of amount, field and detail."""
        where = (self.part_kind, self.part_id, self.tell())
        return Finding(code, severity, sentence, remedy, *where, **more)

    def holds(self, code: str, sentence: str, amount: int | None = None) -> Proof:
        return Proof(code, sentence, self.part_kind, self.part_id, self.tell(), amount)

"""One returned cell of a workbook, read as the kind of value that its column holds."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from leagenda.exchange.returning import wording as reading
from leagenda.exchange.returning.returned import Unread
from leagenda.exchange.writing.sheet.kind import Kind
from leagenda.exchange.writing.wording import day_words, says_the_same

BIGGEST = 10**13


@dataclass(frozen=True)
class Cell:
    """`address` is what Excel calls it: "E7"."""

    value: object
    address: str

    @property
    def text(self) -> str:
        """What a reader sees in it."""
        if self.value is None:
            return ""
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        if isinstance(self.value, dt.datetime | dt.date):
            return day_words(self.value)
        return str(self.value).replace(".", ",") if is_number(self.value) else str(self.value)

    def read(self, kind: Kind, value, *, required: bool):
        """The value in this cell; `value` itself when it still shows that. May raise Unread."""
        if kind.name == "text":
            return self.read_text(kind, value)
        if not self.text.strip():
            return self.nothing(kind, value, required)
        return READERS[kind.name](self, kind, value)

    def read_text(self, kind: Kind, value: str) -> str:
        return value if says_the_same(self.text, kind.show(value)) else self.text.strip()

    def nothing(self, kind: Kind, value, required: bool):
        if kind.name == "figure" and not required:
            return ""
        if kind.name == "choice" and not required:
            return "" if ("", "") in kind.labels else value
        if required:
            raise Unread(_("deze cel mag niet leeg zijn."))
        return None

    def read_euros(self, kind: Kind, value) -> int:
        if not is_number(self.value):
            return reading.read_money(self.text)
        cents = round(Decimal(str(self.value)) * 100)
        if abs(cents) > BIGGEST or Decimal(str(self.value)) * 100 != cents:
            raise Unread(_("“%s” is geen bedrag in euro’s en hele centen.") % self.text)
        return cents

    def read_count(self, kind: Kind, value) -> int:
        return reading.read_count(self.text)

    def read_hundredths(self, kind: Kind, value) -> int:
        amount = self.read_euros(kind, value) if is_number(self.value) else None
        amount = reading.hundredths_of(self.text) if amount is None else amount
        if amount < 0:
            raise Unread(_("“%s” is minder dan nul.") % self.text)
        return amount

    def read_figure(self, kind: Kind, value: str) -> str:
        if self.value == kind.show(value) or says_the_same(self.text, value):
            return value
        return reading.read_number(self.text)

    def read_day(self, kind: Kind, value) -> dt.date | None:
        if isinstance(self.value, dt.datetime):
            return self.value.date()
        return self.value if isinstance(self.value, dt.date) else reading.read_day(self.text)

    def read_choice(self, kind: Kind, value) -> str:
        for known, label in kind.labels:
            if label and label.casefold() == reading.squeezed(self.text).casefold():
                return known
        words = {"text": self.text, "known": ", ".join(kind.choices)}
        raise Unread(_("“%(text)s” ken ik hier niet. Kies uit: %(known)s.") % words)


READERS = {
    "euros": Cell.read_euros,
    "count": Cell.read_count,
    "hundredths": Cell.read_hundredths,
    "figure": Cell.read_figure,
    "day": Cell.read_day,
    "choice": Cell.read_choice,
}


def is_number(value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)

"""What a cell can hold: how a value is put in it, and how it is read out of it again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from leagenda.exchange.writing.wording import printable

LONGEST = 32_000  # Excel cuts off at 32.767 characters


@dataclass(frozen=True)
class Kind:
    """`show` gives what goes into the cell; `name` says how it is read back."""

    name: str
    show: Callable = field(compare=False)
    number_format: str = "General"
    labels: tuple[tuple[str, str], ...] = ()

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(label for _value, label in self.labels if label)


def show_text(text: str) -> str:
    return printable(text)[:LONGEST]


def show_euros(cents: int | None) -> float | None:
    return None if cents is None else cents / 100


def show_figure(figure: str) -> float | str | None:
    """A figure of the content ("25.5") as a number; what is no number stays text."""
    try:
        return float(Decimal(figure)) if figure else None
    except InvalidOperation:
        return show_text(figure)


def show_as_is(value):
    return value


TEXT = Kind("text", show_text)
EUROS = Kind("euros", show_euros, '"€" #,##0.00;[Red]-"€" #,##0.00')
COUNT = Kind("count", show_as_is, "0")
HUNDREDTHS = Kind("hundredths", show_euros, "0.##")
FIGURE = Kind("figure", show_figure)
DAY = Kind("day", show_as_is, "dd-mm-yyyy")


def choice(labels: dict[str, object]) -> Kind:
    """A list to choose from; with an empty label the cell may be left empty."""
    words = {value: str(label) for value, label in labels.items()}
    return Kind("choice", lambda value: words.get(value, ""), labels=tuple(words.items()))

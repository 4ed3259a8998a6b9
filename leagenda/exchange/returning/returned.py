"""What came back."""

from dataclasses import dataclass

from leagenda.planning.models import YearAgendaContent


@dataclass(frozen=True)
class Returned:
    """The content as it stands in the edited file, with the identities it had.

    `problems` are Dutch sentences, each with its place, on what was in the file and could not be
    taken over; there the content keeps what it had.
    """

    content: YearAgendaContent
    problems: tuple[str, ...] = ()


class Unread(ValueError):
    """Words that do not say what their place asks for; the reason is a Dutch sentence."""

"""The year agendas of the example, kept as the content that LEAgenda itself exchanges.

The facts and figures of 2021-2022 are those of the real agenda of Leidschendam-Voorburg, told in
words of our own. Planning words and partner names are as the partners write them, for those are
what LEAgenda has to read. The two labels that call a gross amount "t.l.v. LEA-budget" and the
misspelt title stand in the real paper too: the check is there to find them.
"""

from pathlib import Path

from leagenda.foundation.school_year import SchoolYear
from leagenda.planning.models import YearAgendaContent

FOLDER = Path(__file__).parent


def story(start: int) -> YearAgendaContent:
    """The example of the school year that begins in `start`: 2020 or 2021."""
    file = FOLDER / f"jaaragenda-{SchoolYear(start)}.json"
    return YearAgendaContent.model_validate_json(file.read_bytes())

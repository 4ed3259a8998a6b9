"""Lines nobody used, with where they can go."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from leagenda.exchange.models.amending import NOT_NEEDED
from leagenda.exchange.reading.block import Line
from leagenda.exchange.views.boxes import label

SHORT = 60


@dataclass
class Leftover:
    """A line under the number that it has for good; `became` says where it went, if anywhere."""

    number: int
    line: Line
    anchor: str
    became: str = ""


class Leftovers:
    """The leftover lines of one proposal page."""

    def __init__(self, page):
        self.page = page
        self.as_read = list(enumerate(page.reading.as_read.leftovers))
        self.places = {
            int(one.subject): one.value
            for one in page.reading.amendments.filter(kind="placing").order_by("pk")
        }

    def open(self) -> list[Leftover]:
        return [self.leftover(n, line) for n, line in self.as_read if not self.places.get(n)]

    def placed(self) -> list[Leftover]:
        return [self.leftover(n, line) for n, line in self.as_read if self.places.get(n)]

    def leftover(self, number: int, line: Line) -> Leftover:
        anchor = f"l{self.page.source.number.get(line.place, 0)}"
        return Leftover(number, line, anchor, self.became(self.places.get(number)))

    def became(self, place) -> str:
        if not place:
            return ""
        value = f"{place['field']}:{place['part']}"
        words = {value: words for _group, options in self.groups() for value, words in options}
        return words.get(value, _("Niet nodig"))

    def groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Where a line can go: (group, [(value for the form, words)])."""
        content = self.page.content
        general = [
            (f"{NOT_NEEDED}:", _("Niet nodig")),
            (f"introduction:{content.id}", _("Achter de inleiding")),
        ]
        return [
            (_("Algemeen"), general),
            *((label(plan.number, plan.title), chapter(plan)) for plan in content.work_plans),
        ]


def chapter(plan) -> list[tuple[str, str]]:
    fixed = [
        (f"situation:{plan.id}", _("Achter de huidige situatie")),
        (f"focus:{plan.id}", _("Achter de focus")),
        (f"intentions:{plan.id}", _("Achter de voornemens")),
        (f"ambitions:{plan.id}", _("Nieuwe ambitie")),
        (f"matters:{plan.id}", _("Nieuw open punt")),
    ]
    return fixed + [
        (f"actions:{one.id}", _("Nieuwe actie bij “%s”") % one.text[:SHORT])
        for one in plan.ambitions
    ]

"""What was read, as boxes to type in: one for each value, with where it stands in the source."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leagenda.exchange.models import Amending
from leagenda.exchange.models.words import FIELDS, Field, field_of
from leagenda.exchange.reading.proposal import Proposal
from leagenda.exchange.views.source import SourceText
from leagenda.planning.models import StatedAmount, YearAgendaContent

NAMES = {
    "year_agenda": gettext_lazy("Jaaragenda"),
    "agenda": gettext_lazy("Meerjarige agenda"),
    "theme": gettext_lazy("Thema"),
    "work_plan": gettext_lazy("Werkplan"),
    "ambition": gettext_lazy("Ambitie"),
    "indicator": gettext_lazy("Indicator"),
    "action": gettext_lazy("Actie"),
    "cost_line": gettext_lazy("Kosten"),
    "coverage": gettext_lazy("Dekking"),
    "stated_amount": gettext_lazy("Genoemd bedrag"),
    "budget_line": gettext_lazy("Begrotingspost"),
    "open_matter": gettext_lazy("Open punt"),
    "lead": gettext_lazy("Trekker"),
}
STAYS = {"year_agenda", "agenda"}


@dataclass
class Box:
    """One value. `lines` are the numbers of its source lines, `where` their anchors and places.

    `theirs` is what somebody else wrote there meanwhile.
    """

    part: str
    about: Field
    words: str
    name: str
    where: list[tuple[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    error: str = ""
    theirs: str = ""
    options: list[tuple[str, str, bool]] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"{self.part}.{self.about.name}"


@dataclass
class Row:
    """One part with its boxes; `hint` says what was read that no box shows."""

    part: str
    kind: str
    title: str
    boxes: list[Box]
    hint: str = ""
    may_be_left_out: bool = True


class Boxes:
    """Makes rows of the parts of a proposal as they stand now."""

    def __init__(self, proposal: Proposal, source: SourceText):
        self.source = source
        self.amending = Amending(proposal)
        self.content: YearAgendaContent = proposal.content
        self.typed: dict[tuple[str, str], str] = {}
        self.errors: dict[tuple[str, str], str] = {}
        self.theirs: dict = {}

    def troubles(self) -> list[tuple[str, str, str]]:
        """(label, sentence, id of the box) for all that could not be saved."""
        sentences = self.errors | {
            key: _("intussen werd dit “%s”") % words for key, (_was, words) in self.theirs.items()
        }
        return [
            (self.label(*key), sentence, f"{key[0]}.{key[1]}")
            for key, sentence in sentences.items()
        ]

    def label(self, part: str, name: str) -> str:
        return str(field_of(self.amending.found[part].kind, name).label)

    def rows(self, parts: list[str]) -> list[Row]:
        return [self.row(part) for part in parts]

    def row(self, part_id: str) -> Row:
        standing = self.amending.found[part_id]
        return Row(
            part=part_id,
            kind=standing.kind,
            title=title_of(standing),
            boxes=[self.box(part_id, about) for about in FIELDS[standing.kind]],
            hint=hint_of(standing),
            may_be_left_out=standing.kind not in STAYS,
        )

    def box(self, part: str, about: Field) -> Box:
        key = (part, about.name)
        words = self.typed.get(key, self.amending.words(key))
        return Box(
            part=part,
            about=about,
            words=words,
            name=f"{part}.{about.name}",
            where=[] if about.name == "number" else self.source.where(*key),
            lines=self.source.numbers_of(*key),
            error=self.errors.get(key, ""),
            theirs=self.theirs.get(key, ("", ""))[1],
            options=self.options(about, words),
        )

    def options(self, about: Field, words: str) -> list[tuple[str, str, bool]]:
        """(value, label, whether it is chosen) where one chooses instead of types."""
        if about.shape == "themes":
            themes, chosen = self.content.agenda.themes, words.split(",")
            return [(one.id, label(one.number, one.name), one.id in chosen) for one in themes]
        if about.shape == "place":
            plans = self.content.work_plans
            return [(one.id, label(one.number, one.title), one.id == words) for one in plans]
        return []


def label(number: str, name: str) -> str:
    return f"{number}. {name}" if number else name


def title_of(standing) -> str:
    """ "Actie 3"; an amount that the paper states says which one it is."""
    part, name = standing.part, str(NAMES[standing.kind])
    if standing.kind == "stated_amount":
        column, place = StatedAmount.Column(part.column), StatedAmount.Place(part.place)
        return f"{name}: {column.label}, {place.label}"
    number = getattr(part, "number", "")
    return f"{name} {number}" if number else name


def hint_of(standing) -> str:
    """What the cell of a cost line without a lump sum said: a reason, or a calculation."""
    part = standing.part
    if standing.kind != "cost_line" or part.lump is not None or not part.words:
        return ""
    return _("In het bestand: %s") % part.words


def general_parts(content: YearAgendaContent) -> list[str]:
    """What stands above the chapters: the year, the agenda and its themes, the budget."""
    parts = [content.id, content.agenda.id]
    parts += [theme.id for theme in content.agenda.themes]
    parts += [line.id for line in content.budget_lines]
    return parts + [one.id for one in content.stated]


def chapter_parts(plan) -> list[str]:
    """One chapter in the order of the paper."""
    parts = [plan.id]
    for ambition in plan.ambitions:
        parts.append(ambition.id)
        parts += [indicator.id for indicator in ambition.indicators]
        for action in ambition.actions:
            parts += [action.id, *(line.id for line in action.costs)]
    below = (plan.costs, plan.coverages, plan.stated, plan.matters, plan.leads)
    return parts + [one.id for several in below for one in several]

"""What every page of a proposal shows: what will be made, the pages of it, what is undecided."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leagenda.exchange.models import Amending, Reading
from leagenda.exchange.reading.proposal import Doubt
from leagenda.exchange.views.boxes import chapter_parts, label, title_of
from leagenda.exchange.views.finding import STEPS
from leagenda.exchange.views.source import SourceText
from leagenda.foundation.euro import euro
from leagenda.planning.models import YearAgenda

LONGEST_TAB, MOST_TITLES, MOST_PLACES = 24, 6, 3
OVERVIEW, DOUBTS, GENERAL, LEFTOVERS, SOURCE = "overview", "doubts", "general", "left", "source"


@dataclass
class DoubtCard:
    """A doubt, whether somebody looked at it, and where it stands on paper and in the agenda."""

    doubt: Doubt
    is_settled: bool
    about: str
    where: list[tuple[str, str]]
    number: int

    @property
    def choices(self):
        """(index, label, whether it is chosen); a doubt without choices is only to be noted."""
        labels = [choice.label for choice in self.doubt.choices] or [_("Ik heb dit gezien")]
        return [(n, words, n == self.doubt.chosen) for n, words in enumerate(labels)]


class ProposalPage:
    """One page about one reading; `current` names the page, a chapter by its place from 1.

    `shown` are the numbers of the source lines that stand on the page itself.
    """

    def __init__(self, request, reading: Reading, current):
        self.request, self.reading, self.current = request, reading, current
        self.shown: set[int] = set()

    @cached_property
    def proposal(self):
        return self.reading.now()

    @cached_property
    def content(self):
        return self.proposal.content

    @cached_property
    def source(self) -> SourceText:
        return SourceText(self.reading.source, self.proposal)

    # ── doubts ───────────────────────────────────────────────────────────────

    @cached_property
    def settled(self) -> set[str]:
        return set(self.reading.amendments.filter(kind="choice").values_list("subject", flat=True))

    @property
    def undecided(self) -> int:
        return sum(doubt.id not in self.settled for doubt in self.proposal.doubts)

    def cards(self, *, parts: set[str] | None = None) -> list[DoubtCard]:
        """The doubts, of these parts or all of them, those nobody looked at first."""
        found = [
            self.card(number, doubt)
            for number, doubt in enumerate(self.proposal.doubts, 1)
            if parts is None or doubt.part in parts
        ]
        return sorted(found, key=lambda card: card.is_settled)

    def card(self, number: int, doubt: Doubt) -> DoubtCard:
        places = self.source.of(doubt.places[:MOST_PLACES])
        where = [(self.line_url(line), words) for line, words in places]
        return DoubtCard(doubt, doubt.id in self.settled, self.title_of(doubt.part), where, number)

    def line_url(self, number: int) -> str:
        """Leads to a line of the source: on this page when it is shown here."""
        if number in self.shown:
            return f"#l{number}"
        whole = reverse("exchange:show_source", args=[self.reading.pk])
        return f"{whole}?page={self.source.page_of(number)}#l{number}"

    def title_of(self, part: str) -> str:
        """What a doubt is about: "Actie 3, hoofdstuk 2. Zorg"; nothing for the whole file."""
        plan = self.plan_of.get(part)
        if plan is None:
            return ""
        chapter = label(plan.number, plan.title)
        if part == plan.id:
            return _("Hoofdstuk %s") % chapter
        names = {"title": title_of(self.standing_parts[part]), "chapter": chapter}
        return _("%(title)s, hoofdstuk %(chapter)s") % names

    @cached_property
    def plan_of(self) -> dict:
        """The work plan that each part stands in."""
        return {part: plan for plan in self.content.work_plans for part in chapter_parts(plan)}

    @cached_property
    def standing_parts(self):
        return Amending(self.proposal).found

    @property
    def tally(self) -> str:
        """ "12 twijfels, 8 bekeken" """
        count = len(self.proposal.doubts)
        doubts = ngettext("%d twijfel", "%d twijfels", count) % count
        seen = count - self.undecided
        return _("%(doubts)s, %(seen)d bekeken") % {"doubts": doubts, "seen": seen}

    def chapters(self) -> list[dict]:
        """A line for each work plan on the overview."""
        return [self.chapter(n, plan) for n, plan in enumerate(self.content.work_plans, 1)]

    def chapter(self, number: int, plan) -> dict:
        doubts = self.cards(parts=set(chapter_parts(plan)))
        return {
            "url": self.chapter_url(number),
            "title": label(plan.number, plan.title),
            "ambitions": len(plan.ambitions),
            "actions": sum(1 for _action in plan.actions()),
            "cost": plan.cost,
            "coverage": plan.coverage,
            "undecided": sum(not card.is_settled for card in doubts),
        }

    # ── what stands on every page ────────────────────────────────────────────

    def tabs(self) -> list[tuple]:
        pk = self.reading.pk
        pages = [
            (OVERVIEW, _("Overzicht"), reverse("exchange:show_reading", args=[pk]), ""),
            (
                DOUBTS,
                _("Twijfels"),
                reverse("exchange:show_doubts", args=[pk]),
                self.undecided or "",
            ),
            (GENERAL, _("Algemeen"), reverse("exchange:show_general", args=[pk]), ""),
            *(
                (n, self.tab_of(n, plan), self.chapter_url(n), "")
                for n, plan in enumerate(self.content.work_plans, 1)
            ),
            (
                LEFTOVERS,
                _("Niet gebruikt"),
                reverse("exchange:show_leftovers", args=[pk]),
                len(self.proposal.leftovers) or "",
            ),
            (SOURCE, _("Hele bestand"), reverse("exchange:show_source", args=[pk]), ""),
        ]
        return [(words, url, name == self.current, badge) for name, words, url, badge in pages]

    def tab_of(self, number: int, plan) -> str:
        """The title of a chapter; where there are many chapters only its number."""
        if len(self.content.work_plans) <= MOST_TITLES:
            title = plan.title.capitalize() if plan.title.isupper() else plan.title
            return Truncator(label(plan.number, title)).chars(LONGEST_TAB)
        return _("Hfst. %s") % (plan.number or number)

    def chapter_url(self, number: int) -> str:
        return reverse("exchange:show_chapter", args=[self.reading.pk, number])

    @property
    def summary(self) -> str:
        """What will be made, in one line: 6 thema’s, 5 werkplannen, 22 acties, € 92.550."""
        themes, plans = len(self.content.agenda.themes), len(self.content.work_plans)
        actions = sum(1 for _action in self.content.actions())
        return ", ".join(
            [
                ngettext("%d thema", "%d thema’s", themes) % themes,
                ngettext("%d werkplan", "%d werkplannen", plans) % plans,
                ngettext("%d actie", "%d acties", actions) % actions,
                euro(self.content.cost),
            ]
        )

    @cached_property
    def taken_by(self) -> YearAgenda | None:
        """The year agenda that is here already for this school year."""
        visible = YearAgenda.objects.visible_to(self.request.user)
        return visible.filter(school_year=self.content.school_year).first()

    def context(self, **more) -> dict:
        return {
            "page": self,
            "reading": self.reading,
            "proposal": self.proposal,
            "tabs": self.tabs(),
            "seen": self.reading.latest,
            "steps": STEPS,
            **more,
        }

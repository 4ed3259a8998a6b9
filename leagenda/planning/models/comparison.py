"""Two year agendas side by side: what is new, what went, what changed, and what that costs.

A new year has new identities. So what belongs together is found by identity first, then by the
nearness of words; a pair that was found that way says so.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from leagenda.planning.models.action import Action
from leagenda.planning.models.ambition import Ambition
from leagenda.planning.models.content import (
    ActionContent,
    AmbitionContent,
    Identified,
    WorkPlanContent,
    YearAgendaContent,
)
from leagenda.planning.models.work_plan import WorkPlan

NEAR = 80  # of 100: below this, two texts are about something else
MOST = 250_000  # comparisons: in an agenda beyond all measure only equal words find each other


@dataclass(frozen=True)
class Pair[T: Identified]:
    """The same thing in both; None on the side where it is not."""

    old: T | None
    new: T | None

    @property
    def state(self) -> str:
        """ "new", "gone", "changed" or "same", by the words alone."""
        if self.old is None:
            return "new"
        if self.new is None:
            return "gone"
        return "same" if spoken(self.old) == spoken(self.new) else "changed"

    @property
    def one(self) -> T:
        """The newest there is."""
        return self.new or self.old  # type: ignore[return-value]  # one of both is there

    @property
    def words(self) -> list[tuple[str, str, str]]:
        """(label, before, after) of everything a reader sees; empty on the side it is not on."""
        labels = spoken(self.one)
        old, new = (spoken(side) if side else {} for side in (self.old, self.new))
        return [(str(label), old.get(label, ""), new.get(label, "")) for label in labels]


@dataclass(frozen=True)
class Money:
    """One column before and after, in cents; None where nothing is said of money."""

    column: str
    before: int | None
    after: int | None

    @property
    def gap(self) -> int | None:
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


@dataclass(frozen=True)
class PlanPair(Pair[WorkPlanContent]):
    """One work plan in both years, with its ambitions and actions paired."""

    ambitions: tuple[Pair[AmbitionContent], ...] = ()
    actions: tuple[Pair[ActionContent], ...] = ()

    @property
    def money(self) -> list[Money]:
        """A plan that is not there costs nothing; one without any line says nothing of money."""
        return [
            Money(name, amount(self.old, name), amount(self.new, name))
            for name in ("cost", "coverage", "net")
        ]

    @property
    def differing(self) -> list[Pair[ActionContent]]:
        return [pair for pair in self.actions if pair.state != "same"]

    @property
    def count_same(self) -> int:
        return len(self.actions) - len(self.differing)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing at all differs."""
        pairs = [*self.ambitions, *self.actions]
        same_money = all(money.before == money.after for money in self.money)
        return self.state == "same" and same_money and all(one.state == "same" for one in pairs)


@dataclass(frozen=True)
class Comparison:
    old: YearAgendaContent
    new: YearAgendaContent
    plans: tuple[PlanPair, ...]

    @property
    def money(self) -> list[Money]:
        """All work plans together; a year that names no amount anywhere says nothing of money."""
        return [
            Money(name, total(self.old, name), total(self.new, name))
            for name in ("cost", "coverage", "net", "budget")
        ]

    @property
    def counts(self) -> dict[str, int]:
        """How many actions are new, gone, changed and the same."""
        states = [pair.state for plan in self.plans for pair in plan.actions]
        return {state: states.count(state) for state in ("new", "gone", "changed", "same")}


def compare(old: YearAgendaContent, new: YearAgendaContent) -> Comparison:
    """What became of each work plan, ambition and action of `old`; in the order of `new`."""
    plans = paired(old.work_plans, new.work_plans, title_of, by_shared_theme)
    return Comparison(old, new, tuple(plan_pair(pair) for pair in plans))


def plan_pair(pair: Pair[WorkPlanContent]) -> PlanPair:
    old, new = pair.old, pair.new
    ambitions = paired(old.ambitions if old else [], new.ambitions if new else [], text_of)
    actions = paired(old.actions() if old else [], new.actions() if new else [], description_of)
    return PlanPair(old, new, tuple(ambitions), tuple(actions))


def title_of(plan: WorkPlanContent) -> str:
    return plan.title


def text_of(ambition: AmbitionContent) -> str:
    return ambition.text


def description_of(action: ActionContent) -> str:
    return action.description


def says_money(plan: WorkPlanContent) -> bool:
    return bool(plan.costs or plan.coverages or any(action.costs for action in plan.actions()))


def amount(plan: WorkPlanContent | None, name: str) -> int | None:
    if plan is None:
        return 0
    return getattr(plan, name) if says_money(plan) else None


def total(content: YearAgendaContent, name: str) -> int | None:
    if name == "budget":
        return content.budget if content.budget_lines else None
    return getattr(content, name) if any(map(says_money, content.work_plans)) else None


def spoken(part) -> dict[str, str]:
    """What a reader would see change; numbers may shift without anything being different."""
    if isinstance(part, WorkPlanContent):
        names = ("title", "situation", "focus", "intentions")
        return {WorkPlan.label_of(name): getattr(part, name) for name in names}
    if isinstance(part, ActionContent):
        return {
            Action.label_of("description"): part.description,
            Action.label_of("partners"): part.partner_words,
            Action.label_of("planning"): part.planning,
        }
    return {Ambition.label_of("text"): part.text}


# ── Finding what belongs together ────────────────────────────────────────────


def paired[T: Identified](
    old: Iterable[T], new: Iterable[T], words: Callable[[T], str], *more: Callable
) -> list[Pair[T]]:
    """Pairs in the order of `new`, then what went; `more` are ways to find what is still left."""
    old, new = list(old), list(new)
    partners = by_identity(old, new)
    for find in (by_same_words, by_near_words, *more):
        left_old = [one for one in old if one.id not in partners.values()]
        left_new = [one for one in new if one.id not in partners]
        partners |= find(left_old, left_new, words)
    before = {one.id: one for one in old}
    kept = set(partners.values())
    pairs = [Pair(before.get(partners.get(one.id, "")), one) for one in new]
    return pairs + [Pair(one, None) for one in old if one.id not in kept]


def by_identity(old: list, new: list) -> dict[str, str]:
    """New id → old id."""
    known = {one.id for one in old}
    return {one.id: one.id for one in new if one.id in known}


def by_same_words(old: list, new: list, words: Callable) -> dict[str, str]:
    """Equal words, each used once: two interim evaluations in one plan stay two."""
    known: dict[str, list[str]] = {}
    for one in old:
        known.setdefault(utils.default_process(words(one)), []).append(one.id)
    found = {}
    for one in new:
        if same := known.get(utils.default_process(words(one))):
            found[one.id] = same.pop(0)
    return found


def by_near_words(old: list, new: list, words: Callable) -> dict[str, str]:
    """The nearest first, and each at most once. Words that were only added do not count against."""
    if len(old) * len(new) > MOST:
        return {}
    texts = {one.id: utils.default_process(words(one)) for one in old}
    candidates = []
    for one in new:
        text = utils.default_process(words(one))
        found = process.extract(
            text, texts, scorer=fuzz.token_set_ratio, score_cutoff=NEAR, limit=5
        )
        candidates += [(fuzz.token_sort_ratio(text, near), one.id, id_) for near, _, id_ in found]
    return nearest_first(candidates)


def nearest_first(candidates: list[tuple[float, str, str]]) -> dict[str, str]:
    """New id → old id, from (nearness, new id, old id)."""
    pairs: dict[str, str] = {}
    taken = set()
    for _nearness, new_id, old_id in sorted(candidates, key=lambda one: -one[0]):
        if new_id not in pairs and old_id not in taken:
            pairs[new_id] = old_id
            taken.add(old_id)
    return pairs


def by_shared_theme(old: list, new: list, _words: Callable) -> dict[str, str]:
    """Work plans with other titles for the same theme."""
    found: dict[str, str] = {}
    for one in new:
        free = (other for other in old if other.id not in found.values())
        shared = (other.id for other in free if set(one.themes) & set(other.themes))
        if same := next(shared, None):
            found[one.id] = same
    return found

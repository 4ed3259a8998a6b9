"""The bridge from school year to budget years, as a table that can be shown as it is."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Spread:
    """An amount in cents over calendar years; the years and `unspread` add up to `total`."""

    by_year: dict[int, int] = field(default_factory=dict)
    unspread: int = 0

    @property
    def total(self) -> int:
        return sum(self.by_year.values()) + self.unspread

    def within(self, year: int) -> int:
        return self.by_year.get(year, 0)

    def __add__(self, other: "Spread") -> "Spread":
        years = sorted({*self.by_year, *other.by_year})
        return Spread(
            {year: self.within(year) + other.within(year) for year in years},
            self.unspread + other.unspread,
        )

    def __neg__(self) -> "Spread":
        return Spread({year: -cents for year, cents in self.by_year.items()}, -self.unspread)

    def __sub__(self, other: "Spread") -> "Spread":
        return self + -other


@dataclass(frozen=True, slots=True)
class BridgeRow:
    """One cost line or one coverage, with in Dutch how it was spread."""

    part_kind: str
    part_id: str
    label: str
    spread: Spread
    explanation: str


@dataclass(frozen=True, slots=True)
class PlanBridge:
    part_id: str
    number: str
    title: str
    costs: tuple[BridgeRow, ...]
    coverages: tuple[BridgeRow, ...]
    cost: Spread
    coverage: Spread

    @property
    def net(self) -> Spread:
        return self.cost - self.coverage


@dataclass(frozen=True, slots=True)
class BudgetYear:
    """One calendar year: what falls in it, what there is for it, and what must go on to the next.

    `carried` comes in from the year before and `reserve` goes out to the years after; `free` is
    left over and needed nowhere; `short` is missing. All in cents, none below zero.
    `sentence` is meant for the budget documents.
    """

    year: int
    cost: int
    coverage: int
    net: int
    budget: int
    carried: int
    reserve: int
    free: int
    short: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Bridge:
    """`years` are the columns, in order; what could not be spread has its own column."""

    years: tuple[int, ...]
    plans: tuple[PlanBridge, ...]
    cost: Spread
    coverage: Spread
    budget_years: tuple[BudgetYear, ...]
    unspread_sentence: str = ""

    @property
    def net(self) -> Spread:
        return self.cost - self.coverage


@dataclass(frozen=True, slots=True)
class UnitFigure:
    """What one unit of a target costs ("per student"): gross and net, in cents, rounded half up."""

    part_id: str
    plan_title: str
    indicator: str
    unit: str
    target: str
    gross: int
    net: int
    sentence: str
